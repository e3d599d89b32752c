import type { Query } from '../parse-query.ts';
import { type Forms, foldSyllable, spell } from '../syllables.ts';
import { standardOf } from './regional-words.ts';

// Whoever pastes a paragraph looks for its first lines; a place of the query is also a bit.
const most = 30;

/** A syllable of a query, with what the state writes when it is a regional one. */
export type QueryWord = Forms & { standard: Forms | undefined };

/** The syllables of a query as the index knows them, and whether any has marks. */
export type QueryWords = { words: QueryWord[]; hasMarks: boolean };

/** What a regional syllable counts where the state’s stands for it. */
export const asStandard = 0.8;

export function queryWords({ syllables }: Query): QueryWords {
  const words = syllables.slice(0, most).map((syllable) => {
    const spelled = spell(syllable);
    return { spelled, folded: foldSyllable(syllable), standard: standardOf(spelled) };
  });
  return { words, hasMarks: words.some(({ spelled, folded }) => spelled !== folded) };
}
