import type { BitReader } from './bit-reader.ts';
import type { BitWriter } from './bit-writer.ts';

/** The documents that have a term, ascending, and how strongly each has it (`impact.ts`). */
export type Postings = { documents: Uint32Array; levels: Uint8Array };

/** Bits of a level as a number. */
export const LEVEL_BITS = 5;

/**
 * A term's postings in bits:
 *
 *     gamma   how many documents
 *     gamma   how many different levels, then each in 5 bits, the most frequent first
 *     rice    for each document, how many were left out since the one before
 *     unary   for each document, the place of its level in that list (nothing when there is one)
 *
 * The Rice parameter follows from how many of the documents have the term; of a term that most
 * have, the code is a bitmap.
 */
export function writePostings(bits: BitWriter, { documents, levels }: Postings, all: number): void {
  const frequent = byFrequency(levels);
  const place = new Uint8Array(1 << LEVEL_BITS);
  bits.gamma(documents.length);
  bits.gamma(frequent.length);
  for (const [nth, level] of frequent.entries()) {
    bits.write(level, LEVEL_BITS);
    place[level] = nth;
  }
  const low = riceParameter(documents.length, all);
  let next = 0;
  for (const document of documents) {
    bits.rice(document - next, low);
    next = document + 1;
  }
  if (frequent.length === 1) return;
  const last = frequent.length - 1;
  for (const level of levels) {
    const nth = place[level] ?? 0;
    // The last place needs no one at its end.
    if (nth === last) bits.write(0, nth);
    else bits.unary(nth);
  }
}

/** Reads what `writePostings` wrote. */
export function readPostings(bits: BitReader, all: number): Postings {
  const count = Math.min(bits.gamma(), all);
  const frequent = Uint8Array.from({ length: bits.gamma() & 63 }, () => bits.read(LEVEL_BITS));
  const low = riceParameter(count, all);
  const documents = new Uint32Array(count);
  let next = 0;
  for (let nth = 0; nth < count; nth += 1) {
    const document = next + bits.rice(low);
    documents[nth] = document;
    next = document + 1;
  }
  const levels = new Uint8Array(count);
  const last = frequent.length - 1;
  for (let nth = 0; nth < count; nth += 1) {
    let place = 0;
    while (place < last && bits.read(1) === 0) place += 1;
    levels[nth] = frequent[place] ?? 0;
  }
  return { documents, levels };
}

function byFrequency(levels: Uint8Array): number[] {
  const counts = new Uint32Array(1 << LEVEL_BITS);
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1;
  return [...counts.keys()]
    .filter((level) => (counts[level] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

/** The parameter that suits gaps of the mean length, ln 2 of it being their median. */
function riceParameter(count: number, all: number): number {
  return Math.max(0, Math.floor(Math.log2((Math.LN2 * all) / count)));
}
