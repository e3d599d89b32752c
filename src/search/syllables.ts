import { fold, toneStyle } from '../domain/vietnamese.ts';

/** What stands between two blocks of a page in one line of text. */
export const blockBreak = ' · ';

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
    ...formsOf(match[0]),
    beginsBlock: text.startsWith(blockBreak, match.index - blockBreak.length),
  }));
}

/** The two forms of a syllable that texts are compared by. */
export type Forms = { spelled: string; folded: string };

// A text says the same few thousand syllables again and again, and a phone spells them slowly.
const known = new Map<string, Forms>();
const mostKnown = 20_000;

function formsOf(run: string): Forms {
  const found = known.get(run);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  const forms = { spelled: spell(run), folded: foldSyllable(run) };
  known.set(run, forms);
  return forms;
}

/** A syllable as the index spells it: lower case, NFC, one tone style; a number without leading zeros. */
export function spell(syllable: string): string {
  return withoutZeros(toneStyle(syllable).toLowerCase());
}

/** A syllable without marks; a number without leading zeros, so that 07/01 is 7/1. */
export function foldSyllable(syllable: string): string {
  return withoutZeros(fold(syllable));
}

function withoutZeros(syllable: string): string {
  return syllable.startsWith('0') ? syllable.replace(/^0+(?=\d+$)/u, '') : syllable;
}
