import { expect, it } from 'vitest';
import { median, share } from './figures-table.ts';

it('A share of values does not exceed the value that is told for it', () => {
  const values = Array.from({ length: 20 }, (_, nth) => 20 - nth);
  expect(median(values)).toBe(10);
  expect(share(values, 0.95)).toBe(19);
  expect(share([7], 0.95)).toBe(7);
});
