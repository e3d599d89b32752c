import { fold, toneStyle } from '../domain/vietnamese.ts';
import { blockBreak } from './letters.ts';

/** A syllable, number or abbreviation of a text: where it stands, as it is spelled, without marks, and whether it begins a block. */
export type Syllable = {
  start: number;
  end: number;
  spelled: string;
  folded: string;
  beginsBlock: boolean;
};

/** The syllables of a text in NFC, in order; signs between them are left out. */
export function syllablesOf(text: string): Syllable[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    spelled: toneStyle(match[0]).toLowerCase(),
    folded: fold(match[0]),
    beginsBlock: text.startsWith(blockBreak, match.index - blockBreak.length),
  }));
}
