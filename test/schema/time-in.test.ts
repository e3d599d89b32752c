import { expect, it } from 'vitest';
import { timeIn } from '../../src/schema/time-in.ts';

it.each([
  ['08:30', '08:30'],
  ['8:30', '08:30'],
  ['8h30', '08:30'],
  ['8g30', '08:30'],
  ['8 giờ 30', '08:30'],
  ['8 giờ 5 phút', '08:05'],
  ['14H', '14:00'],
  ['19 giờ', '19:00'],
  ['8 giờ 30'.normalize('NFD'), '08:30'],
  [' 00:00 ', '00:00'],
])('A time written “%s” is kept as %s', (written, kept) => {
  expect(timeIn(written)).toBe(kept);
});

it.each(['', '24:00', '8:60', '8', '830', 'sáng', '8:30 - 9:30', '-1:00'])(
  '“%s” is no time of day',
  (written) => {
    expect(timeIn(written)).toBeUndefined();
  },
);
