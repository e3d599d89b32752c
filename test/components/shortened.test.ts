import { expect, it } from 'vitest';
import { shortened } from '../../src/components/shortened.ts';

it.each([
  ['a short name stays whole', 'Hộ tịch', 'Hộ tịch'],
  ['a long one ends between words', 'Phổ biến, giáo dục pháp luật', 'Phổ biến, giáo…'],
  ['no comma stands before the cut', 'Hộ tịch, con, nuôi trong nước', 'Hộ tịch, con…'],
  ['a word without an end is cut', 'a'.repeat(30), `${'a'.repeat(18)}…`],
])('%s', (_title, name, shown) => {
  expect(shortened(name, 18)).toBe(shown);
});
