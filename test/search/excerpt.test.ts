import { describe, expect, test } from 'vitest';
import { excerpt, markedText, type Piece } from '../../src/search/excerpt.ts';
import { parseQuery } from '../../src/search/parse-query.ts';

const shown = (pieces: Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('markedText marks', () => {
  test.each([
    [
      'a phrase whole, with the signs between',
      'điển hình',
      'Gương “điển hình” mới',
      'Gương “[điển hình]” mới',
    ],
    ['what was typed without marks', 'dang ky', 'Bản đăng ký', 'Bản [đăng ký]'],
    [
      'only the phrase where it stands whole',
      'dang ky',
      'Đảng kỳ vọng, đăng nhập',
      '[Đảng kỳ] vọng, đăng nhập',
    ],
    ['the marks as typed where there are any', 'kỳ', 'kỳ nghỉ, ký tên', '[kỳ] nghỉ, ký tên'],
    ['any marks where those typed stand nowhere', 'kỷ', 'kỳ nghỉ, ký tên', '[kỳ] nghỉ, [ký] tên'],
    ['syllables apart', 'hoa dep', 'Đẹp như hoa', '[Đẹp] như [hoa]'],
    ['numbers of documents', '23/kh-stp', 'Kế hoạch 23/KH-STP', 'Kế hoạch [23]/[KH]-[STP]'],
    [
      'a quoted phrase and not its parts',
      '"hòa giải" tổ',
      'hòa nhã, tổ hòa giải',
      'hòa nhã, [tổ hòa giải]',
    ],
    [
      'no phrase from one block to the next',
      'hoa giai',
      'Khánh Hòa · Giai đoạn, hòa giải',
      'Khánh Hòa · Giai đoạn, [hòa giải]',
    ],
    ['nothing', 'vắng mặt', 'Một câu', 'Một câu'],
  ])('%s', (_what, typed, text, expected) => {
    expect(shown(markedText(text, parseQuery(typed)))).toBe(expected);
  });

  test('the beginning of a syllable when the last one is still being typed', () => {
    const query = { ...parseQuery('điển hì'), begun: true };
    expect(shown(markedText('điển hình', query))).toBe('[điển hình]');
  });
});

describe('excerpt', () => {
  const filler = Array.from({ length: 60 }, (_, n) => `chữ${n}`).join(' ');

  test('shows a short text whole', () => {
    expect(shown(excerpt('Tổ hòa giải thôn Ba.', parseQuery('thon ba')))).toBe(
      'Tổ hòa giải [thôn Ba].',
    );
  });

  test('shows the place where the syllables stand together', () => {
    const text = `hòa ${filler} tổ hòa giải ${filler}`;
    expect(shown(excerpt(text, parseQuery('hoa giai')))).toMatch(
      /^… .*tổ \[hòa giải\] chữ0 .* …$/u,
    );
  });

  test('shows the beginning when the text has nothing of the query', () => {
    expect(shown(excerpt(filler, parseQuery('vắng')))).toMatch(/^chữ0 .* chữ41 …$/u);
  });
});
