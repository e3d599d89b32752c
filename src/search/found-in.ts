import { fold } from '../domain/vietnamese.ts';
import type { Query } from './parse-query.ts';
import type { Syllable } from './syllables.ts';

/** The places, among a text's syllables, of what the query asks for: its phrases where they stand whole, else its syllables; the marks as typed where the text has them. */
export function foundIn(text: Syllable[], query: Query): Set<number> {
  const whole = phrasePlaces(text, query.syllables);
  if (whole.size > 0) return whole;
  const places = new Set<number>();
  const quoted = new Set(query.phrases.flat());
  for (const phrase of query.phrases) {
    for (const place of phrasePlaces(text, phrase)) places.add(place);
  }
  for (const syllable of query.syllables) {
    if (quoted.has(syllable)) continue;
    for (const place of phrasePlaces(text, [syllable])) places.add(place);
  }
  const begun = query.begun ? fold(query.syllables.at(-1) ?? '') : undefined;
  for (const [place, { folded }] of text.entries()) {
    if (begun && folded.startsWith(begun)) places.add(place);
  }
  return places;
}

function phrasePlaces(text: Syllable[], phrase: string[]): Set<number> {
  const asTyped = placesBy(text, phrase, (syllable) => syllable.spelled);
  if (asTyped.size > 0) return asTyped;
  return placesBy(text, phrase.map(fold), (syllable) => syllable.folded);
}

function placesBy(
  text: Syllable[],
  phrase: string[],
  form: (syllable: Syllable) => string,
): Set<number> {
  const places = new Set<number>();
  for (const [start, syllable] of text.entries()) {
    if (form(syllable) !== phrase[0]) continue;
    const stretch = text.slice(start, start + phrase.length);
    if (stretch.length < phrase.length) continue;
    if (stretch.slice(1).some(({ beginsBlock }) => beginsBlock)) continue;
    if (!stretch.every((one, offset) => form(one) === phrase[offset])) continue;
    for (let offset = 0; offset < phrase.length; offset += 1) places.add(start + offset);
  }
  return places;
}
