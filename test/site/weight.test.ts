import type { BrowserContextOptions, Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
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

/** What a reader meets at an address for the first time. */
interface FirstView {
  loads: Load[];
  shown: Shown;
}

interface Shown {
  title: string;
  text: string;
}

const views = new Map<string, FirstView>();

beforeAll(async () => {
  const context = await site.openContext(phone);
  const waiting = fullest.map(({ page }) => page.path);
  // A few at once, since each has to come to rest.
  const openSome = async () => {
    const tab = await context.newPage();
    // So each page is downloaded as on the first visit.
    const browser = await context.newCDPSession(tab);
    await browser.send('Network.setCacheDisabled', { cacheDisabled: true });
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      views.set(path, await openView(tab, path));
    }
  };
  await Promise.all(Array.from({ length: 4 }, openSome));
});

describe('The first view', () => {
  it.each(records)(
    'of a record page ($template) weighs at most 75 KB, story images aside',
    ({ page }) => {
      const loads = viewOf(page.path).loads.filter((load) => !load.storyImage);
      expect(total(loads), list(loads)).toBeLessThanOrEqual(recordPageBytes);
      expect(total(loads)).toBeGreaterThan(0);
    },
  );

  it('of the home page weighs at most 150 KB with its images', () => {
    const { loads } = viewOf('');
    expect(total(loads), list(loads)).toBeLessThanOrEqual(homePageBytes);
    expect(total(loads)).toBeGreaterThan(0);
  });

  it.each(fullest)(
    'of a page of the template $template asks nothing of another origin',
    ({ page }) => {
      const { loads } = viewOf(page.path);
      const { origin } = new URL(site.address(''));
      expect(loads.filter((load) => new URL(load.address).origin !== origin)).toEqual([]);
    },
  );
});

describe('Reading', () => {
  it('waits for no script: each is a module, deferred or asynchronous', () => {
    const blocking = htmlPages(site.folder).flatMap(({ file, blockingScripts }) =>
      blockingScripts.map((script) => `${file}: ${script}`),
    );
    expect(blocking).toEqual([]);
  });

  // The search box itself works by a script; the site map serves readers without one.
  const reading = fullest.filter(({ template }) => !['search', 'not-found'].includes(template));
  let tab: Page;

  beforeAll(async () => {
    const context = await site.openContext({ ...phone, javaScriptEnabled: false });
    tab = await context.newPage();
  });

  it.each(reading)('needs no JavaScript on a page of the template $template', async ({ page }) => {
    await tab.goto(site.address(page.path));
    const without = await shownBy(tab);
    const { shown } = viewOf(page.path);
    expect(without.title).toBe(shown.title);
    expect(without.text.length).toBeGreaterThanOrEqual(shown.text.length * 0.95);
  });
});

const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 } };

function viewOf(path: string): FirstView {
  const view = views.get(path);
  if (view === undefined) throw new Error(`“${path}” was not opened.`);
  return view;
}

/** What a phone downloads for the first time until the page has come to rest, and what it shows then. */
async function openView(tab: Page, path: string): Promise<FirstView> {
  const requests: Request[] = [];
  const keep = (request: Request) => {
    if (/^https?:/.test(request.url())) requests.push(request);
  };
  tab.on('request', keep);
  await tab.goto(site.address(path), { waitUntil: 'networkidle' });
  const pictures = await tab.$$eval('main img', (images) =>
    images.map((image) => (image instanceof HTMLImageElement ? image.currentSrc : '')),
  );
  const loads = await Promise.all(
    requests.map(async (request) => ({
      address: request.url(),
      bytes: (await request.response()) ? (await request.sizes()).responseBodySize : 0,
      storyImage: pictures.includes(request.url()),
    })),
  );
  tab.off('request', keep);
  return { loads, shown: await shownBy(tab) };
}

async function shownBy(tab: Page): Promise<Shown> {
  return { title: await tab.innerText('h1'), text: await tab.innerText('main') };
}

function total(loads: Load[]): number {
  return loads.reduce((sum, load) => sum + load.bytes, 0);
}

function list(loads: Load[]): string {
  return loads.map((load) => `${load.bytes} ${load.address}`).join('\n');
}
