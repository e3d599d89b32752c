import type { Entry } from '../index/chunk.ts';
import { impactOf } from '../index/impact.ts';

/** The documents that have a syllable or a pair of the query, how strongly, in how alike a spelling (0 to 1), and which places of the query that answers, as bits. */
export type Evidence = {
  places: number;
  documents: Uint32Array;
  impacts: Float32Array;
  alike: Float32Array;
};

/** A term with how alike it is to what was typed, from 0 to 1. */
export type Weighed = Entry & { weight: number };

/** The terms of one key as one: a document has it as strongly as the best of its spellings. */
export function evidenceOf(places: number, terms: Weighed[]): Evidence {
  const [only] = terms;
  if (only && terms.length === 1) {
    const { weight, postings } = only;
    return {
      places,
      documents: postings.documents,
      impacts: Float32Array.from(postings.levels, (level) => weight * impactOf(level)),
      alike: new Float32Array(postings.levels.length).fill(weight),
    };
  }
  const best = new Map<number, { impact: number; weight: number }>();
  for (const { postings, weight } of terms) {
    for (const [nth, document] of postings.documents.entries()) {
      const impact = weight * impactOf(postings.levels[nth] ?? 0);
      if (impact > (best.get(document)?.impact ?? 0)) best.set(document, { impact, weight });
    }
  }
  return {
    places,
    documents: Uint32Array.from(best.keys()),
    impacts: Float32Array.from(best.values(), ({ impact }) => impact),
    alike: Float32Array.from(best.values(), ({ weight }) => weight),
  };
}
