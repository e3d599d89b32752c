import type { SpellingsFile } from './index-files.ts';

// Vietnamese has some 2,500 syllables without marks, the longest of seven letters.
const most = 3000;
const usual = /^[a-z]{2,8}$/u;

/** Gathers the syllables that texts are full of, by which a mistyped one is known. */
export class Spellings {
  #counts: [syllable: string, documents: number][] = [];

  /** Tells that so many documents have a syllable; one with marks, or a number, is left out. */
  add(syllable: string, documents: number): void {
    if (usual.test(syllable)) this.#counts.push([syllable, documents]);
  }

  /** The syllables, the most frequent first. */
  all(): SpellingsFile {
    const frequent = this.#counts.sort(([, one], [, other]) => other - one).slice(0, most);
    return frequent.map(([syllable]) => syllable);
  }
}
