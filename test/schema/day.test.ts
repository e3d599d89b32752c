import { describe, expect, it } from 'vitest';
import { dayRule, isDay } from '../../src/schema/day.ts';

describe('A day', () => {
  it.each<[unknown, string]>([
    ['2026-01-31', '2026-01-31'],
    ['2024-02-29', '2024-02-29'],
    [new Date('2026-01-31T00:00:00Z'), '2026-01-31'],
    ['2026-01-31T00:00:00Z', '2026-01-31'],
    ['2026-01-31T00:00:00.000Z', '2026-01-31'],
    ['2026-01-31T00:00:00+07:00', '2026-01-31'],
    ['2026-01-30T17:00:00Z', '2026-01-31'],
    ['2026-01-30T16:59:00Z', '2026-01-30'],
    ['2026-01-31 23:30', '2026-01-31'],
    ['2026-01-31T01:30', '2026-01-31'],
  ])('%s is the same as %s, on every machine', (written, day) => {
    expect(dayRule.parse(written)).toBe(day);
  });

  it.each([
    '31/1/2026',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-31',
    '1899-12-31',
    '2200-01-01',
    '2026-02-30T10:00:00Z',
    '2026-01-31T25:61:00Z',
    'hôm nay',
    '',
    20260131,
    ['2026-01-31'],
    new Date('?'),
  ])('is not %s', (written) => {
    expect(dayRule.safeParse(written).success).toBe(false);
  });

  it('exists in the calendar', () => {
    expect([isDay('2024-02-29'), isDay('2023-02-29')]).toEqual([true, false]);
  });
});
