import type { Growing } from './growing.ts';
import { LEVEL_BITS, type Postings } from './postings.ts';

/** A document's number and its level in one number, so that sorting such numbers sorts documents. */
export function packed(document: number, level: number): number {
  return document * (1 << LEVEL_BITS) + level;
}

/** Packed postings put together by term (a counting sort): the way to each term's postings, documents in the order of `numberOf`. */
export function byTerm(
  terms: Growing,
  values: Growing,
  numberOf: Uint32Array,
  termCount: number,
): (term: number) => Postings {
  const starts = new Uint32Array(termCount + 1);
  for (const term of terms.all()) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < termCount; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const next = starts.slice();
  const sorted = new Uint32Array(terms.length);
  const all = values.all();
  for (const [nth, term] of terms.all().entries()) {
    const place = next[term] ?? 0;
    const value = all[nth] ?? 0;
    sorted[place] = packed(numberOf[value >>> LEVEL_BITS] ?? 0, value & ((1 << LEVEL_BITS) - 1));
    next[term] = place + 1;
  }
  return (term) => {
    const own = sorted.slice(starts[term], starts[term + 1]).sort();
    return {
      documents: own.map((value) => value >>> LEVEL_BITS),
      levels: Uint8Array.from(own, (value) => value & ((1 << LEVEL_BITS) - 1)),
    };
  };
}
