import { describe, expect, it } from 'vitest';
import {
  longDay,
  momentSpan,
  momentsText,
  momentText,
  shortDay,
  spanText,
} from '../../src/domain/dates.ts';

describe('A day', () => {
  it.each([
    ['2026-01-31', 'ngày 31 tháng 1 năm 2026', '31/1/2026'],
    ['1948-06-11', 'ngày 11 tháng 6 năm 1948', '11/6/1948'],
    ['2024-02-29', 'ngày 29 tháng 2 năm 2024', '29/2/2024'],
  ])('%s is written %s or %s', (day, long, short) => {
    expect([longDay(day), shortDay(day)]).toEqual([long, short]);
  });
});

describe('A moment', () => {
  it.each([
    ['2026', 'Năm 2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', 'Quý I năm 2026', '2026-01-01', '2026-03-31'],
    ['2026-Q2', 'Quý II năm 2026', '2026-04-01', '2026-06-30'],
    ['2026-Q3', 'Quý III năm 2026', '2026-07-01', '2026-09-30'],
    ['2026-Q4', 'Quý IV năm 2026', '2026-10-01', '2026-12-31'],
    ['2024-02', 'Tháng 2 năm 2024', '2024-02-01', '2024-02-29'],
    ['2025-02', 'Tháng 2 năm 2025', '2025-02-01', '2025-02-28'],
    ['2025-12', 'Tháng 12 năm 2025', '2025-12-01', '2025-12-31'],
    ['2023-06-11', 'Ngày 11 tháng 6 năm 2023', '2023-06-11', '2023-06-11'],
  ])('%s is “%s”, from %s to %s', (moment, text, first, last) => {
    expect(momentText(moment)).toBe(text);
    expect(momentSpan(moment)).toEqual({ first, last });
  });

  it.each([
    ['2022', '2024', 'Từ năm 2022 đến năm 2024'],
    ['2025-Q1', '2025-Q2', 'Từ quý I năm 2025 đến quý II năm 2025'],
    ['2023-06-01', '2023-06-11', 'Từ ngày 1 tháng 6 năm 2023 đến ngày 11 tháng 6 năm 2023'],
    ['2022', '2022', 'Năm 2022'],
    ['2022', undefined, 'Năm 2022'],
  ])('from %s until %s is “%s”', (from, until, text) => {
    expect(momentsText(from, until)).toBe(text);
  });
});

it('A period is written as official texts write it', () => {
  expect(spanText(2021, 2025)).toBe('2021 - 2025');
  expect(spanText(2025, 2025)).toBe('2025');
  expect(spanText(shortDay('2025-01-02'), shortDay('2025-03-04'))).toBe('2/1/2025 - 4/3/2025');
});
