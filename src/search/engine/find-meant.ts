import { parseQuery, type Query } from '../parse-query.ts';
import { typingReading } from '../typing-reading.ts';
import { correctedQuery } from './corrected-query.ts';
import { find } from './find.ts';
import type { OpenIndex } from './open-index.ts';
import { partedQuery } from './parted-query.ts';
import type { FindOptions, Found } from './search.ts';

// Who types more unknown words than these does not mistype.
const mostUnknown = 3;

/** Finds what a query says, or offers what it probably means: keys of Telex or VNI, syllables in one piece, a slip of the fingers. */
export async function findMeant(
  index: OpenIndex,
  query: Query,
  options: FindOptions,
): Promise<Found> {
  const found = await find(index, query, options);
  const { leftOut } = found;
  if (found.hits.length > 0 && leftOut.length === 0) return found;
  if (options.isWanted?.() === false) return found;
  const isBetter = (other: Found) =>
    other.hits.length > 0 && other.leftOut.length < Math.max(1, leftOut.length);
  const reading = typingReading(query.syllables);
  if (reading !== undefined) {
    const other = await find(index, parseQuery(reading), { ...options, shown: 0 });
    if (isBetter(other)) return { ...found, instead: reading };
  }
  if (leftOut.length === 0 || leftOut.length > mostUnknown) return found;
  const parted = await partedQuery(index, query, leftOut);
  if (parted !== undefined) {
    const other = await find(index, parted, options);
    if (isBetter(other)) return other;
  }
  const corrected = await correctedQuery(index, query, leftOut);
  if (corrected === undefined) return found;
  const other = await find(index, parseQuery(corrected), { ...options, shown: 0 });
  return isBetter(other) && !other.onlyNear ? { ...found, instead: corrected } : found;
}
