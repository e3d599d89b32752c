import { nfc, toneStyle } from '../domain/vietnamese.ts';
import { runsOf } from './syllables.ts';

/** What a reader typed: all syllables in order, the quoted phrases among them, and whether the last syllable is only begun. */
export type Query = { syllables: string[]; phrases: string[][]; begun: boolean };

const quoted = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

/** Reads a query as typed, in any Unicode form; a quotation mark without its partner means nothing. */
export function parseQuery(typed: string): Query {
  const text = nfc(typed);
  return {
    syllables: syllablesIn(text),
    phrases: [...text.matchAll(quoted)]
      .map((match) => syllablesIn(match[1] ?? ''))
      .filter((phrase) => phrase.length > 0),
    begun: false,
  };
}

// As typed, since readers are told of them, but for capitals and the style of tone marks.
function syllablesIn(text: string): string[] {
  return runsOf(text).map((run) => toneStyle(run).toLowerCase());
}
