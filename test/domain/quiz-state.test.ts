import { describe, expect, it } from 'vitest';
import { quizState } from '../../src/domain/quiz-state.ts';

const days = { from: '2026-03-01', to: '2026-03-31' };

describe('A quiz', () => {
  it.each([
    ['without days is always open', {}, '2026-01-01', 'open'],
    ['comes before its first day', days, '2026-02-28', 'coming'],
    ['is open on its first day', days, '2026-03-01', 'open'],
    ['is open on its last day', days, '2026-03-31', 'open'],
    ['is closed after its last day', days, '2026-04-01', 'closed'],
    ['without a last day stays open', { from: '2026-03-01' }, '2030-01-01', 'open'],
  ])('%s', (_title, given, today, state) => {
    expect(quizState(given, today)).toBe(state);
  });
});
