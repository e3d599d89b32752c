import { foldSyllable } from '../syllables.ts';

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const lettersWithMarks = /\P{M}\p{M}*/gu;

/**
 * How alike two spellings of a syllable are whose letters are the same: 1 as typed; nearly so when
 * the typed one only lacks marks; less when another tone is typed, as with hỏi and ngã; least when
 * other letters are. In a query that has marks elsewhere, a syllable without any is a little more
 * likely to have none.
 */
export function likeness(typed: string, text: string, queryHasMarks: boolean): number {
  if (typed === text) return 1;
  if (typed === foldSyllable(typed)) return queryHasMarks ? 0.9 : 1;
  const one = parted(typed);
  const other = parted(text);
  if (onlyLacksMarks(one, other)) return 0.9;
  return one.replace(tones, '') === other.replace(tones, '') ? 0.8 : 0.4;
}

/** Letters and marks one by one, the stroke of đ among them. */
function parted(text: string): string {
  return text.normalize('NFD').replaceAll('đ', 'd\u0335');
}

function onlyLacksMarks(typed: string, text: string): boolean {
  const letters = text.match(lettersWithMarks) ?? [];
  return (typed.match(lettersWithMarks) ?? []).every((letter, place) =>
    [...letter].every((sign) => letters[place]?.includes(sign)),
  );
}
