import { foundIn } from './found-in.ts';
import type { Query } from './parse-query.ts';
import { type Syllable, syllablesOf } from './syllables.ts';

/** A stretch of text, and whether it is what the reader looked for. */
export type Piece = { text: string; marked: boolean };

const longest = 42;
const before = 8;

/** A whole text in pieces, with what the query asks for marked. */
export function markedText(text: string, query: Query): Piece[] {
  const syllables = syllablesOf(text);
  return pieces(text, syllables, foundIn(syllables, query), 0, text.length);
}

/** The stretch of a text, at most 42 syllables, that has most of what the query asks for; the beginning when it has nothing. */
export function excerpt(text: string, query: Query): Piece[] {
  const syllables = syllablesOf(text);
  const places = foundIn(syllables, query);
  const first = bestStart(syllables, places);
  const last = Math.min(first + longest, syllables.length) - 1;
  const start = first === 0 ? 0 : (syllables[first]?.start ?? 0);
  const end = last === syllables.length - 1 ? text.length : (syllables[last]?.end ?? 0);
  const shown = pieces(text, syllables, places, start, end);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...shown,
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

function bestStart(syllables: Syllable[], places: Set<number>): number {
  const sorted = [...places].sort((a, b) => a - b);
  let best = { start: 0, worth: 0 };
  for (const [nth, place] of sorted.entries()) {
    const start = Math.max(0, Math.min(place - before, syllables.length - longest));
    const inside = sorted.slice(nth).filter((other) => other < start + longest);
    const different = new Set(inside.map((other) => syllables[other]?.folded)).size;
    const neighbours = inside.filter((other) => places.has(other + 1)).length;
    const worth = different * 4 + Math.min(neighbours, 4);
    if (worth > best.worth) best = { start, worth };
  }
  return best.start;
}

function pieces(
  text: string,
  syllables: Syllable[],
  places: Set<number>,
  from: number,
  to: number,
): Piece[] {
  const result: Piece[] = [];
  let at = from;
  for (const [place, { start, end }] of syllables.entries()) {
    if (!places.has(place) || start < from || end > to) continue;
    const last = result.at(-1);
    const between = text.slice(at, start);
    // Neighbours share one mark, as a reader sees one phrase.
    if (last?.marked && /^\s$/u.test(between)) last.text += between + text.slice(start, end);
    else {
      if (between) result.push({ text: between, marked: false });
      result.push({ text: text.slice(start, end), marked: true });
    }
    at = end;
  }
  if (at < to) result.push({ text: text.slice(at, to), marked: false });
  return result;
}
