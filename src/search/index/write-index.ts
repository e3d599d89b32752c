import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SearchDocument } from '../documents/search-document.ts';
import { IndexBuilder } from './build-index.ts';
import { tables } from './directory.ts';
import { headFile, type IndexHead } from './index-files.ts';

const hashLetters = 16;

/** Writes the index of documents into a folder, which holds nothing else afterwards; says how many records and bytes. */
export async function writeIndex(
  documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>,
  folder: string,
): Promise<{ records: number; bytes: number }> {
  // A copy, since zlib's answer keeps a buffer of 16 KB alive for each small part.
  const builder = new IndexBuilder((bytes) => new Uint8Array(gzipSync(bytes, { level: 9 })));
  for await (const document of documents) builder.add(document);
  const unfinished = join(folder, 'unfinished');
  await rm(folder, { recursive: true, force: true });
  for (const name of ['records', ...tables]) {
    await mkdir(join(unfinished, name), { recursive: true });
  }
  const hash = createHash('sha256');
  let bytes = 0;
  for (const part of builder.parts()) {
    hash.update(part.path).update(part.bytes);
    bytes += part.bytes.length;
    await writeFile(join(unfinished, part.path), part.bytes);
  }
  const version = hash.digest('hex').slice(0, hashLetters);
  await rename(unfinished, join(folder, version));
  const head: IndexHead = { version, records: builder.length };
  const text = JSON.stringify(head);
  await writeFile(join(folder, headFile), text);
  return { records: builder.length, bytes: bytes + text.length };
}
