import { describe, expect, it } from 'vitest';
import {
  anniversaryIn,
  anniversaryTitle,
  nextAnniversary,
  nextRoundAnniversary,
  roundness,
} from '../../src/domain/anniversary.ts';

const appeal = '1948-06-11';

describe('A remembered day', () => {
  it.each([
    ['2026-01-31', '2026-06-11', 78],
    ['2026-06-11', '2026-06-11', 78],
    ['2026-06-12', '2027-06-11', 79],
    ['1948-06-11', '1948-06-11', 0],
    ['1940-01-01', '1948-06-11', 0],
  ])('on %s comes next on %s, after %i years', (today, day, years) => {
    expect(nextAnniversary(appeal, today)).toEqual({ day, years });
  });

  it.each([
    ['2023-06-11', '2023-06-11', 75, 'năm lẻ 5'],
    ['2023-06-12', '2028-06-11', 80, 'năm tròn'],
    ['2026-01-31', '2028-06-11', 80, 'năm tròn'],
    ['1948-01-01', '1953-06-11', 5, 'năm lẻ 5'],
  ])('on %s is next round on %s, after %i years (%s)', (today, day, years, name) => {
    const round = nextRoundAnniversary(appeal, today);
    expect(round).toEqual({ day, years });
    expect(roundness(round)).toBe(name);
  });

  it('is not round in other years, nor in its first', () => {
    const years = [0, 1, 78, 81];
    expect(years.filter((count) => roundness({ day: '2026-06-11', years: count }))).toEqual([]);
  });

  it('of 29 February is kept on its eve in other years', () => {
    expect(anniversaryIn('2024-02-29', 2026)?.day).toBe('2026-02-28');
    expect(anniversaryIn('2024-02-29', 2028)?.day).toBe('2028-02-29');
  });

  it('is not remembered before it was', () => {
    expect(anniversaryIn(appeal, 1947)).toBeUndefined();
  });

  it('is called by its years, but the first time', () => {
    expect(anniversaryTitle('Ngày Pháp luật', { day: '2028-11-09', years: 15 })).toBe(
      'Kỷ niệm 15 năm Ngày Pháp luật',
    );
    expect(anniversaryTitle('Ngày Pháp luật', { day: '2013-11-09', years: 0 })).toBe(
      'Ngày Pháp luật',
    );
  });
});
