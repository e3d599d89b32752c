import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { documentFromPage } from '../search/documents/from-page.ts';
import type { SearchDocument } from '../search/documents/search-document.ts';
import { type Vocabularies, withVocabularies } from '../search/documents/vocabularies.ts';
import { indexFolder } from '../search/index/index-files.ts';
import { writeIndex } from '../search/index/write-index.ts';

/** Indexes every built page that asks to be found, and writes the index into the site's folder; throws when a page cannot be indexed. */
export async function buildSearchIndex(
  distDir: string,
  vocabularies: Vocabularies = {},
): Promise<{ pages: number }> {
  const { records } = await writeIndex(
    documentsIn(distDir, vocabularies),
    join(distDir, indexFolder),
  );
  return { pages: records };
}

async function* documentsIn(
  distDir: string,
  vocabularies: Vocabularies,
): AsyncGenerator<SearchDocument> {
  const complete = withVocabularies(vocabularies);
  for (const file of await htmlFiles(distDir)) {
    const document = read(await readFile(join(distDir, file), 'utf8'), file);
    if (document) yield complete(document);
  }
}

function read(html: string, file: string): SearchDocument | undefined {
  try {
    return documentFromPage(html, addressOf(file));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

async function htmlFiles(distDir: string): Promise<string[]> {
  const entries = await readdir(distDir, { recursive: true });
  return entries
    .map((entry) => entry.split(sep).join('/'))
    .filter((entry) => entry.endsWith('.html'))
    .sort();
}

// Without the base path: the search box adds the one under which it was loaded.
function addressOf(file: string): string {
  return encodeURI(`/${file.replace(/(^|\/)index\.html$/u, '$1')}`);
}
