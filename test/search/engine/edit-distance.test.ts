import { expect, test } from 'vitest';
import { editDistance } from '../../../src/search/engine/edit-distance.ts';

test.each([
  ['the same', 'truyen', 'truyen', 0],
  ['swapped letters', 'truyne', 'truyen', 1],
  ['a doubled letter', 'hinnh', 'hinh', 1],
  ['a missing letter', 'truyn', 'truyen', 1],
  ['another letter', 'phao', 'phap', 1],
  ['swapped at the start', 'ihnh', 'hinh', 1],
  ['two slips', 'gaii', 'gia', 2],
  ['nothing typed', '', 'a', 1],
  ['other words', 'xyzt', 'hinh', 3],
])('%s: %s and %s', (_what, one, other, distance) => {
  expect(editDistance(one, other, 2)).toBe(distance);
  expect(editDistance(other, one, 2)).toBe(distance);
});
