import type { Entry } from '../index/chunk.ts';
import { chunkOf } from '../index/directory.ts';

const after = '\uffff';

/** A table of terms in chunks, of which only those are read that are asked for. */
export class TermTable {
  readonly #starts: readonly string[];
  readonly #chunk: (nth: number) => Promise<Entry[]>;
  readonly #keyOf: (term: string) => string;

  /** `starts` are the keys at which chunks begin; `keyOf` says by what key a term is found. */
  constructor(
    starts: readonly string[],
    chunk: (nth: number) => Promise<Entry[]>,
    keyOf: (term: string) => string,
  ) {
    this.#starts = starts;
    this.#chunk = chunk;
    this.#keyOf = keyOf;
  }

  /** The terms of a key. */
  async under(key: string): Promise<Entry[]> {
    if (this.#starts.length === 0) return [];
    const entries = await this.#chunk(chunkOf(this.#starts, key));
    return this.#between(entries, (own) => own === key, key);
  }

  /** The terms whose keys begin with a text, out of the first few chunks that have such. */
  async startingWith(start: string, mostChunks: number): Promise<Entry[]> {
    if (this.#starts.length === 0) return [];
    const first = chunkOf(this.#starts, start);
    const last = Math.min(chunkOf(this.#starts, start + after), first + mostChunks - 1);
    const chunks = Array.from({ length: last - first + 1 }, (_, nth) => this.#chunk(first + nth));
    return (await Promise.all(chunks)).flatMap((entries) =>
      this.#between(entries, (own) => own.startsWith(start), start),
    );
  }

  #between(entries: Entry[], isWanted: (key: string) => boolean, from: string): Entry[] {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#keyOf(entries[middle]?.term ?? '') < from) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < entries.length && isWanted(this.#keyOf(entries[end]?.term ?? ''))) end += 1;
    return entries.slice(low, end);
  }
}
