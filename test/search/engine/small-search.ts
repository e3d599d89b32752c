import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchDocument } from '../../../src/search/documents/search-document.ts';
import { openSearch } from '../../../src/search/engine/open-search.ts';
import type { ChosenFilters, SearchOrder } from '../../../src/search/engine/search.ts';
import { fetchFromFolder } from '../../../src/search/index/fetch-from-folder.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';

/** A document with a title and a text; the rest as given. */
export function sampleDocument(
  title: string,
  text: string,
  rest: Partial<SearchDocument> = {},
): SearchDocument {
  return {
    id: title,
    url: `/${encodeURIComponent(title)}/`,
    title,
    kind: 'Tin',
    people: [],
    units: [],
    otherNames: [],
    blocks: text.split('\n'),
    filters: {},
    ...rest,
  };
}

/** A folder for the length of a test. */
export function ownFolder(): Disposable & { path: string } {
  const path = mkdtempSync(join(tmpdir(), 'search-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** An index of documents, written and opened. */
export async function smallSearch(documents: SearchDocument[]) {
  const folder = ownFolder();
  const written = await writeIndex(documents, folder.path);
  const asked: string[] = [];
  const files = fetchFromFolder(folder.path);
  const search = await openSearch((path, options) => {
    asked.push(path);
    return files(path, options);
  });
  return {
    folder: folder.path,
    written,
    search,
    asked,
    find: (typed: string, filters: ChosenFilters = {}, order: SearchOrder = 'relevance') =>
      search.find(parseQuery(typed), { filters, order }),
    /** Titles of what a query finds, in their order. */
    async titles(typed: string, filters: ChosenFilters = {}, order: SearchOrder = 'relevance') {
      const { hits } = await search.find(parseQuery(typed), { filters, order });
      return Promise.all(hits.map(async ({ load }) => (await load()).title));
    },
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}
