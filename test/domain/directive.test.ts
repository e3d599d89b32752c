import { describe, expect, test } from 'vitest';
import { directivePattern, readDirective, writeDirective } from '../../src/domain/directive.ts';
import { storyParts } from '../../src/domain/story-parts.ts';

const texts = [
  'Mỗi vụ việc hòa giải xong là một nhà yên ấm',
  'Bà nói: "Dân tin thì việc thành"',
  'Một {ngoặc} và hai }} dấu đóng',
  'Tình làng & nghĩa xóm &quot; &amp;quot;',
  '<script>alert(1)</script> và 1 < 2 > 0',
  '\\ gạch chéo, `nháy`, *sao*, _gạch_, [x](y), : hai chấm :: bốn',
  "dấu nháy đơn ' và = và #",
];

describe('a directive', () => {
  test.each(texts)('comes back as it was written: %s', (text) => {
    const attributes = { text, by: 'Ông Đỗ Văn Đạt' };
    const line = writeDirective('quote', attributes);
    expect(readDirective(line)).toEqual({ name: 'quote', attributes });
    expect(directivePattern('quote').exec(`${line}\n\nSau đó`)?.[0]).toBe(line);
  });

  test.each(texts)('means the same to the site’s reader of stories: %s', (text) => {
    const line = writeDirective('quote', { text });
    expect(storyParts(`Trước.\n\n${line}\n\nSau.`)[1]).toEqual({
      is: 'directive',
      name: 'quote',
      attributes: { text },
    });
  });

  test('turns line breaks into spaces and leaves empty attributes out', () => {
    expect(
      writeDirective('figure', { image: '/uploads/a.jpg', alt: 'một\nhai', credit: ' ' }),
    ).toBe('::figure{image="/uploads/a.jpg" alt="một hai"}');
  });

  test.each([
    '::quote',
    '::lạ{text="a"}',
    ' ::quote{text="a"}',
    '::quote{text=a}',
    ':::quote{text="a"}',
  ])('is not read from other text: %s', (line) => {
    expect(readDirective(line)).toBeUndefined();
    expect(directivePattern('quote').test(line)).toBe(false);
  });

  test('is found only under its own name', () => {
    expect(directivePattern('figure').test('::quote{text="a"}')).toBe(false);
  });
});
