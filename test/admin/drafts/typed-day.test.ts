import { expect, test } from 'vitest';
import { typedDay } from '../../../admin/drafts/typed-day.ts';

test('a day is read as people write it', () => {
  expect(typedDay('1/2/2026')).toBe('2026-02-01');
  expect(typedDay('2026-02-01')).toBe('2026-02-01');
});

test.each([
  ['', 'Xin điền ô “Ngày đăng”.'],
  ['30/2/2026', 'Không có ngày “30/2/2026”.'],
])('“%s” is refused: %s', (typed, sentence) => {
  expect(() => typedDay(typed)).toThrow(sentence);
});
