import { quoted } from './quoted.ts';
import { kindOf, listedKinds, pictureKinds, type UploadKind, uploadKinds } from './upload-kinds.ts';

const mebibyte = 2 ** 20;
const million = 1_000_000;

/** Bytes that one uploaded file may have, whatever its kind. */
export const largestUpload = 20 * mebibyte;

/** How much a file of a kind may weigh, and how to make it lighter. */
interface WeightLimit {
  most: number;
  remedy: string;
}

const weightLimits: Partial<Record<UploadKind, WeightLimit>> = {
  pdf: {
    most: largestUpload,
    remedy: 'lưu lại PDF với cỡ nhỏ hơn (giảm độ phân giải ảnh bên trong) rồi tải lên.',
  },
  // Twenty minutes of speech at 64 kbps.
  mp3: {
    most: 10 * mebibyte,
    remedy:
      'xuất lại MP3 ở 64 kbps hoặc chia thành nhiều kỳ; bài dài thì đưa lên kênh của đơn vị rồi điền liên kết.',
  },
  mp4: {
    most: largestUpload,
    remedy:
      'xuất lại ở 480p hoặc cắt còn dưới ba phút; video dài thì đưa lên kênh của đơn vị rồi điền liên kết.',
  },
};

const usualLimit: WeightLimit = {
  most: largestUpload,
  remedy: 'giảm kích thước ảnh hoặc nén tệp rồi tải lên lại.',
};

function limitOf(name: string): WeightLimit {
  const kind = kindOf(name);
  return (kind && weightLimits[kind]) ?? usualLimit;
}
/** Pixels of the side below which a picture shows nothing, and cropping it comes to nought. */
const smallestSide = 48;
/** Pixels that a picture may have: a phone's sharpest has 108 million, a few bytes can claim billions. */
export const mostPixels = 120 * million;

/** Why a picture cannot be shown. */
export type PictureFault = 'heic' | 'unreadable' | 'small' | 'huge';

/** What is wrong with a file, and what to do; the problem begins with the file's name. */
export interface UploadFault {
  problem: string;
  remedy: string;
}

/** What a picture's size in pixels forbids. */
export function sizeFault(width: number, height: number): PictureFault | undefined {
  if (width * height > mostPixels) return 'huge';
  return Math.min(width, height) < smallestSide ? 'small' : undefined;
}

/** The sentence for a picture that cannot be shown. */
export function pictureFault(name: string, fault: PictureFault): UploadFault {
  const [problem, remedy] = PICTURES[fault];
  return { problem: `${quoted(name)} ${problem}`, remedy };
}

const PICTURES: Readonly<Record<PictureFault, readonly [string, string]>> = {
  heic: [
    'là ảnh HEIC của điện thoại, trình duyệt không mở được',
    'mở ảnh trên máy tính, chọn “Lưu thành” (Save as), kiểu JPG, rồi tải tệp JPG lên. Để ảnh chụp sau này là JPG: trên iPhone vào Cài đặt › Camera › Định dạng, chọn “Tương thích nhất”.',
  ],
  unreadable: ['không mở được như một ảnh', 'lưu lại thành JPG hoặc PNG rồi tải lên.'],
  small: ['quá nhỏ để hiện trên trang', 'chọn ảnh có cạnh ngắn từ 400 điểm ảnh trở lên.'],
  huge: [
    `có quá ${mostPixels / million} triệu điểm ảnh`,
    'thu nhỏ còn cạnh dài 4.000 điểm ảnh rồi tải lên lại.',
  ],
};

/** The sentence for a picture to download that says where it was taken. */
export function placeFault(name: string): UploadFault {
  return {
    problem: `${quoted(name)} còn ghi vị trí chụp, bạn đọc tải về sẽ thấy`,
    remedy:
      'xóa vị trí rồi tải ảnh lên lại. Trên Windows: bấm chuột phải vào ảnh, chọn Properties › Details › “Remove Properties and Personal Information”.',
  };
}

/** The sentence for a file of a kind that this box does not take. */
export function kindFault(name: string, wanted: 'image' | 'file'): UploadFault {
  return wanted === 'image'
    ? {
        problem: `${quoted(name)} không phải loại ảnh dùng được ở đây`,
        remedy: `chọn ảnh ${listedKinds(pictureKinds)}; ảnh loại khác thì lưu lại thành JPG rồi tải lên.`,
      }
    : {
        problem: `${quoted(name)} thuộc loại chưa nhận`,
        remedy: `đổi sang một trong các loại ${listedKinds(uploadKinds)} rồi tải lên lại.`,
      };
}

/** The sentence for a file whose bytes are not what its name says. */
export function contentFault(name: string): UploadFault {
  return {
    problem: `${quoted(name)} không đúng là loại tệp mà đuôi tên cho biết, hoặc đã hỏng`,
    remedy:
      'mở tệp bằng chương trình đã tạo ra nó, lưu lại đúng loại rồi tải lên; nếu không mở được, xin lại tệp từ người gửi.',
  };
}

/** The sentence for a file without content or with too much of it. */
export function weightFault(name: string, bytes: number): UploadFault | undefined {
  if (bytes === 0) {
    return { problem: `${quoted(name)} rỗng`, remedy: 'chọn lại đúng tệp trên máy rồi tải lên.' };
  }
  const { most, remedy } = limitOf(name);
  if (bytes <= most) return undefined;
  return {
    problem: `${quoted(name)} nặng ${Math.ceil(bytes / mebibyte)} MB, quá ${most / mebibyte} MB`,
    remedy,
  };
}

/** The whole sentence, as a person reads it. */
export function faultSentence({ problem, remedy }: UploadFault): string {
  return `Tệp ${problem}. Cách sửa: ${remedy}`;
}
