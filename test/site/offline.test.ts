import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtSite } from '../harness/built-site.ts';
import { launchChromium } from '../harness/chromium.ts';
import { pageOfTemplate } from '../harness/html-pages.ts';
import { type ChangedDepartment, changedDepartment } from './changed-department.ts';
import { type SwitchableSite, switchableSite } from './switchable-site.ts';

// The one that stands under a base path.
const { folder, base, siteUrl } = builtSite('tay-ninh');
const story = pageOfTemplate(folder, 'exemplar').path;
const model = pageOfTemplate(folder, 'model').path;
const article = pageOfTemplate(folder, 'article').path;
const sentence = 'Máy này chưa giữ trang bạn vừa mở.';

let browser: Browser;
let site: SwitchableSite;
let context: BrowserContext;
let tab: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  site = await switchableSite(folder, base);
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  tab = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await site.close();
});

/** Everything that the browser keeps of the portal, from its base path on. */
async function keptPaths(): Promise<string[]> {
  const addresses = await tab.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => url);
  });
  return addresses.map((address) => address.replace(site.url, ''));
}

/** Reads a page as a reader does, until the device has it. */
async function read(path: string): Promise<void> {
  await tab.goto(site.url + path);
  await expect.poll(keptPaths).toContain(path);
}

async function openOffline(path: string) {
  await context.setOffline(true);
  return tab.goto(site.url + path);
}

describe('When the line is cut', () => {
  it('the first page that was read opens again, with its styles', async () => {
    await read(story);
    await expect
      .poll(async () => (await keptPaths()).some((path) => path.endsWith('.css')))
      .toBe(true);
    const title = await tab.innerText('h1');
    const colour = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await colour();
    await openOffline(story);
    expect(await tab.innerText('h1')).toBe(title);
    expect(await colour()).toBe(before);
  });

  it('so does a page read later, also from a shared link with a query', async () => {
    await read('');
    await read(model);
    const title = await tab.innerText('h1');
    await openOffline(`${model}?nguon=zalo`);
    expect(await tab.innerText('h1')).toBe(title);
  });

  it('a page that was not read says so plainly, and leads home', async () => {
    await read('');
    const answer = await openOffline(model);
    expect(answer?.status()).toBe(503);
    expect(await tab.innerText('main')).toContain(sentence);
    await tab.getByRole('link', { name: 'Về trang chủ' }).click();
    await tab.waitForSelector('main[data-template="home"]');
  });
});

describe('The worker', () => {
  it('never touches the editor nor its handbook', async () => {
    await read('');
    const online = await tab.goto(`${site.url}admin/`);
    expect(online?.fromServiceWorker()).toBe(false);
    await tab.waitForLoadState('networkidle');
    const handbook = await tab.goto(`${site.url}admin/huong-dan/`);
    expect(handbook?.fromServiceWorker()).toBe(false);
    await tab.waitForLoadState('networkidle');
    expect((await keptPaths()).filter((path) => path.startsWith('admin'))).toEqual([]);
    await expect(openOffline('admin/')).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  });

  it('is not started by the handbook', async () => {
    await tab.goto(`${site.url}admin/huong-dan/`);
    await tab.waitForLoadState('networkidle');
    const count = await tab.evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length,
    );
    expect(count).toBe(0);
  });

  it('stays under the portal’s base path', async () => {
    await read('');
    const scopes = await tab.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    expect(scopes).toEqual([site.url]);
  });

  it('leaves the search index alone', async () => {
    await read('');
    await tab.goto(`${site.url}tim-kiem/?q=hoa+giai`);
    await tab.waitForSelector('[data-search-result]');
    expect((await keptPaths()).filter((path) => path.includes('muc-luc'))).toEqual([]);
  });

  it('forgets a page that the portal answers with 404, 410 or 301', async () => {
    const gone = { [story]: 404, [model]: 410, [article]: 301 };
    await read('');
    for (const path of Object.keys(gone)) await read(path);
    for (const [path, status] of Object.entries(gone)) {
      site.answer(path, status);
      await tab.goto(site.url + path);
      await expect.poll(keptPaths).not.toContain(path);
    }
    for (const path of Object.keys(gone)) {
      await openOffline(path);
      expect(await tab.innerText('main')).toContain(sentence);
    }
  });

  it('keeps a page through a trouble of the server', async () => {
    await read('');
    await read(story);
    site.answer(story, 502);
    expect((await tab.goto(site.url + story))?.status()).toBe(502);
    await openOffline(story);
    expect(await tab.locator('main[data-template="exemplar"]').count()).toBe(1);
  });

  it('shows the page of today as long as there is a line', async () => {
    await read('');
    await read(story);
    const next = await copyOf(folder);
    await appendFile(join(next, story, 'index.html'), '<p id="moi">Bản mới</p>');
    site.show(next);
    await tab.goto(site.url + story);
    expect(await tab.locator('#moi').count()).toBe(1);
    await openOffline(story);
    expect(await tab.locator('#moi').count()).toBe(1);
    await rm(next, { recursive: true });
  });

  it('gives way to the next release’s worker by itself', async () => {
    await read('');
    const next = await copyOf(folder);
    const answers =
      "self.addEventListener('message',(e)=>{e.data==='ai'&&e.source.postMessage('sau')})";
    await appendFile(join(next, 'sw.js'), answers);
    site.show(next);
    await tab.reload();
    await tab.evaluate(() => {
      navigator.serviceWorker.addEventListener('message', ({ data }) => {
        document.body.dataset.answer = String(data);
      });
      navigator.serviceWorker.startMessages();
    });
    const answer = () =>
      tab.evaluate(() => {
        navigator.serviceWorker.controller?.postMessage('ai');
        return document.body.dataset.answer;
      });
    // A worker that is asked all the time has no moment to go.
    await expect.poll(answer, { interval: 1_000 }).toBe('sau');
    await rm(next, { recursive: true });
  });
});

describe('A release that switches the worker off', () => {
  let department: ChangedDepartment;
  beforeAll(async () => {
    department = await changedDepartment({ services: { offline: 'disabled' } }, siteUrl);
  });
  afterAll(() => department?.remove());

  it('clears what was kept, lets the worker go, and leaves a neighbour’s alone', async () => {
    await read('');
    await tab.evaluate(async () => void (await caches.open('hoa-dep https://khac/ 1')));
    site.show(department.folder);
    await tab.goto(site.url);
    const left = () =>
      tab.evaluate(async () => ({
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        caches: await caches.keys(),
      }));
    await expect.poll(left).toEqual({ workers: 0, caches: ['hoa-dep https://khac/ 1'] });
    await tab.reload();
    await tab.waitForLoadState('networkidle');
    expect((await left()).workers).toBe(0);
    await expect(openOffline('')).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  });
});

it('What is kept has a limit: the longest unused goes first', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/offline/kept-answers.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'keptAnswers',
  });
  await tab.goto(site.url);
  await tab.evaluate(`${outputFiles[0]?.text}; window.keptAnswers = keptAnswers`);
  const kept = await tab.evaluate<string[]>(`(async () => {
    const kept = await keptAnswers.openKeptAnswers('thu');
    const page = (bytes) => new Response('x'.repeat(bytes));
    for (let at = 0; at < 12; at += 1) await kept.keep('/' + at, page(1000000));
    await kept.keep('/0', page(1000000));
    await kept.keep('/lon', page(1100000));
    await kept.keep('/moi', page(1000000));
    return (await (await caches.open('thu')).keys()).map(({ url }) => new URL(url).pathname);
  })()`);
  expect(kept).toEqual([...Array.from({ length: 10 }, (_, at) => `/${at + 2}`), '/0', '/moi']);
});

/** The release again, without its pictures: they are most of its bytes. */
async function copyOf(release: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'hoa-dep-release-'));
  const isWanted = (file: string) => !/\.(?:webp|jpg|png|pdf)$/.test(file);
  await cp(release, copy, { recursive: true, filter: isWanted });
  return copy;
}
