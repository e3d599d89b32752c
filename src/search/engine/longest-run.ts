import type { Forms } from '../syllables.ts';

/** The longest stretch of a query that stands in a text in one piece: how many syllables, and how many of them spelled as typed. */
export type Run = { length: number; asTyped: number };

/** Looks for it at every place of the text; the last syllable of the query may be only begun. */
export function longestRun(text: readonly Forms[], query: readonly Forms[], begun = false): Run {
  let best: Run = { length: 0, asTyped: 0 };
  let before: (Run | undefined)[] = [];
  for (const { spelled, folded } of text) {
    const here: (Run | undefined)[] = [];
    for (const [place, word] of query.entries()) {
      const isBegun = begun && place === query.length - 1;
      if (isBegun ? !folded.startsWith(word.folded) : folded !== word.folded) continue;
      const so = before[place - 1];
      const run = {
        length: (so?.length ?? 0) + 1,
        asTyped: (so?.asTyped ?? 0) + (spelled === word.spelled ? 1 : 0),
      };
      here[place] = run;
      if (run.length > best.length || (run.length === best.length && run.asTyped > best.asTyped)) {
        best = run;
      }
    }
    before = here;
  }
  return best;
}
