import { fold } from '../src/domain/vietnamese.ts';
import { matchedText, matchScore } from '../src/search/match-text.ts';

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
  const typed = matchedText(query);
  const words = fold(query).trim().split(/\s+/);
  return items
    .map((original, index) => ({ string: extract(original), original, index }))
    .map((item) => ({ ...item, text: String(item.string ?? '') }))
    .map(({ text, ...item }) => {
      const score = matchScore(typed, [matchedText(text)]);
      // A camera writes “IMG2034.jpg”, of which one remembers the number.
      const isInside = words.every((word) => fold(text).includes(word));
      return { ...item, score: score > 0 || isInside ? LEAST_SHOWN + score : 0 };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index);
}

export default { filter };
