import { describe, expect, it } from 'vitest';
import { momentRule } from '../../src/schema/moment.ts';

describe('A moment', () => {
  it.each<[unknown, string]>([
    [2026, '2026'],
    ['2026', '2026'],
    ['năm 2026', '2026'],
    ['2026-Q1', '2026-Q1'],
    ['Quý I/2023', '2023-Q1'],
    ['quý 1 năm 2023', '2023-Q1'],
    ['QUÝ III năm 2023', '2023-Q3'],
    ['quý ii - 2023', '2023-Q2'],
    ['Quý IV/2023'.normalize('NFD'), '2023-Q4'],
    ['Q4/2023', '2023-Q4'],
    ['2026-12', '2026-12'],
    ['6/2023', '2023-06'],
    ['tháng 6/2023', '2023-06'],
    ['Tháng 06 năm 2023', '2023-06'],
    ['2026-01-31', '2026-01-31'],
    ['2026-01-31T00:00:00Z', '2026-01-31'],
    ['11/6/2023', '2023-06-11'],
    ['11-06-2023', '2023-06-11'],
    [' ngày 11/6/2023 ', '2023-06-11'],
    ['Ngày 11  tháng 6 năm 2023', '2023-06-11'],
  ])('written %s is %s', (written, moment) => {
    expect(momentRule.parse(written)).toBe(moment);
  });

  it.each([
    '2026-Q5',
    '2026-Q0',
    '2026-13',
    '2026-1',
    '26',
    'quý I',
    'quý V/2023',
    '13/2023',
    '30/2/2023',
    '6/11/23',
    'đầu năm 2023',
    'từ 2022 đến 2024',
    '2026-02-30',
    '',
  ])('is not %s, and says how to write one', (written) => {
    const { error } = momentRule.safeParse(written);
    expect(error?.issues[0]?.message).toMatch(/^không đọc được “[^\n]*\nviết .*quý I\/2026/);
  });
});
