import { fold, toneStyle } from '../domain/vietnamese.ts';

/** A syllable, number or abbreviation of a text: where it stands, as it is spelled, and without marks. */
export type Syllable = { start: number; end: number; spelled: string; folded: string };

/** The syllables of a text in NFC, in order; signs between them are left out. */
export function syllablesOf(text: string): Syllable[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    spelled: toneStyle(match[0]).toLowerCase(),
    folded: fold(match[0]),
  }));
}
