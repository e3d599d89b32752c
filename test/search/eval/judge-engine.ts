import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { SearchDocument } from '../../../src/search/documents/search-document.ts';
import type { Engine } from './engines/engine.ts';
import type { JudgedQuery } from './judged-query.ts';
import { type Scores, scoresOf } from './measures.ts';

/** What an engine was asked, and how well it answered. */
export interface Judgement {
  engine: string;
  scores: { query: JudgedQuery; scores: Scores; ids: string[] }[];
  /** What some queries weigh, each in a browser with nothing kept. */
  bytes: number[] | undefined;
}

/** So many queries are weighed. */
const weighed = 20;

/** Has the engines answer the queries, one engine after another. */
export async function judgeEngines(
  engines: readonly Engine[],
  documents: readonly SearchDocument[],
  queries: readonly JudgedQuery[],
  browser: Browser,
): Promise<Judgement[]> {
  const judgements: Judgement[] = [];
  for (const engine of engines) {
    judgements.push(await judgeEngine(engine, documents, queries, browser));
  }
  return judgements;
}

async function judgeEngine(
  engine: Engine,
  documents: readonly SearchDocument[],
  queries: readonly JudgedQuery[],
  browser: Browser,
): Promise<Judgement> {
  const folder = await mkdtemp(join(tmpdir(), 'search-eval-'));
  const idOf = new Map(documents.map(({ url, id }) => [url, id]));
  try {
    const open = await engine.open(documents, { browser, folder });
    try {
      const answers = await open.ask(queries.map(({ q }) => q));
      const some = queries.filter((_, nth) => nth % Math.ceil(queries.length / weighed) === 0);
      return {
        engine: engine.name,
        bytes: await open.weigh?.(some.map(({ q }) => q)),
        scores: queries.map((query, nth) => {
          const ids = (answers[nth] ?? []).map((url) => idOf.get(url) ?? url);
          return { query, ids, scores: scoresOf(query, ids) };
        }),
      };
    } finally {
      await open.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
