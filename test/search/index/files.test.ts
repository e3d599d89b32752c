import { expect, test } from 'vitest';
import { ChunkWriter, chunkTerms, readChunk } from '../../../src/search/index/chunk.ts';
import {
  chunkOf,
  partingKey,
  readDirectory,
  writeDirectory,
} from '../../../src/search/index/directory.ts';
import { facetsOf, readFacets, writeFacets } from '../../../src/search/index/facets.ts';

test('a chunk comes back as it was written', () => {
  const terms = ['pháp luân', 'pháp luật', 'phạp luật', `${'dài'.repeat(60)} quá`];
  const entries = terms.map((term, nth) => ({
    term,
    postings: { documents: Uint32Array.of(nth, 50 + nth), levels: Uint8Array.of(1, 2 + nth) },
  }));
  const chunk = new ChunkWriter(100);
  for (const entry of entries) chunk.add(entry);
  expect(readChunk(chunk.bytes(), 100)).toEqual(entries);
  expect(chunkTerms(chunk.bytes())).toEqual(terms);
});

test('the directory leads to the chunk of a key', () => {
  const pairs = ['a', partingKey('phap luan', 'phap luat'), 'x'];
  const { pairs: keys, syllables } = readDirectory(writeDirectory({ syllables: [], pairs }));
  expect(syllables).toEqual([]);
  expect(keys).toEqual(['a', 'phap luat', 'x']);
  expect(
    ['', 'a b', 'phap luan', 'phap luat', 'phap luat z', 'y'].map((key) => chunkOf(keys, key)),
  ).toEqual([0, 0, 0, 1, 1, 2]);
});

test('filter groups come back as they were', () => {
  const facets = facetsOf([
    { kind: ['Tin'], field: ['Hộ tịch', 'Chứng thực'] },
    { kind: ['Mô hình'] },
    { kind: ['Tin'], field: ['Hộ tịch', 'Chứng thực'] },
  ]);
  expect(readFacets(writeFacets(facets, 3))).toEqual(facets);
  expect(facets.map(({ name, setOf }) => [name, [...setOf]])).toEqual([
    ['field', [0, 1, 0]],
    ['kind', [0, 1, 0]],
  ]);
});
