import { nfc } from '../../domain/vietnamese.ts';
import type { Query } from '../parse-query.ts';
import { foundRuns, type Run } from './found-runs.ts';

/** A stretch of text, and whether it is what the reader looked for. */
export type Piece = { text: string; marked: boolean };

/** A text in pieces, with what the query asks for marked: of each syllable its longest runs, with the marks as typed where there are any. */
export function markedText(written: string, query: Query): Piece[] {
  const text = nfc(written);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of placesIn(foundRuns(text, query))) {
    if (start < at) continue;
    const between = text.slice(at, start);
    const last = pieces.at(-1);
    // Neighbours share one mark, as a reader sees one phrase.
    if (last?.marked && /^ ?$/u.test(between)) last.text += text.slice(at, end);
    else {
      if (between) pieces.push({ text: between, marked: false });
      pieces.push({ text: text.slice(start, end), marked: true });
    }
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

function placesIn(runs: Run[]): Run['places'] {
  const best = new Map<number, number>();
  for (const run of runs) {
    for (const nth of syllablesIn(run)) best.set(nth, Math.max(best.get(nth) ?? 0, worth(run)));
  }
  return runs
    .filter((run) => syllablesIn(run).some((nth) => best.get(nth) === worth(run)))
    .flatMap(({ places }) => places)
    .sort((a, b) => a.start - b.start);
}

function syllablesIn({ first, places }: Run): number[] {
  return places.map((_place, nth) => first + nth);
}

function worth({ places, isExact }: Run): number {
  return places.length * 2 + Number(isExact);
}
