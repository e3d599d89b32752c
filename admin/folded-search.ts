import { fold } from '../src/domain/vietnamese.ts';

/** One text that matches, with what it was taken from. */
export interface Match<T> {
  string: string;
  score: number;
  index: number;
  original: T;
}

/** Decap shows only what scores above 5. */
const EVERY_WORD = 10;
const WHOLE_PHRASE = 2;
const AT_THE_START = 1;

/**
 * Texts that hold every word asked for, with or without marks: `hoa giai` finds “hòa giải”. Stands
 * in for the package `fuzzy`, by which Decap searches letter by letter and with marks only.
 */
export function filter<T>(
  query: string,
  items: readonly T[],
  { extract = String }: { extract?: (item: T) => string } = {},
): Match<T>[] {
  const phrase = fold(query).trim();
  const words = phrase.split(/\s+/);
  return items
    .map((original, index) => ({ string: extract(original), original, index }))
    .map((item) => ({ ...item, folded: fold(String(item.string ?? '')) }))
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
    .map(({ folded, ...item }) => ({
      ...item,
      score:
        EVERY_WORD +
        (folded.includes(phrase) ? WHOLE_PHRASE : 0) +
        (folded.startsWith(phrase) ? AT_THE_START : 0),
    }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
}

export default { filter };
