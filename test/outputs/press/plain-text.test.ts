import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/outputs/press/plain-text.ts';

describe('A story for newspapers keeps its words and loses its marks:', () => {
  it.each([
    ['paragraphs', 'Một **đậm** và *nghiêng*.\n\nHai.', 'Một đậm và nghiêng.\n\nHai.'],
    ['headings', '## Việc nhỏ\n\nKể.', 'Việc nhỏ\n\nKể.'],
    ['links', 'Xem [kế hoạch](/van-ban/).', 'Xem kế hoạch.'],
    ['lists', '- một\n- hai', '- một\n- hai'],
    ['numbered lists', '3. ba\n4. bốn', '3. ba\n4. bốn'],
    ['lists within lists', '- một\n  - trong\n- hai', '- một\n  - trong\n- hai'],
    ['tables', '| Năm | Vụ |\n|---|---|\n| 2024 | 9 |', 'Năm | Vụ\n2024 | 9'],
    ['quotes', '::quote{text="Thương thì mới nói." by="Bà Lụm"}', '“Thương thì mới nói.” (Bà Lụm)'],
    ['what an editor typed as HTML', 'a <b>b</b>', 'a <b>b</b>'],
    [
      'what stands around a picture',
      'Trước\n\n::figure{image="/uploads/a.jpg" alt="Ảnh"}\n\nSau',
      'Trước\n\nSau',
    ],
    ['what stands around a line', 'Trước\n\n---\n\nSau', 'Trước\n\nSau'],
  ])('%s', (_title, markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });
});
