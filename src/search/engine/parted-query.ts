import type { Query } from '../parse-query.ts';
import { foldSyllable } from '../syllables.ts';
import type { OpenIndex } from './open-index.ts';
import { recordsWith } from './records-with.ts';

const mostParts = 3;
const number = /^\d+$/u;

/** A query in which what was typed in one piece is in its syllables, “khstp” as “kh stp”, where they stand side by side in a record; undefined when nothing of it is such a piece. */
export async function partedQuery(
  index: OpenIndex,
  query: Query,
  pieces: readonly string[],
): Promise<Query | undefined> {
  const spellings = new Set(await index.spellings());
  const parted = new Map<string, string[]>();
  for (const piece of new Set(pieces)) {
    const ways = number.test(piece)
      ? waysToPartNumber(piece)
      : waysToPart(piece, spellings, mostParts);
    const parts = await standingTogether(index, ways);
    if (parts) parted.set(piece, parts);
  }
  if (parted.size === 0) return undefined;
  const inParts = (syllables: string[]) => syllables.flatMap((one) => parted.get(one) ?? [one]);
  return { ...query, syllables: inParts(query.syllables), phrases: query.phrases.map(inParts) };
}

/** The ways to part a piece into at most so many syllables or numbers. */
function waysToPart(piece: string, known: ReadonlySet<string>, most: number): string[][] {
  const isKnown = (part: string) => known.has(foldSyllable(part)) || number.test(part);
  const whole = isKnown(piece) ? [[piece]] : [];
  if (most === 1) return whole;
  const ends = Array.from({ length: piece.length - 1 }, (_, nth) => nth + 1);
  return whole.concat(
    ends.flatMap((end) => {
      const first = piece.slice(0, end);
      if (!isKnown(first)) return [];
      return waysToPart(piece.slice(end), known, most - 1).map((rest) => [first, ...rest]);
    }),
  );
}

// Short numbers stand side by side by chance: the decision 1234 that nobody made is not the day 12/3,
// and 1012, whose zero the index leaves out, not the day 1/12.
const thousands = /^[1-9]\d{0,2}(?:000|[1-9]\d\d)+$/u;
const day = /^(\d\d)(\d\d)(\d{4})$/u;

/** The ways to part a number: by its thousands, 1186 for 1.186, and as the day 07012022. */
function waysToPartNumber(piece: string): string[][] {
  const groups = thousands.test(piece) ? piece.split(/(?=(?:\d{3})+$)/u) : [];
  const [, ...parts] = day.exec(piece) ?? [];
  return [groups, parts];
}

/** The way with the fewest parts, each beside the next in some record; the more records, the better. */
async function standingTogether(index: OpenIndex, ways: string[][]): Promise<string[] | undefined> {
  const counted = await Promise.all(
    ways.map(async (parts) => {
      const pairs = parts.slice(1).map((part, nth) => recordsWith(index, parts[nth] ?? '', part));
      return { parts, count: Math.min(...(await Promise.all(pairs))) };
    }),
  );
  const [best] = counted
    .filter(({ parts, count }) => parts.length > 1 && count > 0)
    .sort((a, b) => a.parts.length - b.parts.length || b.count - a.count);
  return best?.parts;
}
