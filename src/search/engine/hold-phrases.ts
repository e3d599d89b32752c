import type { OpenIndex } from './open-index.ts';
import { hasPhrases } from './phrase-holders.ts';
import type { Hit } from './search.ts';

// So many texts are soon read, and then every count is exact.
const few = 20;
const atOnce = 10;
// How many texts are read beyond those wanted, and how many while none has the phrases.
const further = 10;
const furthest = 90;

/** Hits whose texts have the phrases, best first; how many hits were not read; those that were and lack them. */
export type Holding = { hits: Hit[]; unread: number; lacking: ReadonlySet<number> };

/** True when so few records may have the phrases that all are read. */
export function areFew(documents: readonly number[]): boolean {
  return documents.length <= few;
}

/** The documents whose texts have every quoted phrase. */
export async function holdersOf(
  index: OpenIndex,
  documents: readonly number[],
  phrases: string[][],
): Promise<number[]> {
  const records = await Promise.all(documents.map((document) => index.record(document)));
  return documents.filter((_, nth) => {
    const record = records[nth];
    return record !== undefined && hasPhrases(record, phrases);
  });
}

/**
 * Reads the texts of hits, best first, until so many as are shown have every quoted phrase. Its
 * pairs in a record say that a phrase may be there; only the text knows, and each is a file.
 */
export async function firstHolders(
  index: OpenIndex,
  ranked: readonly Hit[],
  phrases: string[][],
  shown: number,
): Promise<Holding> {
  const hits: Hit[] = [];
  const lacking = new Set<number>();
  let read = 0;
  const isWorthMore = () =>
    hits.length < shown && read < shown + (hits.length > shown - atOnce ? further : furthest);
  while (read < ranked.length && isWorthMore()) {
    const next = ranked.slice(read, read + atOnce);
    const ids = next.map(({ id }) => id);
    const holding = new Set(await holdersOf(index, ids, phrases));
    hits.push(...next.filter(({ id }) => holding.has(id)));
    for (const id of ids) if (!holding.has(id)) lacking.add(id);
    read += next.length;
  }
  return { hits, unread: ranked.length - read, lacking };
}
