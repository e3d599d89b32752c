import type { BrowserContextOptions, Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { homePageBytes, recordPageBytes } from '../../src/verify/budgets.ts';
import { fullestPages, htmlPages } from '../harness/html-pages.ts';
import { servedSite } from '../harness/served-site.ts';

const site = servedSite('khanh-hoa');
const fullest = [...fullestPages(site.folder)].map(([template, page]) => ({ template, page }));
const records = fullest.filter(({ page }) => page.record !== undefined);

interface Load {
  address: string;
  bytes: number;
  /** A picture of the story itself, which the budget leaves aside. */
  storyImage: boolean;
}

describe.concurrent('The first view', () => {
  it.each(records)(
    'of a record page ($template) weighs at most 75 KB, story images aside',
    async ({ page }) => {
      const loads = (await firstView(page.path)).filter((load) => !load.storyImage);
      expect(total(loads), list(loads)).toBeLessThanOrEqual(recordPageBytes);
    },
  );

  it('of the home page weighs at most 150 KB with its images', async () => {
    const loads = await firstView('');
    expect(total(loads), list(loads)).toBeLessThanOrEqual(homePageBytes);
  });

  it.each(fullest)(
    'of a page of the template $template asks nothing of another origin',
    async ({ page }) => {
      const loads = await firstView(page.path);
      const { origin } = new URL(site.address(''));
      expect(loads.filter((load) => new URL(load.address).origin !== origin)).toEqual([]);
    },
  );
});

describe.concurrent('Reading', () => {
  it('waits for no script: each is a module, deferred or asynchronous', () => {
    const blocking = htmlPages(site.folder).flatMap(({ file, blockingScripts }) =>
      blockingScripts.map((script) => `${file}: ${script}`),
    );
    expect(blocking).toEqual([]);
  });

  // The search box itself works by a script; the site map serves readers without one.
  const reading = fullest.filter(({ template }) => !['search', 'not-found'].includes(template));

  it.each(reading)('needs no JavaScript on a page of the template $template', async ({ page }) => {
    const withScripts = await visibleText(page.path, true);
    const without = await visibleText(page.path, false);
    expect(without.title).toBe(withScripts.title);
    expect(without.text.length).toBeGreaterThanOrEqual(withScripts.text.length * 0.95);
  });
});

const views = new Map<string, Promise<Load[]>>();

/** What a fresh phone downloads until the page has come to rest; each page is opened once. */
function firstView(path: string): Promise<Load[]> {
  const view = views.get(path) ?? openView(path);
  views.set(path, view);
  return view;
}

async function openView(path: string): Promise<Load[]> {
  return withTab({ viewport: { width: 360, height: 740 } }, async (tab) => {
    const requests: Request[] = [];
    tab.on('request', (request) => {
      if (/^https?:/.test(request.url())) requests.push(request);
    });
    await tab.goto(site.address(path), { waitUntil: 'networkidle' });
    const pictures = await tab.$$eval('main img', (images) =>
      images.map((image) => (image instanceof HTMLImageElement ? image.currentSrc : '')),
    );
    return Promise.all(
      requests.map(async (request) => ({
        address: request.url(),
        bytes: (await request.response()) ? (await request.sizes()).responseBodySize : 0,
        storyImage: pictures.includes(request.url()),
      })),
    );
  });
}

async function visibleText(path: string, javaScriptEnabled: boolean) {
  return withTab({ javaScriptEnabled }, async (tab) => {
    await tab.goto(site.address(path), { waitUntil: javaScriptEnabled ? 'networkidle' : 'load' });
    return { title: await tab.innerText('h1'), text: await tab.innerText('main') };
  });
}

async function withTab<Answer>(
  options: BrowserContextOptions,
  look: (tab: Page) => Promise<Answer>,
): Promise<Answer> {
  const context = await site.openContext(options);
  try {
    return await look(await context.newPage());
  } finally {
    await context.close();
  }
}

function total(loads: Load[]): number {
  return loads.reduce((sum, load) => sum + load.bytes, 0);
}

function list(loads: Load[]): string {
  return loads.map((load) => `${load.bytes} ${load.address}`).join('\n');
}
