import { fold, toneStyle } from '../domain/vietnamese.ts';

/** A syllable, number or abbreviation of a text, in the two forms that texts are compared by: as it is spelled, and without marks. */
export type Forms = { spelled: string; folded: string };

// A number is parted from letters after it, since “23/KH-STP” is also written 23KH-STP; letters not
// from digits, which are the marks of VNI. An emoji may end in a mark that belongs to no letter.
const run = /\p{N}+|\p{L}[\p{L}\p{M}\p{N}]*/gu;

/** The syllables of a text in NFC as they stand there, in order; signs between them are left out. */
export function runsOf(text: string): string[] {
  return text.match(run) ?? [];
}

/** The syllables of a text in NFC, in order, in both forms. */
export function syllablesOf(text: string): Forms[] {
  return runsOf(text).map(formsOf);
}

// A text says the same few thousand syllables again and again, and a phone spells them slowly.
const known = new Map<string, Forms>();
const mostKnown = 20_000;

function formsOf(written: string): Forms {
  const found = known.get(written);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  const forms = { spelled: spell(written), folded: foldSyllable(written) };
  known.set(written, forms);
  return forms;
}

/** A syllable as the index spells it: lower case, NFC, one tone style, “lí” for “lý”; a number without leading zeros. */
export function spell(syllable: string): string {
  return withoutZeros(withI(toneStyle(syllable).toLowerCase()));
}

/** A syllable without marks, “li” for “ly”; a number without leading zeros, so that 07/01 is 7/1. */
export function foldSyllable(syllable: string): string {
  return withoutZeros(withI(fold(syllable)));
}

// School books write “lí, kĩ, quí”, the state “lý, kỹ, quý”.
const endingInY = /^([hklmst]|qu)([yỳýỷỹỵ])$/u;
const ys = 'yỳýỷỹỵ';
const is = 'iìíỉĩị';

function withI(syllable: string): string {
  return syllable.replace(endingInY, (_, onset: string, y: string) => onset + is[ys.indexOf(y)]);
}

function withoutZeros(syllable: string): string {
  return syllable.startsWith('0') ? syllable.replace(/^0+(?=\d+$)/u, '') : syllable;
}
