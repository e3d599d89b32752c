import { nfc } from '../../domain/vietnamese.ts';
import type { Query } from '../parse-query.ts';
import { blockEnd, foundRuns, type Run } from './found-runs.ts';
import { markedText, type Piece } from './marked-text.ts';

const shown = 210;
// A phone shows five short lines beside the picture; the match must be in them.
const shownOnPhone = 130;
const lead = 60;

/** The stretch of a record's text, about three lines, that answers a query best, marked: where the whole phrase stands, else where most of it does; the beginning when it has nothing. */
export function excerpt(blocks: readonly string[], query: Query): Piece[] {
  const text = nfc(blocks.join(blockEnd));
  const match = bestPlace(foundRuns(text, query));
  const start = startBefore(text, match ?? 0);
  const end = endAfter(text, start);
  const stretch = text.slice(start, end);
  return [
    ...(start > 0 && !isSentenceStart(text, start) ? [{ text: '… ', marked: false }] : []),
    ...markedText(stretch, query).map((piece) => ({ ...piece, text: inOneLine(piece.text) })),
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

function bestPlace(runs: Run[]): number | undefined {
  let best: { place: number; worth: number } | undefined;
  for (const [at, run] of runs.entries()) {
    const place = run.places[0]?.start ?? 0;
    const covered = new Set<number>();
    let longest = 0;
    let middle = place;
    for (let next = at; next < runs.length; next += 1) {
      const { first = 0, places = [], isExact = false } = runs[next] ?? {};
      if ((places.at(-1)?.end ?? 0) > place + shown - lead) break;
      for (const nth of places.keys()) covered.add(first + nth);
      const length = places.length * 3 + Number(isExact);
      if (length <= longest) continue;
      longest = length;
      middle = places[0]?.start ?? place;
    }
    const worth = longest + covered.size * 2;
    if (best === undefined || worth > best.worth) best = { place: middle, worth };
  }
  return best?.place;
}

// At the sentence's beginning when it is near, else a few words before the match.
function startBefore(text: string, match: number): number {
  const from = Math.max(0, Math.min(match - lead, text.length - shownOnPhone));
  if (from === 0) return 0;
  const before = text.slice(from, Math.max(from, match));
  const sentence = before.search(/[.!?…]\s|\n/u);
  if (sentence !== -1) return from + sentence + (before[sentence] === blockEnd ? 1 : 2);
  return from + Math.max(0, before.search(/\s/u)) + 1;
}

function endAfter(text: string, start: number): number {
  if (text.length - start <= shown + 20) return text.length;
  const space = text.slice(0, start + shown).search(/\s\S*$/u);
  return space > start ? space : start + shown;
}

function isSentenceStart(text: string, start: number): boolean {
  return /(?:[.!?…]\s|\n)$/u.test(text.slice(0, start));
}

// What ends without a sign, such as the line of a table, is parted from what follows.
function inOneLine(text: string): string {
  return text.replace(/([.,:;!?…])?\n+/gu, (_all, sign?: string) => (sign ? `${sign} ` : ' · '));
}
