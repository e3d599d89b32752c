import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { SearchDocument } from '../../../src/search/documents/search-document.ts';

/** Keeps documents in a file, one a line. */
export function keepDocuments(documents: readonly SearchDocument[], file: string): Promise<void> {
  return writeFile(file, documents.map((document) => JSON.stringify(document)).join('\n'));
}

/** The documents of such a file, one after another, as a build reads its pages. */
export async function* keptDocuments(file: string): AsyncGenerator<SearchDocument> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    yield JSON.parse(line) as SearchDocument;
  }
}
