import { expect, it } from 'vitest';
import { weightText } from '../../src/domain/weight-text.ts';

it.each([
  [1, '1 KB'],
  [63_500, '64 KB'],
  [1_000_000, '1,0 MB'],
  [1_249_000, '1,2 MB'],
])('%i bytes are told as %s', (bytes, text) => {
  expect(weightText(bytes)).toBe(text);
});
