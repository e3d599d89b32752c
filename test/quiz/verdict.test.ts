import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../src/quiz/verdict.ts';

const cases: readonly [string, number[], number[], string][] = [
  ['the right choice', [1], [1], 'right'],
  ['another choice', [0], [1], 'wrong'],
  ['all right choices, in any order', [2, 0], [0, 2], 'right'],
  ['some of the right choices', [0], [0, 2], 'partly'],
  ['a right choice and a wrong one', [0, 1], [0, 2], 'wrong'],
  ['all choices', [0, 1, 2], [0, 2], 'wrong'],
  ['nothing', [], [0], 'wrong'],
];

describe('Marking', () => {
  it.each(cases)('%s', (_title, chosen, right, verdict) => {
    expect(verdictOn(chosen, right)).toBe(verdict);
  });
});
