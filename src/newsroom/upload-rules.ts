import { Refusal } from './refusal.ts';

const mebibyte = 2 ** 20;

/** Bytes that one uploaded file may have. */
export const largestUpload = 20 * mebibyte;

const allowed = 'jpg jpeg png webp pdf doc docx xls xlsx mp3 mp4'.split(' ');

/** Throws a `Refusal` with the remedy unless this file may be uploaded under this name. */
export function requireAllowedUpload(path: string, content: Uint8Array): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'heic' || extension === 'heif' || isHeic(content)) {
    throw new Refusal(
      422,
      `Ảnh HEIC của iPhone chưa dùng được (${name}).`,
      'trên điện thoại, mở ảnh, chọn Chia sẻ → Tùy chọn → “Tương thích nhất”, hoặc lưu lại thành JPG rồi tải lên.',
    );
  }
  if (!allowed.includes(extension)) {
    throw new Refusal(
      422,
      `Tệp ${name} thuộc loại chưa nhận.`,
      `đổi sang một trong các loại ${allowed.map((one) => `.${one}`).join(', ')} rồi tải lên lại.`,
    );
  }
  if (content.byteLength === 0) {
    throw new Refusal(422, `Tệp ${name} rỗng.`, 'chọn lại đúng tệp trên máy rồi tải lên.');
  }
  if (content.byteLength > largestUpload) {
    throw new Refusal(
      413,
      `Tệp ${name} nặng ${Math.ceil(content.byteLength / mebibyte)} MB, quá 20 MB.`,
      'giảm kích thước ảnh, nén tệp PDF hoặc cắt ngắn đoạn ghi rồi tải lên lại.',
    );
  }
}

// Phones also send HEIC under the name of a JPEG: the brand stands after "ftyp" in the first box.
function isHeic(content: Uint8Array): boolean {
  const start = Buffer.from(content.subarray(4, 12)).toString('latin1');
  return /^ftyp(?:heic|heix|hevc|heim|heis|mif1|msf1)$/.test(start);
}
