import { titleImpact } from '../index/impact.ts';
import { bitCount } from './bits.ts';
import type { Evidence } from './evidence.ts';

/** From here on spellings are alike enough to be one word: another tone is a slip of the keys, other letters are another word. */
export const sameWord = 0.6;
// Query places are bits.
const mostPlaces = 32;
/** What a place counts beside how rare it is. */
const ofAnyPlace = 1;

/** What each document of the index has of a query. */
export class Scores {
  readonly #all: number;
  /** For each document, the sum of what it was given. */
  readonly sums: Float32Array;
  /** For each document, the places of the query that it answers, as bits. */
  readonly covered: Uint32Array;
  /** For each document, the places that its title answers, as bits. */
  readonly titled: Uint32Array;
  // For each document, the pairs of the query that it has, by the places of their first syllables.
  readonly #pairs: Uint32Array;
  #askedPairs = 0;
  // For each place, how rare the most frequent thing is that answers it; 0 when nothing does.
  readonly #rarities = new Float32Array(mostPlaces);
  // By the places answered, which thousands of documents answer alike.
  readonly #shares = new Map<number, number>();

  /** For an index of so many documents. */
  constructor(documents: number) {
    this.#all = documents;
    this.sums = new Float32Array(documents);
    this.covered = new Uint32Array(documents);
    this.titled = new Uint32Array(documents);
    this.#pairs = new Uint32Array(documents);
  }

  /** Counts a syllable or a pair: the rarer, the more. */
  add({ places, documents, impacts, alike }: Evidence, isPair: boolean): void {
    const { sums, covered, titled } = this;
    const pair = isPair ? places & -places : 0;
    this.#askedPairs |= pair;
    const having = documents.length;
    const rarity = Math.log(1 + (this.#all - having + 0.5) / (having + 0.5));
    if (having > 0) this.#answer(places, rarity);
    this.#shares.clear();
    for (let nth = 0; nth < having; nth += 1) {
      const document = documents[nth] ?? 0;
      const impact = impacts[nth] ?? 0;
      const own = alike[nth] ?? 0;
      sums[document] = (sums[document] ?? 0) + rarity * impact;
      covered[document] = (covered[document] ?? 0) | places;
      if (own < sameWord) continue;
      if (impact >= own * titleImpact) titled[document] = (titled[document] ?? 0) | places;
      this.#pairs[document] = (this.#pairs[document] ?? 0) | pair;
    }
  }

  /** From now on tells of these places alone what documents have. */
  keepTo(places: number): void {
    this.#askedPairs &= places & (places >>> 1);
    this.#shares.clear();
    for (let place = 0; place < mostPlaces; place += 1) {
      if (((places >>> place) & 1) === 0) this.#rarities[place] = 0;
    }
    for (let document = 0; document < this.#all; document += 1) {
      this.covered[document] = (this.covered[document] ?? 0) & places;
      this.titled[document] = (this.titled[document] ?? 0) & places;
      this.#pairs[document] = (this.#pairs[document] ?? 0) & this.#askedPairs;
    }
  }

  /** What a document answers of the places that any does, from 0 to 1: a rare one counts more, since long texts hold the common ones by chance. */
  share(document: number): number {
    const bits = this.covered[document] ?? 0;
    const known = this.#shares.get(bits);
    if (known !== undefined) return known;
    const share = this.#shareOf(bits);
    this.#shares.set(bits, share);
    return share;
  }

  #shareOf(bits: number): number {
    let own = 0;
    let all = 0;
    for (let place = 0; place < mostPlaces; place += 1) {
      const rarity = this.#rarities[place] ?? 0;
      if (rarity === 0) continue;
      all += rarity + ofAnyPlace;
      if ((bits >>> place) & 1) own += rarity + ofAnyPlace;
    }
    return all === 0 ? 0 : own / all;
  }

  /** The share of the pairs asked for that a document has; 1 when none was. */
  together(document: number): number {
    const asked = bitCount(this.#askedPairs);
    return asked === 0 ? 1 : bitCount(this.#pairs[document] ?? 0) / asked;
  }

  /** How many documents have that many pairs or more. */
  having(pairs: number): number {
    let count = 0;
    for (const own of this.#pairs) if (bitCount(own) >= pairs) count += 1;
    return count;
  }

  #answer(places: number, rarity: number): void {
    for (let place = 0; place < mostPlaces; place += 1) {
      if (((places >>> place) & 1) === 0) continue;
      const before = this.#rarities[place] || rarity;
      this.#rarities[place] = Math.min(before, rarity);
    }
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
