import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../src/quiz/score.ts';

describe('The score of a quiz', () => {
  it.each([
    [['right', 'right', 'right'], 'Bạn trả lời đúng cả 3 câu.', []],
    [['right'], 'Bạn trả lời đúng.', []],
    [['right', 'wrong', 'right'], 'Bạn trả lời đúng 2 trên 3 câu.', [1]],
    [['partly', 'wrong'], 'Bạn trả lời đúng 0 trên 2 câu.', [0, 1]],
  ] as const)('of %j counts what is wholly right', (verdicts, sentence, wrong) => {
    expect(scoreOf(verdicts)).toMatchObject({ sentence, wrong });
  });

  it('sends to the explanations whoever missed more than half', () => {
    const advice = (...verdicts: Parameters<typeof scoreOf>[0]) => scoreOf(verdicts).advice;
    expect(advice('right', 'wrong')).toContain('vài chỗ');
    expect(advice('right', 'wrong', 'wrong')).toContain('phần giải thích');
  });
});
