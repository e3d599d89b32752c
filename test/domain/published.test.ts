import { describe, expect, it } from 'vitest';
import { isPublished, publicationDay, updateDay } from '../../src/domain/published.ts';
import { recordDay, recordYear } from '../../src/domain/record-day.ts';
import { article, campaign, document, type Written } from '../factories/records.ts';

const withdrawal = { reason: 'Sai.', day: '2026-01-01' };

describe('Readers see a record', () => {
  it.each<[string, Written, boolean]>([
    ['that is published', {}, true],
    ['from its first day', { publishFrom: '2026-01-31' }, true],
    ['not the day before', { publishFrom: '2026-02-01' }, false],
    ['on its last day', { publishUntil: '2026-01-31' }, true],
    ['not the day after', { publishUntil: '2026-01-30' }, false],
    ['on its only day', { publishFrom: '2026-01-31', publishUntil: '2026-01-31' }, true],
    ['not as a draft', { status: 'draft' }, false],
    ['not when withdrawn', { status: 'withdrawn', withdrawal }, false],
    [
      'not when withdrawn within its days',
      { status: 'withdrawn', withdrawal, publishFrom: '2026-01-01' },
      false,
    ],
  ])('%s', (_title, written, seen) => {
    expect(isPublished(article(written), '2026-01-31')).toBe(seen);
  });
});

describe('A record’s days', () => {
  it.each<[string, Written, string, string]>([
    ['begin when it was written', {}, '2025-01-15', '2025-01-15'],
    ['begin when it was let out', { publishFrom: '2025-02-01' }, '2025-02-01', '2025-02-01'],
    ['tell of a later change', { updated: '2025-03-01' }, '2025-01-15', '2025-03-01'],
    [
      'do not tell of changes before',
      { publishFrom: '2025-02-01', updated: '2025-01-20' },
      '2025-02-01',
      '2025-02-01',
    ],
  ])('%s', (_title, written, published, updated) => {
    const record = article(written);
    expect([publicationDay(record), updateDay(record)]).toEqual([published, updated]);
  });

  it.each([
    [document({ issued: '2022-01-10' }), '2022-01-10'],
    [document(), '2025-01-15'],
    [campaign(), '2025-11-03'],
    [article({ eventDay: '2025-01-01' }), '2025-01-15'],
  ])('are those that it is about', (record, day) => {
    expect([recordDay(record), recordYear(record)]).toEqual([day, day.slice(0, 4)]);
  });
});
