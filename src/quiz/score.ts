import type { Verdict } from './verdict.ts';

/** How a reader did in a whole quiz, in words. */
export interface Score {
  /** “Bạn trả lời đúng 3 trên 5 câu.” */
  sentence: string;
  advice: string;
  /** Positions of the questions to look at again. */
  wrong: number[];
}

/** The score of a quiz; what is only partly right does not count. */
export function scoreOf(verdicts: readonly Verdict[]): Score {
  const wrong = verdicts.flatMap((verdict, index) => (verdict === 'right' ? [] : [index]));
  const [right, all] = [verdicts.length - wrong.length, verdicts.length];
  if (wrong.length === 0) {
    return {
      sentence: all === 1 ? 'Bạn trả lời đúng.' : `Bạn trả lời đúng cả ${all} câu.`,
      advice: 'Mời bạn rủ thêm người nhà, người trong thôn, trong tổ cùng làm.',
      wrong,
    };
  }
  return {
    sentence: `Bạn trả lời đúng ${right} trên ${all} câu.`,
    advice:
      right * 2 >= all
        ? 'Chỉ còn vài chỗ nên xem lại.'
        : 'Mời bạn đọc lại phần giải thích dưới đây rồi làm lại.',
    wrong,
  };
}
