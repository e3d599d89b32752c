import { notice } from './notice.ts';

/** A part of a story as the editor holds it. */
interface Paragraph {
  type: 'paragraph';
  children: { text: string }[];
}

/**
 * What `read` makes of a paste; should it fail, the clipboard's plain words, a paragraph for each of
 * their lines, and a notice that only they came.
 */
export function orWords<T>(read: () => T, pasted: DataTransfer): T | Paragraph[] {
  try {
    return read();
  } catch (trouble) {
    console.warn(trouble);
    notice(
      'Chỉ có lời văn vào bài.',
      'Cổng không đọc được cách trình bày của đoạn vừa dán, nên chỉ giữ lời văn của đoạn ấy. ' +
        'Chữ đậm, chữ nghiêng, liên kết, danh sách, bảng và ảnh chưa vào bài. Xin xem lại đoạn vừa ' +
        'dán, rồi trình bày lại bằng các nút phía trên khung soạn.',
    );
    return pasted
      .getData('text/plain')
      .split(/[\r\n]+/)
      .filter((line) => line.trim() !== '')
      .map((text) => ({ type: 'paragraph', children: [{ text }] }));
  }
}
