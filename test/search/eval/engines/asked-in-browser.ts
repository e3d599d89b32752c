import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { serveFolder } from '../../../harness/static-server.ts';
import { countedLine } from '../../bench/counted-line.ts';
import type { OpenEngine, Workshop } from './engine.ts';

declare global {
  interface Window {
    /** Set by the script of the page that is asked. */
    askEngine?: (query: string) => Promise<string[]>;
  }
}

/** Serves a workshop's folder from loopback and asks the index there by a script that runs in Chromium. */
export async function askedInBrowser(
  { browser, folder }: Workshop,
  script: string,
): Promise<OpenEngine> {
  await build({
    entryPoints: [join(import.meta.dirname, script)],
    outfile: join(folder, 'ask.js'),
    bundle: true,
    format: 'esm',
    external: ['/pagefind/*'],
    logLevel: 'error',
  });
  await writeFile(
    join(folder, 'asked.html'),
    '<!doctype html><html lang="vi"><meta charset="utf-8"><script type="module" src="/ask.js"></script>',
  );
  const server = await serveFolder(folder);
  // Counted on the line, since a worker's fetches are hidden from its page.
  const line = await countedLine(server.url);
  const openPage = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${line.url}asked.html`);
    await page.waitForFunction(() => window.askEngine !== undefined);
    return page;
  };
  const context = await browser.newContext();
  const page = await openPage(context);
  return {
    ask: (queries) =>
      page.evaluate(async (all) => {
        const answers: string[][] = [];
        for (const query of all) answers.push((await window.askEngine?.(query)) ?? []);
        return answers;
      }, queries),
    async weigh(queries) {
      const weights: number[] = [];
      for (const query of queries) {
        const visitor = await browser.newContext();
        const before = line.bytes();
        const opened = await openPage(visitor);
        await opened.evaluate((words) => window.askEngine?.(words), query);
        weights.push(line.bytes() - before);
        await visitor.close();
      }
      return weights;
    },
    async close() {
      await context.close();
      await line.close();
      await server.close();
    },
  };
}
