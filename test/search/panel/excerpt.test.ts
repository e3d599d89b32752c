import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/search/panel/excerpt.ts';
import { markedText, type Piece } from '../../../src/search/panel/marked-text.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';

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
    ['numbers of documents in one piece', '23/kh-stp', 'Số 23KH-STP, 23', 'Số [23KH]-[STP], 23'],
    ['no number within another word', '19', 'COVID19, a19b, 219', 'COVID19, a19b, 219'],
    [
      'a quoted phrase and not its parts',
      '"hòa giải" tổ',
      'hòa nhã, tổ hòa giải',
      'hòa nhã, [tổ hòa giải]',
    ],
    [
      'no phrase from one block to the next',
      'hoa giai',
      'Khánh Hòa\nGiai đoạn, hòa giải',
      'Khánh Hòa\nGiai đoạn, [hòa giải]',
    ],
    ['a number with or without its zeros', '7/1/2022', 'Ngày 07/01/2022', 'Ngày [07]/[01]/[2022]'],
    ['i where the text has y', 'kí qui', 'Ký quỹ', '[Ký quỹ]'],
    [
      'what the state writes',
      'lượm được tiền',
      'Em nhặt được 5 đồng tiền',
      'Em [nhặt được] 5 đồng [tiền]',
    ],
    ['decomposed text', 'dang ky', 'Đăng ký'.normalize('NFD'), '[Đăng ký]'],
    [
      'the phrase and not its common syllables',
      'to hoa giai',
      'Tổ và hòa, tổ hòa giải',
      'Tổ và hòa, [tổ hòa giải]',
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
    expect(shown(excerpt(['Tổ hòa giải thôn Ba.', 'Năm người'], parseQuery('thon ba')))).toBe(
      'Tổ hòa giải [thôn Ba]. Năm người',
    );
  });

  test('parts lines that end without a sign', () => {
    expect(shown(excerpt(['Đơn vị', 'Phòng Tư pháp.', 'Hết'], parseQuery('phap')))).toBe(
      'Đơn vị · Phòng Tư [pháp]. Hết',
    );
  });

  test('shows the place where the phrase stands, not the first of its syllables', () => {
    const blocks = [`hòa ${filler}`, `giải ${filler}`, `${filler} tổ hòa giải ${filler}`];
    expect(shown(excerpt(blocks, parseQuery('hoa giai')))).toMatch(
      /^… .*tổ \[hòa giải\] chữ0 .* …$/u,
    );
  });

  test('shows where most of it stands when the phrase stands nowhere', () => {
    const blocks = [`tổ ${filler}`, `${filler} hòa mình, giải pháp của tổ ${filler}`];
    expect(shown(excerpt(blocks, parseQuery('to hoa giai')))).toContain(
      '[hòa] mình, [giải] pháp của [tổ]',
    );
  });

  test('shows the marks typed before others', () => {
    const blocks = [`đảng kỳ ${filler}`, `${filler} đăng ký ${filler}`];
    expect(shown(excerpt(blocks, parseQuery('đăng ký')))).toContain('[đăng ký]');
  });

  test.each([
    [
      'behind a part of it',
      [`${filler} hòa mình vào biển khơi ${'gió '.repeat(15)}tổ hòa giải ${filler}`],
    ],
    ['at the end of the text', [`${filler} rồi tổ hòa giải.`]],
    ['at the end of a short text', [`${filler.slice(0, 150)} rồi tổ hòa giải.`]],
  ])('shows the phrase in the few lines of a phone when it stands %s', (_where, blocks) => {
    const text = shown(excerpt(blocks, parseQuery('to hoa giai')));
    expect(text.slice(0, 130)).toContain('[tổ hòa giải]');
  });

  test('begins with its sentence when that is near', () => {
    const blocks = [`${filler}. Rồi tổ hòa giải ${filler}`];
    expect(shown(excerpt(blocks, parseQuery('hoa giai')))).toMatch(/^Rồi tổ \[hòa giải\]/u);
  });

  test('shows the beginning when the text has nothing of the query', () => {
    expect(shown(excerpt([filler], parseQuery('vắng')))).toMatch(/^chữ0 .* …$/u);
  });
});
