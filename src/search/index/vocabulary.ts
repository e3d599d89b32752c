import { nfc } from '../../domain/vietnamese.ts';
import { foldSyllable, runsOf, spell } from '../syllables.ts';
import { Growing } from './growing.ts';

const pairBase = 2 ** 26;

/**
 * Numbers for words and terms. A word is a syllable as spelled, “pháp”; the same without marks,
 * “phap”, is a word too, which stands for every spelling.
 */
export class Vocabulary {
  /** Each word as spelled. */
  readonly spelled: string[] = [];
  /** For each word, the number of the word without marks. */
  readonly folded: number[] = [];
  /** For each term, its first word. */
  readonly firsts = new Growing();
  /** For each term, one more than its second word; 0 for a syllable. */
  readonly seconds = new Growing();
  #words = new Map<string, number>();
  // Runs as they stand in texts: spelling them anew each time would take most of the build.
  #seen = new Map<string, number>();
  #syllableTerms = new Map<number, number>();
  #pairTerms = new Map<number, number>();

  /** The words of a text, in order. */
  wordsOf(text: string): number[] {
    return runsOf(nfc(text)).map((run) => {
      const known = this.#seen.get(run);
      if (known !== undefined) return known;
      const word = this.#word(spell(run), foldSyllable(run));
      this.#seen.set(run, word);
      return word;
    });
  }

  /** The number of the term that is one word. */
  syllable(word: number): number {
    return this.#term(this.#syllableTerms, word, word, 0);
  }

  /** The number of the term that is two words side by side. */
  pair(first: number, second: number): number {
    return this.#term(this.#pairTerms, first * pairBase + second, first, second + 1);
  }

  #word(spelled: string, folded: string): number {
    const known = this.#words.get(spelled);
    if (known !== undefined) return known;
    const word = this.spelled.push(spelled) - 1;
    this.#words.set(spelled, word);
    this.folded.push(word);
    if (spelled !== folded) this.folded[word] = this.#word(folded, folded);
    return word;
  }

  #term(terms: Map<number, number>, key: number, first: number, second: number): number {
    const known = terms.get(key);
    if (known !== undefined) return known;
    const term = this.firsts.push(first);
    this.seconds.push(second);
    terms.set(key, term);
    return term;
  }
}
