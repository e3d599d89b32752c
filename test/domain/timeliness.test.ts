import { describe, expect, it } from 'vitest';
import { daysToPublication, timelinessOf, timelinessText } from '../../src/domain/timeliness.ts';
import { article } from '../factories/records.ts';

const told = (eventDay: string | undefined, created: string, publishFrom?: string) =>
  article({ eventDay, created, publishFrom });

describe('The days from an event to its article', () => {
  it.each<[string, number | undefined, ...Parameters<typeof told>]>([
    ['none on the same day', 0, '2025-03-28', '2025-03-28'],
    ['counted across months', 4, '2024-02-27', '2024-03-02'],
    ['counted to the day from which readers see it', 6, '2025-11-09', '2025-11-10', '2025-11-15'],
    ['unknown without the day of the event', undefined, undefined, '2025-03-28'],
    ['unknown when the article came first', undefined, '2025-03-28', '2025-03-27'],
  ])('are %s', (_title, days, ...written) => {
    expect(daysToPublication(told(...written))).toBe(days);
  });

  it('are told in a sentence', () => {
    expect([0, 2].map(timelinessText)).toEqual(['Đăng ngay trong ngày', 'Đăng sau 2 ngày']);
  });
});

describe('The timeliness of some articles', () => {
  const late = (days: number) => told('2025-03-01', `2025-03-0${1 + days}`);

  it.each([
    ['is the middle of an odd number', [5, 0, 2], { count: 3, median: 2 }],
    ['lies between the middle two of an even number', [5, 0, 2, 1], { count: 4, median: 1.5 }],
    ['of one is its own', [3], { count: 1, median: 3 }],
  ])('%s', (_title, days, timeliness) => {
    expect(timelinessOf(days.map(late))).toEqual(timeliness);
  });

  it('leaves out those that do not tell', () => {
    const silent = [told(undefined, '2025-03-01'), told('2025-03-28', '2025-03-27')];
    expect(timelinessOf([...silent, late(4)])).toEqual({ count: 1, median: 4 });
    expect(timelinessOf(silent)).toBeUndefined();
  });
});
