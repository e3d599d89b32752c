import { titleImpact } from '../index/impact.ts';
import type { Evidence } from './evidence.ts';

// Another tone is a slip of the keys; other letters are another word.
const sameWord = 0.6;

/** What each document of the index has of a query. */
export class Scores {
  readonly #all: number;
  /** For each document, the sum of what it was given. */
  readonly sums: Float32Array;
  /** For each document, the places of the query that it answers, as bits. */
  readonly covered: Uint32Array;
  /** For each document, the places that its title answers, as bits. */
  readonly titled: Uint32Array;
  /** For each document, how many pairs of the query it has. */
  readonly pairs: Uint8Array;

  /** For an index of so many documents. */
  constructor(documents: number) {
    this.#all = documents;
    this.sums = new Float32Array(documents);
    this.covered = new Uint32Array(documents);
    this.titled = new Uint32Array(documents);
    this.pairs = new Uint8Array(documents);
  }

  /** Counts a syllable or a pair: the rarer, the more. */
  add({ places, documents, impacts, alike }: Evidence, isPair: boolean): void {
    const { sums, covered, titled, pairs } = this;
    const having = documents.length;
    const rarity = Math.log(1 + (this.#all - having + 0.5) / (having + 0.5));
    for (let nth = 0; nth < having; nth += 1) {
      const document = documents[nth] ?? 0;
      const impact = impacts[nth] ?? 0;
      const own = alike[nth] ?? 0;
      sums[document] = (sums[document] ?? 0) + rarity * impact;
      covered[document] = (covered[document] ?? 0) | places;
      if (own < sameWord) continue;
      if (impact >= own * titleImpact) titled[document] = (titled[document] ?? 0) | places;
      if (isPair) pairs[document] = (pairs[document] ?? 0) + 1;
    }
  }

  /** How many documents have that many pairs or more. */
  having(pairs: number): number {
    let count = 0;
    for (const own of this.pairs) if (own >= pairs) count += 1;
    return count;
  }

  /** The places that the best document so far answers. */
  bestCovered(): number {
    let best = 0;
    for (let document = 1; document < this.#all; document += 1) {
      if ((this.sums[document] ?? 0) > (this.sums[best] ?? 0)) best = document;
    }
    return this.covered[best] ?? 0;
  }
}
