import { toneStyle } from '../domain/vietnamese.ts';

/** A text as numbers: its words, and the signs that stand before each. */
export interface Words {
  words: readonly number[];
  signs: readonly number[];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Signs that part what is said; quotation marks and those of Markdown only dress it. */
const PARTING = /[^.,;:!?…()|·•/%+=–—-]+/gu;

/**
 * Reads texts as rows of numbers, the same word always as the same one, whatever its case, Unicode
 * form or tone-mark style. Signs count, since a site joins texts by them: “Trưởng phòng, Phòng …”.
 */
export class WordReader {
  readonly #raw = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  readonly #signs = new Map<string, number>([[' ', 0]]);

  read(text: string): Words {
    const words: number[] = [];
    const signs: number[] = [];
    let end = 0;
    for (const match of text.matchAll(WORD)) {
      signs.push(this.#sign(text.slice(end, match.index)));
      words.push(this.#word(match[0]));
      end = match.index + match[0].length;
    }
    return { words, signs };
  }

  #word(raw: string): number {
    const known = this.#raw.get(raw);
    if (known !== undefined) return known;
    const number = this.#number(toneStyle(raw).toLowerCase());
    this.#raw.set(raw, number);
    return number;
  }

  #sign(raw: string): number {
    const known = this.#signs.get(raw);
    if (known !== undefined) return known;
    const sign = raw.replace(PARTING, '').replace(/[–—]/g, '-');
    const number = sign === '' ? 0 : this.#number(sign);
    this.#signs.set(raw, number);
    return number;
  }

  #number(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, number);
    return number;
  }
}

/** One number for some words in a row and the signs between them; two rows share it once in 10¹⁵. */
export function windowKey({ words, signs }: Words, start: number, size: number): number {
  let high = size;
  let low = ~size;
  for (let at = start; at < start + size; at += 1) {
    const sign = at === start ? 0 : (signs[at] ?? 0);
    for (const number of [sign, words[at] ?? 0]) {
      high = Math.imul(high ^ number, 0x9e3779b1) ^ (high >>> 15);
      low = Math.imul(low ^ number, 0x85ebca6b) ^ (low >>> 13);
    }
  }
  return (high >>> 0) * 0x20_0000 + (low >>> 11);
}
