import type { Forms } from '../syllables.ts';
import { likeness } from './likeness.ts';
import { asStandard, type QueryWord } from './query-words.ts';

// While the last syllable is being typed, one that is whole comes before longer ones.
const longer = 0.9;

/** The longest stretch of a query that stands in a text in one piece, as a share of the query; syllables with other marks count less. */
export function longestRun(
  text: readonly Forms[],
  query: readonly QueryWord[],
  { hasMarks, begun }: { hasMarks: boolean; begun: boolean },
): number {
  let best = 0;
  const nothing: number[] = [];
  let before = nothing;
  const asked = new Set(query.flatMap(({ folded, standard }) => [folded, standard?.folded]));
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
      const isSaid = isBegun ? folded.startsWith(word.folded) : folded === word.folded;
      if (!isSaid && word.standard?.folded !== folded) continue;
      const { spelled: typed } = isSaid ? word : (word.standard ?? word);
      const own = isBegun && isSaid ? spelled.slice(0, typed.length) : spelled;
      const known = isSaid ? (folded === word.folded ? 1 : longer) : asStandard;
      const run = (before[place - 1] ?? 0) + likeness(typed, own, hasMarks) * known;
      here[place] = run;
      best = Math.max(best, run);
    }
    before = here;
  }
  return best / query.length;
}
