import { describe, expect, test } from 'vitest';
import {
  indexBlockStart,
  indexText,
  indexTitle,
  queryTerm,
  readerText,
} from '../../src/search/letters.ts';

describe('text comes back from the index as it was', () => {
  test.each([
    'Gương điển hình tiên tiến',
    'ĐẶNG Thị Đào đăng ký',
    'Quyết định số 310/KH-UBND ngày 11/6/2025',
    'Khánh Hòa – quê hương; “tổ hòa giải” (thôn Ba).',
    'Thi đua &amp; khen thưởng, 98,5% vụ việc',
    'to_khai@khanhhoa.gov.vn',
  ])('%s', (text) => {
    expect(readerText(indexText(text))).toBe(text);
  });
});

test('text comes back in NFC and in one tone-mark style', () => {
  expect(readerText(indexText('Hoà giải, thuỷ lợi'.normalize('NFD')))).toBe('Hòa giải, thủy lợi');
});

test('the title kept apart is not read', () => {
  const stored = `${indexText('Một câu.')} ${indexTitle('Điển hình')}.`;
  expect(readerText(stored)).toBe('Một câu.');
});

test('blocks are parted by a dot in the middle, unless a sign parts them already', () => {
  const stored = ['', 'Đơn vị', 'Khánh Hòa', 'Một câu.', 'Hết']
    .map((block) => `${indexBlockStart}${indexText(block)}`)
    .join(' ');
  expect(readerText(stored)).toBe('Đơn vị · Khánh Hòa · Một câu. Hết');
});

test('each syllable of a compound stands alone, and a lone dash does not', () => {
  expect(indexText('23/KH-STP').split(/\s/u)).toHaveLength(3);
  expect(indexText('Khánh Hòa – quê hương').split(/\s/u)).toHaveLength(4);
});

test('a query term has the letters of the text it should find', () => {
  expect(indexText('đăng')).toBe(queryTerm('Đăng'.normalize('NFD'), 'page'));
  expect(indexTitle('hoà')).toBe(queryTerm('HÒA', 'title'));
  expect(indexText('điển').startsWith(queryTerm('điể', 'beginning'))).toBe(true);
});
