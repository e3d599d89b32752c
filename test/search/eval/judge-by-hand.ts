import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { departments } from '../../harness/departments.ts';
import { builtFolder } from '../../harness/run-build.ts';
import { documentsOfSite } from './engines/documents-of-site.ts';
import type { Engine } from './engines/engine.ts';
import { handQueries } from './hand-queries.ts';
import { type Judgement, judgeEngines } from './judge-engine.ts';

/** Builds both sample sites and has the engines answer the hand-written queries on them. */
export async function judgeByHand(
  engines: readonly Engine[],
  browser: Browser,
): Promise<Judgement[]> {
  const sites: Judgement[][] = [];
  for (const { id, content, siteUrl } of departments) {
    const folder = await mkdtemp(join(tmpdir(), 'search-eval-site-'));
    try {
      const site = await builtFolder(folder, { CONTENT_DIR: content, SITE_URL: siteUrl });
      const documents = await documentsOfSite(site, content);
      sites.push(await judgeEngines(engines, documents, handQueries(id), browser));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return engines.map(({ name }, nth) => ({
    engine: name,
    scores: sites.flatMap((judgements) => judgements[nth]?.scores ?? []),
    // So small a department says nothing of weight.
    bytes: undefined,
  }));
}
