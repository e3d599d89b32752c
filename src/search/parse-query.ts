import { nfc } from '../domain/vietnamese.ts';
import { syllablesOf } from './syllables.ts';

/** What a reader typed: all syllables in order, the quoted phrases among them, and whether the last syllable is only begun. */
export type Query = { syllables: string[]; phrases: string[][]; begun: boolean };

const quoted = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

/** Reads a query as typed, in any Unicode form; a quotation mark without its partner means nothing. */
export function parseQuery(typed: string): Query {
  const text = nfc(typed);
  return {
    syllables: spelledSyllables(text),
    phrases: [...text.matchAll(quoted)]
      .map((match) => spelledSyllables(match[1] ?? ''))
      .filter((phrase) => phrase.length > 0),
    begun: false,
  };
}

function spelledSyllables(text: string): string[] {
  return syllablesOf(text).map((syllable) => syllable.spelled);
}
