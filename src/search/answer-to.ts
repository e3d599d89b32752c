import { fold } from '../domain/vietnamese.ts';
import type { ChosenFilters } from './counts-of.ts';
import { type Lookup, queryTerm, readerText } from './letters.ts';
import type { IndexAnswer, PagefindIndex } from './pagefind-index.ts';
import { syllablesOf } from './syllables.ts';

/** Pagefind's answer, the syllables that no page has, the terms asked for, and whether the last syllable was taken as a beginning. */
export type Answer = { answer: IndexAnswer; missing: string[]; terms: string; begun: boolean };

/** Syllables as the index is asked for them. */
export function asTerms(syllables: string[], lookup: Lookup = 'page'): string {
  return syllables.map((syllable) => queryTerm(syllable, lookup)).join(' ');
}

/** Asks for pages with all the syllables; when no page has the last one, it counts as the beginning of a syllable still being typed. */
export async function answerTo(
  index: PagefindIndex,
  syllables: string[],
  filters: ChosenFilters,
): Promise<Answer> {
  const whole = await ask(index, syllables, asTerms(syllables), filters, false);
  const last = syllables.at(-1) ?? '';
  if (!whole.missing.includes(last)) return whole;
  const terms = [asTerms(syllables.slice(0, -1)), queryTerm(last, 'beginning')].join(' ').trim();
  const started = await ask(index, syllables, terms, filters, true);
  return started.missing.length > 0 ? whole : started;
}

async function ask(
  index: PagefindIndex,
  syllables: string[],
  terms: string,
  filters: ChosenFilters,
  begun: boolean,
): Promise<Answer> {
  const answer = await index.search(terms, { filters });
  const unfiltered =
    answer.results.length > 0 ? answer : await index.search(terms, { filters: {} });
  // Pagefind leaves out a term that no page has, and does not say so. Every page it finds has all
  // the others, so the first page tells which.
  const page = await unfiltered.results[0]?.data();
  if (!page) return { answer, missing: [...new Set(syllables)], terms, begun };
  const found = syllablesOf(readerText(page.content)).map(({ folded }) => folded);
  const known = new Set(found);
  const missing = syllables.filter((syllable, place) => {
    const folded = fold(syllable);
    if (known.has(folded)) return false;
    const isBegun = begun && place === syllables.length - 1;
    return !(isBegun && found.some((candidate) => candidate.startsWith(folded)));
  });
  return { answer, missing, terms, begun };
}
