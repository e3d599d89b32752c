import { expect, test } from 'vitest';
import { BitReader } from '../../../src/search/index/bit-reader.ts';
import { BitWriter } from '../../../src/search/index/bit-writer.ts';
import { readPostings, writePostings } from '../../../src/search/index/postings.ts';

const every = (step: number, all: number) =>
  Uint32Array.from({ length: Math.ceil(all / step) }, (_, nth) => nth * step);

test.each([
  ['one document', Uint32Array.of(19_999), (_: number) => 7],
  ['neighbours at the end', Uint32Array.of(19_997, 19_998, 19_999), () => 31],
  ['all documents', every(1, 20_000), (nth: number) => 1 + (nth % 3)],
  ['some documents', every(7, 20_000), (nth: number) => 1 + (nth % 31)],
])('postings of %s come back as they were', (_, documents, level) => {
  const postings = {
    documents,
    levels: Uint8Array.from(documents, (_document, nth) => level(nth)),
  };
  const bits = new BitWriter();
  writePostings(bits, postings, 20_000);
  writePostings(bits, postings, 20_000);
  const reader = new BitReader(bits.bytes());
  expect(readPostings(reader, 20_000)).toEqual(postings);
  expect(readPostings(reader, 20_000)).toEqual(postings);
});

test('what all documents have alike takes a bit a document', () => {
  const bits = new BitWriter();
  const documents = every(1, 20_000);
  writePostings(bits, { documents, levels: new Uint8Array(20_000).fill(3) }, 20_000);
  expect(bits.length).toBeLessThan(20_100);
});

test('a broken file ends', () => {
  const postings = readPostings(new BitReader(Uint8Array.of(0, 1, 2)), 100);
  expect(postings.documents.length).toBeLessThanOrEqual(100);
});
