import { expect, test } from 'vitest';
import type { Hit } from '../../../src/search/engine/search.ts';
import { countInWords, lackInWords } from '../../../src/search/panel/in-words.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';

const hit: Hit = { id: 0, score: 1, load: () => Promise.reject(new Error('Not asked for.')) };

test('signs alone are asked for something to read instead of being counted', () => {
  for (const typed of ['???', '"', '❤️']) expect(countInWords(0, typed)).toContain('gõ chữ hoặc số');
  expect(countInWords(0, 'đ')).toBe('Không tìm thấy nội dung nào cho “đ”.');
  expect(countInWords(1200, '')).toBe('1.200 kết quả');
});

test('of a pasted paragraph the beginning is quoted', () => {
  const said = countInWords(3, 'hòa giải ở cơ sở '.repeat(20));
  expect(said).toMatch(/^3 kết quả cho “hòa giải ở cơ sở .*…”$/u);
  expect(said.length).toBeLessThan(110);
});

test('words left out are named once, and results promised only where there are any', () => {
  const said = (hits: Hit[], leftOut: string[], onlyNear = false) =>
    lackInWords({ hits, leftOut, onlyNear, counts: {}, query: parseQuery('') });
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
