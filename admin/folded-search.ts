import { fold } from '../src/domain/vietnamese.ts';
import { bestMatches } from '../src/search/best-matches.ts';
import { matchedText, matchScore } from '../src/search/match-text.ts';
import { keptAbbreviations } from './kept-abbreviations.ts';

/** One text that matches, with what it was taken from. */
export interface Match<T> {
  string: string;
  score: number;
  index: number;
  original: T;
}

/** Decap shows only what scores above 5. */
const LEAST_SHOWN = 6;

/**
 * Texts that hold every syllable asked for, as readers' search finds them: `hoa giai` finds “hòa
 * giải”. Stands in for the package `fuzzy`, by which Decap searches letter by letter and with marks
 * only.
 */
export function filter<T>(
  query: string,
  items: readonly T[],
  { extract = String }: { extract?: (item: T) => string } = {},
): Match<T>[] {
  const texts = items.map((original, index) => {
    const string = String(extract(original) ?? '');
    return { string, original, index, folded: fold(string), matched: matchedText(string) };
  });
  const found = bestMatches(query, texts, {
    abbreviations: keptAbbreviations(),
    scoreOf: (form, { matched, folded }) => {
      const score = matchScore(form, [matched]);
      // A camera writes “IMG2034.jpg”, of which one remembers the number.
      const isInside = form.folded.split(' ').every((word) => folded.includes(word));
      return score > 0 || isInside ? LEAST_SHOWN + score : 0;
    },
  });
  return found
    .map(({ item: { string, original, index }, score }) => ({ string, original, index, score }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
}

export default { filter };
