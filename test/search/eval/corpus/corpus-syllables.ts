import { foldedSyllables } from './folded-syllables.ts';

/** Texts as the numbers of their syllables without marks, so that a large corpus can be counted quickly. */
export class CorpusSyllables {
  readonly #numbers = new Map<string, number>();
  readonly texts: readonly Uint32Array[];

  constructor(texts: Iterable<string>) {
    this.texts = Array.from(texts, (text) => Uint32Array.from(this.numbersOf(text)));
  }

  /** The numbers of a text's syllables; those that are new are numbered. */
  numbersOf(text: string): number[] {
    return foldedSyllables(text).map((syllable) => {
      const known = this.#numbers.get(syllable) ?? this.#numbers.size;
      this.#numbers.set(syllable, known);
      return known;
    });
  }
}

/** A number for a run of syllables; two runs may share it. */
export function hashOfRun(text: Uint32Array | readonly number[], start: number, length: number) {
  let hash = 0x811c9dc5;
  for (let place = start; place < start + length; place += 1) {
    hash = Math.imul(hash ^ (text[place] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
