import { expect, test } from 'vitest';
import { foundNothing, type Hit } from '../../../src/search/engine/search.ts';
import { countInWords, lackInWords } from '../../../src/search/panel/in-words.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';

const hit: Hit = { id: 0, score: 1, load: () => Promise.reject(new Error('Not asked for.')) };

const counted = (count: number, unread = 0) => ({ hits: Array<Hit>(count).fill(hit), unread });

test('signs alone are asked for something to read instead of being counted', () => {
  for (const typed of ['???', '"', '❤️'])
    expect(countInWords(counted(0), typed)).toContain('gõ chữ hoặc số');
  expect(countInWords(counted(0), 'đ')).toBe('Không tìm thấy nội dung nào cho “đ”.');
  expect(countInWords(counted(1200), '')).toBe('1.200 kết quả');
});

test.each([
  ['"hòa giải"', '“hòa giải”'],
  ['«hòa giải»', '“hòa giải”'],
  ['"hòa giải', '“hòa giải”'],
  ['hòa giải”', '“hòa giải”'],
  ['"hòa giải" ở thôn', '“‘hòa giải’ ở thôn”'],
  ['"hòa giải" "thôn Ba"', '“‘hòa giải’ ‘thôn Ba’”'],
])('no quotation mark of %s loses its partner in the count', (typed, named) => {
  expect(countInWords(counted(3), typed)).toBe(`3 kết quả cho ${named}`);
});

test('while texts are unread, the count says between what and what it lies', () => {
  expect(countInWords(counted(12, 1045), '"hòa giải"')).toBe(
    'Từ 12 đến 1.057 kết quả cho “hòa giải”',
  );
  expect(countInWords(counted(0, 40), '"hòa giải"')).toBe(
    'Chưa tìm thấy nội dung nào cho “hòa giải”; còn 40 nội dung chưa soát hết.',
  );
});

test('of a pasted paragraph the beginning is quoted', () => {
  const said = countInWords(counted(3), 'hòa giải ở cơ sở '.repeat(20));
  expect(said).toMatch(/^3 kết quả cho “hòa giải ở cơ sở .*…”$/u);
  expect(said.length).toBeLessThan(110);
});

test('words left out are named once, and results promised only where there are any', () => {
  const said = (hits: Hit[], leftOut: string[], onlyNear = false) =>
    lackInWords({ ...foundNothing(parseQuery('')), hits, leftOut, onlyNear });
  expect(said([hit], ['xyz', 'xyz', 'abc'])).toBe(
    'Không có nội dung nào chứa “xyz”, “abc”. Dưới đây là kết quả cho các từ còn lại.',
  );
  expect(said([hit], [], true)).toBe(
    'Không có nội dung nào chứa đủ các từ bạn gõ. Dưới đây là những nội dung gần nhất.',
  );
  expect(said([hit], ['xyz'], true)).toBe(
    'Không có nội dung nào chứa “xyz”. Dưới đây là những nội dung gần nhất.',
  );
  expect(said([], ['xyz'])).toBe('Không có nội dung nào chứa “xyz”.');
  expect(said([hit], [])).toBe('');
});
