import { describe, expect, it } from 'vitest';
import { hasEnded } from '../../src/domain/organisation.ts';
import { unit } from '../factories/records.ts';

describe('A unit', () => {
  it.each([
    ['2025-06-30', false],
    ['2025-07-01', true],
  ])('works to its last day (%s)', (today, ended) => {
    expect(hasEnded(unit({ validTo: '2025-06-30' }), today)).toBe(ended);
  });
});
