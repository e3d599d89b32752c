import { expect, test } from 'vitest';
import { dayIn, shownDay } from '../../../admin/form/day-words.ts';

test.each([
  ['31/1/2026', '2026-01-31'],
  [' 01.02.2026 ', '2026-02-01'],
  ['1-2-2026', '2026-02-01'],
  ['2026-01-31', '2026-01-31'],
  ['29/2/2024', '2024-02-29'],
  ['29/2/2026', undefined],
  ['31/13/2026', undefined],
  ['31/1/26', undefined],
  ['hôm nay', undefined],
  ['', undefined],
])('“%s” is the day %s', (text, day) => expect(dayIn(text)).toBe(day));

test('a day is shown as people write it, and what is none as it was typed', () => {
  expect(shownDay('2026-01-31')).toBe('31/01/2026');
  expect(shownDay('31/1')).toBe('31/1');
});
