import type { Query } from '../parse-query.ts';
import { type Forms, foldSyllable, spell } from '../syllables.ts';

// Whoever pastes a paragraph looks for its first lines; a place of the query is also a bit.
const most = 30;

/** The syllables of a query as the index knows them, and whether any has marks. */
export type QueryWords = { words: Forms[]; hasMarks: boolean };

export function queryWords({ syllables }: Query): QueryWords {
  const words = syllables
    .slice(0, most)
    .map((syllable) => ({ spelled: spell(syllable), folded: foldSyllable(syllable) }));
  return { words, hasMarks: words.some(({ spelled, folded }) => spelled !== folded) };
}
