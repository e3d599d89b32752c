import { BitReader } from './bit-reader.ts';
import { BitWriter } from './bit-writer.ts';
import { type Postings, readPostings, writePostings } from './postings.ts';
import { sharedStart } from './shared-start.ts';

/** A term as it is spelled, “pháp luật”, and the documents that have it. */
export type Entry = { term: string; postings: Postings };

const firstSign = 48;
const longestShared = 70;
const lengthBytes = 4;

/**
 * Entries in their order, as bytes: the length of the terms' text (4 bytes, the highest first); the
 * terms, a line each, as one sign for how much it shares with the term before and the rest; then
 * the postings, bit by bit.
 */
export class ChunkWriter {
  readonly #all: number;
  #lines: string[] = [];
  #letters = 0;
  #bits = new BitWriter();
  #before = '';

  /** For an index of so many documents. */
  constructor(all: number) {
    this.#all = all;
  }

  add({ term, postings }: Entry): void {
    const shared = Math.min(longestShared, sharedStart(this.#before, term));
    this.#lines.push(String.fromCharCode(firstSign + shared) + term.slice(shared));
    this.#letters += term.length - shared + 2;
    this.#before = term;
    writePostings(this.#bits, postings, this.#all);
  }

  /** About how many bytes it will have when packed. */
  get weight(): number {
    return this.#letters + (this.#bits.length >> 3);
  }

  bytes(): Uint8Array {
    const text = new TextEncoder().encode(this.#lines.join('\n'));
    const bits = this.#bits.bytes();
    const bytes = new Uint8Array(lengthBytes + text.length + bits.length);
    new DataView(bytes.buffer).setUint32(0, text.length);
    bytes.set(text, lengthBytes);
    bytes.set(bits, lengthBytes + text.length);
    return bytes;
  }
}

/** The entries of a chunk, of an index of so many documents. */
export function readChunk(bytes: Uint8Array, all: number): Entry[] {
  const end = lengthBytes + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const bits = new BitReader(bytes.subarray(end));
  return chunkTerms(bytes).map((term) => ({ term, postings: readPostings(bits, all) }));
}

/** The terms of a chunk alone. */
export function chunkTerms(bytes: Uint8Array): string[] {
  const end = lengthBytes + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const lines = new TextDecoder().decode(bytes.subarray(lengthBytes, end)).split('\n');
  let before = '';
  return lines.map((line) => {
    before = before.slice(0, line.charCodeAt(0) - firstSign) + line.slice(1);
    return before;
  });
}
