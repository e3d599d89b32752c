import { answersOf, type JudgedQuery } from './judged-query.ts';

/** How well a query was answered, each from 0 to 1. */
export interface Scores {
  /** Answers among the first ten, of those there could be. */
  recall: number;
  /** One by the rank of the first answer; 0 when it is not among the first ten. */
  mrr: number;
  /** Gain of the first ten by grade and rank, of the best there could be. */
  ndcg: number;
}

const shown = 10;

/** Scores the ids that an engine answered a query with, best first. */
export function scoresOf(query: JudgedQuery, ids: readonly string[]): Scores {
  const first = ids.slice(0, shown);
  const answers = new Set(answersOf(query));
  const found = first.filter((id) => answers.has(id)).length;
  const rank = first.findIndex((id) => answers.has(id)) + 1;
  const ideal = [...query.grades.values()].sort((a, b) => b - a).slice(0, shown);
  return {
    recall: found / Math.min(shown, answers.size),
    mrr: rank > 0 ? 1 / rank : 0,
    ndcg: gainOf(first.map((id) => query.grades.get(id) ?? 0)) / gainOf(ideal),
  };
}

/** The mean of several scores. */
export function meanOf(all: readonly Scores[]): Scores {
  const mean = (name: keyof Scores) =>
    all.reduce((sum, scores) => sum + scores[name], 0) / Math.max(1, all.length);
  return { recall: mean('recall'), mrr: mean('mrr'), ndcg: mean('ndcg') };
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, nth) => sum + (2 ** grade - 1) / Math.log2(nth + 2), 0);
}
