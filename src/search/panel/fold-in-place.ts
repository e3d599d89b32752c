import { fold } from '../../domain/vietnamese.ts';

const known = new Map<string, string>();
const beyondAscii = /[\u0080-\uffff]/g;

/** A text in NFC without marks and in lower case, where each letter keeps its place. */
export function foldInPlace(text: string): string {
  // A record may be a law of thousands of syllables, and ten of them are shown at each keystroke:
  // folding them syllable by syllable would cost a phone a tenth of a second.
  return text.replace(beyondAscii, plainLetter).toLowerCase();
}

function plainLetter(letter: string): string {
  const seen = known.get(letter);
  if (seen !== undefined) return seen;
  const folded = fold(letter);
  const plain = folded.length === letter.length ? folded : letter;
  known.set(letter, plain);
  return plain;
}
