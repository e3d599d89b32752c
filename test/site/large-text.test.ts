import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fullestPages } from '../harness/html-pages.ts';
import { servedSite } from '../harness/served-site.ts';

const site = servedSite('khanh-hoa');
const phone = { width: 360, height: 740 };

let tab: Page;

beforeAll(async () => {
  const context = await site.openContext({ viewport: phone, reducedMotion: 'reduce' });
  tab = await context.newPage();
});

describe('Text of twice the size stays within a phone’s width', () => {
  const pages = [...fullestPages(site.folder)].map(([template, page]) => ({ template, page }));

  it.each(pages)('on a page of the template $template', async ({ page }) => {
    await tab.goto(site.address(page.path));
    expect(await wideParts()).toEqual([]);
  });

  it('on the search page while it shows results', async () => {
    await tab.goto(site.address('tim-kiem/?q=hoa+giai'));
    await tab.waitForSelector('[data-search-result]');
    expect(await wideParts()).toEqual([]);
  });
});

/** What stands out of the screen, when the page can be pushed sideways. */
function wideParts(): Promise<string[]> {
  return tab.evaluate(() => {
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
}
