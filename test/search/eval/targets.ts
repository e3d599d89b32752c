import { decimal } from './decimal.ts';
import { pagefindWithPairs } from './engines/pagefind-engine.ts';
import type { Judgement } from './judge-engine.ts';
import { meanOf } from './measures.ts';
import { className } from './query-classes.ts';
import { scoresIn } from './score-table.ts';

/** Up to so many records the stricter targets hold. */
const small = 5000;

/** Says which targets our engine, the first judged, reaches; true when all. */
export function reachedTargets(judgements: readonly Judgement[], size: number): boolean {
  const [ours] = judgements;
  if (!ours) return false;
  const all = meanOf(scoresIn(ours));
  const phrases = meanOf([...scoresIn(ours, 'body-phrase'), ...scoresIn(ours, 'body-unmarked')]);
  const bars = [
    bar('tất cả, recall@10', all.recall, size <= small ? 0.98 : 0.95),
    bar('tất cả, MRR', all.mrr, size <= small ? 0.95 : 0.85),
  ];
  if (size <= small) {
    bars.push(
      bar('câu nhớ trong bài, recall@10', phrases.recall, 0.95),
      bar('câu nhớ trong bài, MRR', phrases.mrr, 0.9),
    );
  }
  return bars.every(Boolean);
}

/** What was tried instead of our engine: told of, but no peer to keep up with in each class. */
const tried: readonly string[] = [pagefindWithPairs.name];

/** Says in which classes our engine, the first judged, is behind another; true when behind no peer in any. */
export function isBehindNone([ours, ...others]: readonly Judgement[]): boolean {
  if (!ours) return false;
  const classes = [...new Set(ours.scores.map(({ query }) => query.class))];
  const bars = others.map((other) => {
    const behind = classes.filter((name) => isBehind(ours, other, name)).map(className);
    const isFine = says(
      behind.length === 0,
      `không lớp nào kém ${other.engine}`,
      behind.join(', '),
    );
    return isFine || tried.includes(other.engine);
  });
  return bars.every(Boolean);
}

function isBehind(ours: Judgement, other: Judgement, name: string): boolean {
  const [mine, theirs] = [ours, other].map((one) => meanOf(scoresIn(one, name)));
  return (
    mine === undefined ||
    theirs === undefined ||
    mine.recall < theirs.recall ||
    mine.mrr < theirs.mrr
  );
}

function bar(what: string, value: number, least: number): boolean {
  return says(value >= least, `${what} từ ${decimal(least, 2)}`, decimal(value, 3));
}

function says(isReached: boolean, what: string, figure: string): boolean {
  console.log(`${isReached ? '✓' : '✗'} ${what}${figure && `: ${figure}`}`);
  return isReached;
}
