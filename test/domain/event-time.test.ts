import { expect, it } from 'vitest';
import { eventTimeText, shortEventDays } from '../../src/domain/event-time.ts';

const from = '2026-03-06';

it.each([
  [{ from }, 'Thứ Sáu, ngày 6 tháng 3 năm 2026', '6/3/2026'],
  [{ from, fromTime: '08:30' }, '8 giờ 30, thứ Sáu, ngày 6 tháng 3 năm 2026', '6/3/2026'],
  [
    { from, fromTime: '08:05', toTime: '11:00' },
    '8 giờ 05 - 11 giờ, thứ Sáu, ngày 6 tháng 3 năm 2026',
    '6/3/2026',
  ],
  [
    { from, to: '2026-03-08' },
    'Từ thứ Sáu, ngày 6 tháng 3 năm 2026 đến Chủ nhật, ngày 8 tháng 3 năm 2026',
    '6/3/2026 - 8/3/2026',
  ],
  [
    { from, fromTime: '19:00', to: '2026-03-07', toTime: '21:00' },
    'Từ 19 giờ, thứ Sáu, ngày 6 tháng 3 năm 2026 đến 21 giờ, thứ Bảy, ngày 7 tháng 3 năm 2026',
    '6/3/2026 - 7/3/2026',
  ],
])('An event of %o is “%s”', (event, text, days) => {
  const whole = { fromTime: undefined, to: undefined, toTime: undefined, ...event };
  expect(eventTimeText(whole)).toBe(text);
  expect(shortEventDays(whole)).toBe(days);
});
