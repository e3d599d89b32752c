import type { Forms } from '../syllables.ts';
import { likeness } from './likeness.ts';

// While the last syllable is being typed, one that is whole comes before longer ones.
const longer = 0.9;

/** The longest stretch of a query that stands in a text in one piece, as a share of the query; syllables with other marks count less. */
export function longestRun(
  text: readonly Forms[],
  query: readonly Forms[],
  { hasMarks, begun }: { hasMarks: boolean; begun: boolean },
): number {
  let best = 0;
  const nothing: number[] = [];
  let before = nothing;
  const asked = new Set(query.map(({ folded }) => folded));
  const last = begun ? query.at(-1)?.folded : undefined;
  for (const { spelled, folded } of text) {
    // Nearly all syllables of a text: a law has thousands.
    if (!asked.has(folded) && (last === undefined || !folded.startsWith(last))) {
      before = nothing;
      continue;
    }
    const here: number[] = [];
    for (const [place, word] of query.entries()) {
      const isBegun = begun && place === query.length - 1;
      if (isBegun ? !folded.startsWith(word.folded) : folded !== word.folded) continue;
      const own = isBegun ? spelled.slice(0, word.spelled.length) : spelled;
      const alike = likeness(word.spelled, own, hasMarks) * (folded === word.folded ? 1 : longer);
      const run = (before[place - 1] ?? 0) + alike;
      here[place] = run;
      best = Math.max(best, run);
    }
    before = here;
  }
  return best / query.length;
}
