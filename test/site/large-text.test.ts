import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../harness/built-site.ts';
import { launchChromium } from '../harness/chromium.ts';
import { fullestPages } from '../harness/html-pages.ts';
import { type StaticServer, serveFolder } from '../harness/static-server.ts';

const site = builtSite('khanh-hoa');
const phone = { width: 360, height: 740 };

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  server = await serveFolder(site.folder, site.base);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.concurrent('Text of twice the size stays within a phone’s width', () => {
  const pages = [...fullestPages(site.folder)].map(([template, page]) => ({ template, page }));

  it.each(pages)('on a page of the template $template', async ({ page }) => {
    expect(await wideParts(page.path)).toEqual([]);
  });

  it('on the search page while it shows results', async () => {
    expect(await wideParts('tim-kiem/?q=hoa+giai', '[data-search-result]')).toEqual([]);
  });
});

/** What stands out of the screen, when the page can be pushed sideways. */
async function wideParts(path: string, awaited = 'main'): Promise<string[]> {
  const tab = await browser.newPage({ viewport: phone, reducedMotion: 'reduce' });
  await tab.goto(server.url + path);
  await tab.waitForSelector(awaited);
  const found = await tab.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = '200%';
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1)
      .map(
        (one) =>
          `${one.tagName.toLowerCase()}.${one.className}: ${one.textContent?.trim().slice(0, 40)}`,
      );
  });
  await tab.close();
  return found;
}
