import { figure } from '../components/figure.ts';
import { vi } from '../locale/vi.ts';
import { notice } from './notice.ts';

/**
 * Tells an editor who pastes or drops pictures into a story that they stay behind, and how a picture
 * comes in: what is missing from a long story is easily overlooked.
 */
export function noticePictures(pasted: DataTransfer): void {
  const count = countPictures(pasted);
  if (count > 0) show(count);
}

/** Bullets that Word draws as pictures do not count, nor the single points that mails count readers with. */
function countPictures(pasted: DataTransfer): number {
  const html = pasted.getData('text/html');
  if (html === '') {
    return [...pasted.files].filter(({ type }) => type.startsWith('image/')).length;
  }
  const page = new DOMParser().parseFromString(html, 'text/html');
  return page.querySelectorAll('img:not([width="1"], span[style*="mso-list"] img), svg').length;
}

function show(count: number): void {
  const { markdown, image } = vi.editor.editorWidgets;
  notice(
    `Có ${count} ảnh chưa vào bài.`,
    'Cổng không nhận ảnh dán trực tiếp, vì mỗi ảnh cần lời mô tả cho người không nhìn thấy. ' +
      'Xin lưu từng ảnh thành tệp trên máy (trong Word: bấm chuột phải vào ảnh, chọn Lưu dưới dạng ảnh). ' +
      `Sau đó đặt con trỏ vào chỗ cần ảnh, bấm nút “${markdown.addComponent}” (dấu cộng), chọn ` +
      `“${figure.label}”, rồi bấm “${image.choose}”.`,
  );
}
