import { type Forms, foldSyllable } from '../syllables.ts';
import { type Evidence, evidenceOf, type Weighed } from './evidence.ts';
import { likeness } from './likeness.ts';
import type { OpenIndex } from './open-index.ts';
import type { QueryWords } from './query-words.ts';

const beginningChunks = 3;
/** What a longer syllable counts against one that stands as typed, while the last one is being typed. */
const longer = 0.7;
/** What another spelling of the only syllable counts. */
const otherwise = 0.4;

/** Looks up the pair of a query at a place; the last syllable may be a beginning. */
export async function pairAt(
  { pairs }: OpenIndex,
  { words, hasMarks }: QueryWords,
  place: number,
  begun: boolean,
): Promise<Evidence> {
  const terms: Weighed[] = [];
  const [one, other] = words.slice(place, place + 2);
  if (one && other) {
    const key = `${one.folded} ${other.folded}`;
    const isBegun = begun && place + 2 === words.length;
    const found = isBegun ? await pairs.startingWith(key, beginningChunks) : await pairs.under(key);
    for (const entry of found) {
      const [first = '', second = ''] = entry.term.split(' ');
      const weight =
        likeness(one.spelled, first, hasMarks) *
        (isBegun
          ? begunLikeness(other, second, hasMarks)
          : likeness(other.spelled, second, hasMarks));
      terms.push({ ...entry, weight });
    }
  }
  return evidenceOf(3 << place, terms);
}

/** Looks up a syllable of a query in any spelling; of a query of one syllable, the very spelling counts more. */
export async function syllableAt(
  { syllables }: OpenIndex,
  { words, hasMarks }: QueryWords,
  place: number,
  begun: boolean,
): Promise<Evidence> {
  const word = words[place];
  if (!word) return evidenceOf(0, []);
  if (begun && place + 1 === words.length) {
    const found = await syllables.startingWith(word.folded, beginningChunks);
    const plain = found.filter(({ term }) => term === foldSyllable(term));
    const weighed = plain.map((entry) => ({
      ...entry,
      weight: entry.term === word.folded ? 1 : longer,
    }));
    return evidenceOf(1 << place, weighed);
  }
  const anySpelling = await syllables.under(word.folded);
  if (words.length > 1 || !hasMarks) {
    return evidenceOf(
      1 << place,
      anySpelling.map((entry) => ({ ...entry, weight: 1 })),
    );
  }
  const asTyped = await syllables.under(word.spelled);
  return evidenceOf(1 << place, [
    ...asTyped.map((entry) => ({ ...entry, weight: 1 })),
    ...anySpelling.map((entry) => ({ ...entry, weight: otherwise })),
  ]);
}

function begunLikeness(typed: Forms, text: string, hasMarks: boolean): number {
  const alike = likeness(typed.spelled, text.slice(0, typed.spelled.length), hasMarks);
  return text.length === typed.spelled.length ? alike : alike * longer;
}
