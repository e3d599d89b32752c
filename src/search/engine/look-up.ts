import { type Forms, foldSyllable } from '../syllables.ts';
import { type Evidence, evidenceOf, type Weighed } from './evidence.ts';
import { likeness } from './likeness.ts';
import type { OpenIndex } from './open-index.ts';
import { asStandard, type QueryWord, type QueryWords } from './query-words.ts';

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
    const isBegun = begun && place + 2 === words.length;
    const ways = waysToSay(one, other, isBegun).map(async ([first, second, known]) => {
      const key = `${first.folded} ${second.folded}`;
      const found = isBegun
        ? await pairs.startingWith(key, beginningChunks)
        : await pairs.under(key);
      return { first, second, known, found };
    });
    for (const { first, second, known, found } of await Promise.all(ways)) {
      for (const entry of found) {
        const [before = '', after = ''] = entry.term.split(' ');
        const weight =
          known *
          likeness(first.spelled, before, hasMarks) *
          (isBegun
            ? begunLikeness(second, after, hasMarks)
            : likeness(second.spelled, after, hasMarks));
        terms.push({ ...entry, weight });
      }
    }
  }
  return evidenceOf(3 << place, terms);
}

/** A pair as typed, then with the state’s syllables, each way with what it counts; a beginning is no regional syllable yet. */
function waysToSay(one: QueryWord, other: QueryWord, isBegun: boolean): [Forms, Forms, number][] {
  const ends = isBegun || !other.standard ? [other] : [other, other.standard];
  const starts = one.standard ? [one, one.standard] : [one];
  return starts.flatMap((first) =>
    ends.map((second): [Forms, Forms, number] => [
      first,
      second,
      first === one && second === other ? 1 : asStandard,
    ]),
  );
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
  const [anySpelling, asWritten] = await Promise.all([
    syllables.under(word.folded),
    word.standard ? syllables.under(word.standard.spelled) : [],
  ]);
  const standard = asWritten.map((entry) => ({ ...entry, weight: asStandard }));
  if (words.length > 1 || !hasMarks) {
    return evidenceOf(1 << place, [
      ...anySpelling.map((entry) => ({ ...entry, weight: 1 })),
      ...standard,
    ]);
  }
  const asTyped = await syllables.under(word.spelled);
  return evidenceOf(1 << place, [
    ...asTyped.map((entry) => ({ ...entry, weight: 1 })),
    ...standard,
    ...anySpelling.map((entry) => ({ ...entry, weight: otherwise })),
  ]);
}

function begunLikeness(typed: Forms, text: string, hasMarks: boolean): number {
  const alike = likeness(typed.spelled, text.slice(0, typed.spelled.length), hasMarks);
  return text.length === typed.spelled.length ? alike : alike * longer;
}
