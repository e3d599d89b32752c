import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { indexFolder } from '../../../src/search/index/index-files.ts';
import { serveFolder } from '../../harness/static-server.ts';
import { inventCorpus } from '../eval/corpus/invent-corpus.ts';
import { type KnownItem, knownItems } from '../eval/corpus/known-items.ts';
import { askedInBrowser } from '../eval/engines/asked-in-browser.ts';
import { inventedDocuments } from '../eval/invented-documents.ts';
import { meanOf, type Scores, scoresOf } from '../eval/measures.ts';
import { countedLine } from './counted-line.ts';
import { keepDocuments } from './kept-documents.ts';
import { type MadeIndex, madeIndex } from './made-index.ts';
import { type SearchCost, typingTimes, visitCosts } from './results-page.ts';

const visits = 20;

/** What search costs at a number of records, and how well it answers there, of one and the same index. */
export interface BenchFigures {
  size: number;
  first: SearchCost[];
  later: SearchCost[];
  typing: number[];
  quality: Scores;
  ours: MadeIndex;
  pagefind: MadeIndex | undefined;
}

/** Puts the index of invented records into a built site and measures it there. */
export async function benchSize(
  size: number,
  site: string,
  browser: Browser,
  withPeer: boolean,
): Promise<BenchFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'search-bench-'));
  try {
    const { records } = inventCorpus(size);
    const items = knownItems(records);
    const documents = inventedDocuments(records);
    const file = join(folder, 'documents.jsonl');
    await keepDocuments(documents, file);
    const ours = await madeIndex('make-ours.ts', file, join(site, indexFolder));
    return {
      size,
      ...(await costs(site, browser, items)),
      quality: await qualityOf(site, browser, items),
      ours,
      pagefind: withPeer
        ? await madeIndex('make-pagefind.ts', file, join(folder, 'peer'))
        : undefined,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function costs(site: string, browser: Browser, items: readonly KnownItem[]) {
  const server = await serveFolder(site);
  const line = await countedLine(server.url);
  try {
    const first: SearchCost[] = [];
    const later: SearchCost[] = [];
    const queries = spread(items, visits * 2).map(({ q }) => q);
    for (let visit = 0; visit < visits; visit += 1) {
      const [one = '', other = ''] = [queries[visit], queries[visit + visits]];
      const cost = await visitCosts(browser, line, one, other);
      first.push(cost.first);
      later.push(cost.later);
    }
    return { first, later, typing: await typingTimes(browser, line, queries.slice(0, visits)) };
  } finally {
    await line.close();
    await server.close();
  }
}

async function qualityOf(site: string, browser: Browser, items: readonly KnownItem[]) {
  const open = await askedInBrowser({ browser, folder: site }, 'ask-ours.ts');
  try {
    const answers = await open.ask(items.map(({ q }) => q));
    return meanOf(
      items.map(({ class: name, q, id }, nth) =>
        scoresOf({ class: name, q, grades: new Map([[`/tin-bai/${id}/`, 3]]) }, answers[nth] ?? []),
      ),
    );
  } finally {
    await open.close();
  }
}

/** So many of a list, evenly from its beginning to its end. */
function spread<Item>(items: readonly Item[], count: number): Item[] {
  return items.filter((_item, nth) => (nth * count) % items.length < count);
}
