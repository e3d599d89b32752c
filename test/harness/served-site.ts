import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { builtSite } from './built-site.ts';
import { launchChromium } from './chromium.ts';
import type { DepartmentId } from './departments.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

/** A department's built site behind a web server, and a browser to look at it. */
export interface ServedSite {
  folder: string;
  /** Where a path of the site is served. */
  address(path: string): string;
  /** Without the worker that keeps pages, unless `options` allow it. */
  openContext(options: BrowserContextOptions): Promise<BrowserContext>;
}

/** Serves a built site to a browser from before the file's first test until after its last. */
export function servedSite(id: DepartmentId): ServedSite {
  const { folder, base } = builtSite(id);
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    server = await serveFolder(folder, base);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    folder,
    address: (path) => server.url + path,
    openContext: (options) => browser.newContext({ serviceWorkers: 'block', ...options }),
  };
}
