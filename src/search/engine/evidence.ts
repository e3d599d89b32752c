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
    const { documents, levels } = postings;
    const impacts = new Float32Array(levels.length);
    for (let nth = 0; nth < levels.length; nth += 1) {
      impacts[nth] = weight * impactOf(levels[nth] ?? 0);
    }
    return { places, documents, impacts, alike: new Float32Array(levels.length).fill(weight) };
  }
  const { documents, impacts, alike } = bestOf(terms);
  return { places, documents, impacts, alike };
}

// By document, and emptied after each use: on a phone a map of thousands for each pair of a query
// took longer than all the rest.
let strongest = new Float32Array(0);
let likest = new Float32Array(0);

function bestOf(terms: Weighed[]): Omit<Evidence, 'places'> {
  const most = Math.max(0, ...terms.map(({ postings }) => 1 + (postings.documents.at(-1) ?? 0)));
  if (strongest.length < most) {
    strongest = new Float32Array(most);
    likest = new Float32Array(most);
  }
  const met: number[] = [];
  for (const { postings, weight } of terms) {
    const { documents, levels } = postings;
    for (let nth = 0; nth < documents.length; nth += 1) {
      const document = documents[nth] ?? 0;
      const impact = weight * impactOf(levels[nth] ?? 0);
      const before = strongest[document] ?? 0;
      if (before === 0) met.push(document);
      if (impact <= before) continue;
      strongest[document] = impact;
      likest[document] = weight;
    }
  }
  const documents = Uint32Array.from(met);
  const impacts = new Float32Array(met.length);
  const alike = new Float32Array(met.length);
  for (let nth = 0; nth < met.length; nth += 1) {
    const document = documents[nth] ?? 0;
    impacts[nth] = strongest[document] ?? 0;
    alike[nth] = likest[document] ?? 0;
    strongest[document] = 0;
  }
  return { documents, impacts, alike };
}
