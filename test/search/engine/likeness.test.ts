import { expect, test } from 'vitest';
import { likeness } from '../../../src/search/engine/likeness.ts';
import { spell } from '../../../src/search/syllables.ts';

test.each([
  ['as typed', 'kỹ', 'kỹ', 1],
  ['typed without marks', 'ky', 'kỹ', 0.9],
  ['typed with some of its marks', 'điên', 'điển', 0.9],
  ['đ typed as d', 'dăng', 'đăng', 0.9],
  ['another tone', 'kỷ', 'kỹ', 0.8],
  ['another letter', 'đảng', 'đăng', 0.4],
  ['marks that the text has not', 'kỹ', 'ky', 0.8],
])('%s: %s is like %s', (_what, typed, text, expected) => {
  expect(likeness(spell(typed), spell(text), true)).toBe(expected);
});

test('in a query without marks, all spellings are alike', () => {
  expect(likeness(spell('ky'), spell('kỹ'), false)).toBe(1);
});
