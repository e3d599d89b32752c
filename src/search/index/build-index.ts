import type { SearchDocument } from '../documents/search-document.ts';
import { byTerm, packed } from './by-term.ts';
import { ChunkWriter } from './chunk.ts';
import { coarseLevels } from './coarse-levels.ts';
import { type Directory, partingKey, type Table, tables, writeDirectory } from './directory.ts';
import { DocumentTerms } from './document-terms.ts';
import { facetsOf, writeFacets } from './facets.ts';
import { Growing } from './growing.ts';
import { partFiles, recordOf } from './index-files.ts';
import { frequentNames } from './names.ts';
import { Spellings } from './spellings.ts';
import { pairsInOrder, syllablesInOrder } from './term-order.ts';
import { Vocabulary } from './vocabulary.ts';

/** A part of the index: its address below the version's folder, and its bytes as written. */
export type Part = { path: string; bytes: Uint8Array };

/** Packs the bytes of a part. */
export type Pack = (bytes: Uint8Array) => Uint8Array;

// So many chunks at most, or the directory would be the heaviest part of a first search.
const mostChunks = 24_000;
const lightestChunk = 900;

/** Gathers documents, then tells the parts of their index. What grows with the documents is held packed or in typed arrays. */
export class IndexBuilder {
  readonly #pack: Pack;
  #vocabulary = new Vocabulary();
  #reader = new DocumentTerms(this.#vocabulary);
  #terms = new Growing();
  #values = new Growing();
  #days: string[] = [];
  #records: Uint8Array[] = [];
  #filters: SearchDocument['filters'][] = [];
  #people: (readonly string[])[] = [];

  constructor(pack: Pack) {
    this.#pack = pack;
  }

  get length(): number {
    return this.#days.length;
  }

  add(document: SearchDocument): void {
    const nth = this.#days.push(document.day ?? '') - 1;
    this.#records.push(this.#json(recordOf(document)));
    this.#filters.push(document.filters);
    this.#people.push(document.people);
    this.#reader.tell(document, (term, level) => {
      this.#terms.push(term);
      this.#values.push(packed(nth, level));
    });
  }

  /** The parts of the index of what was added, one by one. */
  *parts(): Generator<Part> {
    const order = [...this.#days.keys()].sort(
      (a, b) => compare(this.#day(a), this.#day(b)) || a - b,
    );
    const numberOf = new Uint32Array(order.length);
    for (const [number, nth] of order.entries()) {
      numberOf[nth] = number;
      yield { path: partFiles.record(number), bytes: this.#records[nth] ?? new Uint8Array() };
    }
    yield* this.#termParts(numberOf);
    const facets = facetsOf(order.map((nth) => this.#filters[nth] ?? {}));
    const facetBytes = this.#pack(writeFacets(facets, order.length));
    yield { path: partFiles.facets, bytes: facetBytes };
    const names = frequentNames(this.#filters, this.#people);
    yield { path: partFiles.names, bytes: this.#json(names) };
  }

  *#termParts(numberOf: Uint32Array): Generator<Part> {
    const { spelled, folded, firsts, seconds } = this.#vocabulary;
    const first = firsts.all();
    const second = seconds.all();
    const postingsOf = byTerm(this.#terms, this.#values, numberOf, firsts.length);
    const name = (term: number, forms: (word: number) => string) => {
      const next = second[term] ?? 0;
      const start = forms(first[term] ?? 0);
      return next === 0 ? start : `${start} ${forms(next - 1)}`;
    };
    const asSpelled = (word: number) => spelled[word] ?? '';
    const asFolded = (word: number) => spelled[folded[word] ?? word] ?? '';
    const ordered = {
      syllables: { terms: syllablesInOrder(this.#vocabulary), keyForms: asSpelled },
      pairs: { terms: pairsInOrder(this.#vocabulary), keyForms: asFolded },
    };
    // A posting takes about a byte, and a term four.
    const weight = this.#terms.length + firsts.length * 4;
    const heaviest = Math.max(lightestChunk, weight / mostChunks);
    const directory: Directory = { syllables: [], pairs: [] };
    const spellings = new Spellings();
    for (const table of tables) {
      const { terms, keyForms } = ordered[table];
      let chunk = new ChunkWriter(numberOf.length);
      let before = '';
      for (const term of terms) {
        const key = name(term, keyForms);
        if (chunk.weight >= heaviest && key !== before) {
          yield this.#chunkPart(table, directory[table].length - 1, chunk);
          chunk = new ChunkWriter(numberOf.length);
        }
        if (chunk.weight === 0) directory[table].push(partingKey(before, key));
        const postings = postingsOf(term);
        if (table === 'syllables') spellings.add(key, postings.documents.length);
        chunk.add({ term: name(term, asSpelled), postings: coarseLevels(postings) });
        before = key;
      }
      if (chunk.weight > 0) yield this.#chunkPart(table, directory[table].length - 1, chunk);
    }
    const text = new TextEncoder().encode(writeDirectory(directory));
    yield { path: partFiles.directory, bytes: this.#pack(text) };
    yield { path: partFiles.spellings, bytes: this.#json(spellings.all()) };
  }

  #chunkPart(table: Table, nth: number, chunk: ChunkWriter): Part {
    return { path: partFiles[table](nth), bytes: this.#pack(chunk.bytes()) };
  }

  #json(value: unknown): Uint8Array {
    return this.#pack(new TextEncoder().encode(JSON.stringify(value)));
  }

  #day(nth: number): string {
    return this.#days[nth] ?? '';
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
