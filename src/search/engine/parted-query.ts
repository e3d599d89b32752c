import type { Query } from '../parse-query.ts';
import { foldSyllable } from '../syllables.ts';
import type { OpenIndex } from './open-index.ts';
import { recordsWith } from './records-with.ts';

const mostParts = 3;

/** A query in which what was typed in one piece is in its syllables, “khstp” as “kh stp”, where they stand side by side in a record; undefined when nothing of it is such a piece. */
export async function partedQuery(
  index: OpenIndex,
  query: Query,
  pieces: readonly string[],
): Promise<Query | undefined> {
  const spellings = new Set(await index.spellings());
  const parted = new Map<string, string[]>();
  for (const piece of new Set(pieces)) {
    const parts = await standingTogether(index, waysToPart(piece, spellings, mostParts));
    if (parts) parted.set(piece, parts);
  }
  if (parted.size === 0) return undefined;
  const inParts = (syllables: string[]) => syllables.flatMap((one) => parted.get(one) ?? [one]);
  return { ...query, syllables: inParts(query.syllables), phrases: query.phrases.map(inParts) };
}

/** The ways to part a piece into at most so many syllables or numbers. */
function waysToPart(piece: string, known: ReadonlySet<string>, most: number): string[][] {
  const isKnown = (part: string) => known.has(foldSyllable(part)) || /^\d+$/u.test(part);
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
