import { expect, test } from 'vitest';
import { comingDay } from '../../../admin/drafts/coming-day.ts';

const today = '2026-01-31';

test('a day to come is read as people write it', () => {
  expect(comingDay('1/2/2026', today)).toBe('2026-02-01');
  expect(comingDay('2026-02-01', today)).toBe('2026-02-01');
});

test.each([
  ['', 'Xin điền ô “Ngày đăng”.'],
  ['30/2/2026', 'Không có ngày “30/2/2026”.'],
  ['31/1/2026', 'Ngày đăng phải sau hôm nay.'],
  ['30/1/2026', 'Ngày đăng phải sau hôm nay.'],
])('“%s” is refused: %s', (typed, sentence) => {
  expect(() => comingDay(typed, today)).toThrow(sentence);
});
