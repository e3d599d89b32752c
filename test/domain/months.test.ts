import { describe, expect, it } from 'vitest';
import { daysOfMonth, weeksOf } from '../../src/domain/months.ts';
import { portal } from '../factories/library.ts';
import { campaign, event } from '../factories/records.ts';

const settings = {
  anniversaries: { terms: [{ id: 'phap-luat', name: 'Ngày Pháp luật', day: '2013-11-09' }] },
};
const opened = portal(
  [
    event({ id: 'chieu', title: 'Chiều', from: '2025-11-09', fromTime: '14:00' }),
    event({ id: 'sang', title: 'Sáng', from: '2025-11-09', fromTime: '08:00' }),
    event({ id: 'dai', title: 'Dài', from: '2025-10-20', to: '2025-12-02' }),
    event({ id: 'khac', title: 'Khác', from: '2025-12-01' }),
    campaign({
      title: 'Đợt',
      milestones: [
        { when: '2025-11-04', until: '2025-11-08', title: 'Tuần lễ' },
        { when: '2025-11', title: 'Cả tháng' },
        { when: '2025-Q4', title: 'Cả quý' },
      ],
    }),
  ],
  '2026-01-31',
  { settings },
);
const held = (month: string) =>
  daysOfMonth(opened, month)
    .filter(({ events, remembered }) => events.length + remembered.length > 0)
    .map(({ day, events, remembered }) => [
      day,
      ...[...events, ...remembered].map((one) => one.title),
    ]);

describe('A month', () => {
  it('has what lies in it at its day, by the hour; what is longer once, where it begins', () => {
    expect(held('2025-11')).toEqual([
      ['2025-11-01', 'Dài'],
      ['2025-11-04', 'Tuần lễ'],
      ['2025-11-09', 'Sáng', 'Chiều', 'Kỷ niệm 12 năm Ngày Pháp luật'],
    ]);
    expect(held('2025-10')).toEqual([['2025-10-20', 'Dài']]);
    expect(held('2025-12')).toEqual([['2025-12-01', 'Dài', 'Khác']]);
    expect(held('2026-02')).toEqual([]);
  });

  it('has a remembered day once, though a campaign counts it among its milestones', () => {
    const plan = campaign({
      title: 'Đợt',
      milestones: [
        { when: '2024-11-09', title: 'Ngày Pháp luật' },
        { when: '2024-11-09', title: 'Kể chuyện nhân Ngày Pháp luật' },
        { when: '2024-11-10', title: 'Ngày Pháp luật' },
      ],
    });
    const november = daysOfMonth(portal([plan], '2026-01-31', { settings }), '2024-11');
    expect(november.flatMap(({ remembered }) => remembered.map(({ title }) => title))).toEqual([
      'Kỷ niệm 11 năm Ngày Pháp luật',
      'Kể chuyện nhân Ngày Pháp luật',
      'Ngày Pháp luật',
    ]);
  });

  it.each([
    ['2026-02', 28, 4, '2026-02-22'],
    ['2024-02', 29, 5, '2024-02-25'],
    ['2026-03', 31, 6, '2026-03-29'],
  ])('%s has %i days in %i weeks that begin on Monday', (month, count, weeks, lastSunday) => {
    const days = daysOfMonth(opened, month);
    expect(days).toHaveLength(count);
    const rows = weeksOf(days);
    expect(rows.every((row) => row.length === 7)).toBe(true);
    expect(rows.flat().filter((cell) => cell !== undefined)).toEqual(days);
    const sundays = rows.flatMap((row) => row[6]?.day ?? []);
    expect(sundays.at(-1)).toBe(lastSunday);
    expect(rows).toHaveLength(weeks + (month === '2026-02' ? 1 : 0));
  });
});
