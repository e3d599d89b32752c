import type { SearchDocument } from '../documents/search-document.ts';
import { writtenDay } from '../written-day.ts';
import { type Field, type FieldWeight, fields, fieldWeights, impactIn, levelOf } from './impact.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The texts of a document's fields. Pairs stay within a text, but for the body, where a remembered phrase may go over the end of a line. */
export function fieldTexts(document: SearchDocument): Record<Field, string[]> {
  return {
    title: [document.title],
    day: [writtenDay(document.day)],
    people: document.people,
    units: document.units,
    summary: document.summary === undefined ? [] : [document.summary],
    body: [document.blocks.join('\n')],
    otherTitles: document.otherTitles ?? [],
    otherNames: document.otherNames,
    everydayMatter: document.everyday?.matter ?? [],
    everydayMentioned: document.everyday?.mentioned ?? [],
  };
}

/** Tells the terms of one document after another with their levels; a syllable also counts for its form without marks. */
export class DocumentTerms {
  readonly #vocabulary: Vocabulary;
  // By term: what it counts in the document so far, and how often it stands in the field at hand.
  #impacts = new Float32Array(1 << 16);
  #occurrences = new Uint16Array(1 << 16);
  #inDocument: number[] = [];
  #inField: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Tells each term of the document once. */
  tell(document: SearchDocument, told: (term: number, level: number) => void): void {
    const texts = fieldTexts(document);
    for (const field of fields) {
      let length = 0;
      for (const text of texts[field]) length += this.#read(this.#vocabulary.wordsOf(text));
      this.#weigh(field, length);
    }
    for (const term of this.#inDocument) {
      told(term, levelOf(this.#impacts[term] ?? 0));
      this.#impacts[term] = 0;
    }
    this.#inDocument = [];
  }

  #read(words: number[]): number {
    const { folded } = this.#vocabulary;
    for (const [place, word] of words.entries()) {
      this.#meet(this.#vocabulary.syllable(word));
      const plain = folded[word] ?? word;
      if (plain !== word) this.#meet(this.#vocabulary.syllable(plain));
      const next = words[place + 1];
      if (next !== undefined) this.#meet(this.#vocabulary.pair(word, next));
    }
    return words.length;
  }

  #meet(term: number): void {
    if (term >= this.#occurrences.length) this.#grow();
    const before = this.#occurrences[term] ?? 0;
    if (before === 0) this.#inField.push(term);
    if (before < 65535) this.#occurrences[term] = before + 1;
  }

  #weigh(field: Field, length: number): void {
    const weight: FieldWeight = fieldWeights[field];
    const { beside = 1 } = weight;
    for (const term of this.#inField) {
      const before = this.#impacts[term] ?? 0;
      if (before === 0) this.#inDocument.push(term);
      const here = impactIn(weight, this.#occurrences[term] ?? 0, length);
      this.#impacts[term] = Math.max(before, here) + beside * Math.min(before, here);
      this.#occurrences[term] = 0;
    }
    this.#inField = [];
  }

  #grow(): void {
    const impacts = new Float32Array(this.#impacts.length * 2);
    impacts.set(this.#impacts);
    this.#impacts = impacts;
    const occurrences = new Uint16Array(this.#occurrences.length * 2);
    occurrences.set(this.#occurrences);
    this.#occurrences = occurrences;
  }
}
