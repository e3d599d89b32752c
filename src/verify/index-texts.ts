import { gunzipSync } from 'node:zlib';
import { chunkTerms } from '../search/index/chunk.ts';
import { readDirectory } from '../search/index/directory.ts';
import { readFacets } from '../search/index/facets.ts';
import { jsonTexts } from './markup-texts.ts';

/** Every text in a part of the search index: of records, names and filters, the terms of a chunk. */
export function indexTexts(file: string, bytes: Buffer): string[] {
  const plain = gunzipSync(bytes);
  if (/\/(?:syllables|pairs)\/\w+\.bin$/.test(file)) return chunkTerms(plain);
  if (file.endsWith('/directory.bin')) return Object.values(readDirectory(plain.toString())).flat();
  if (file.endsWith('/facets.bin')) return readFacets(plain).flatMap(({ values }) => values);
  return jsonTexts(plain.toString());
}
