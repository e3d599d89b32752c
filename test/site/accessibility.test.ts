import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fullestPages, pageOfTemplate } from '../harness/html-pages.ts';
import { servedSite } from '../harness/served-site.ts';
import { axeViolations, colourRules } from './axe-violations.ts';

const site = servedSite('khanh-hoa');

// Each width is judged whole, and the colours of each in both schemes.
const looks = [
  { width: 360, colorScheme: 'light', rules: undefined },
  { width: 360, colorScheme: 'dark', rules: colourRules },
  { width: 1280, colorScheme: 'dark', rules: undefined },
  { width: 1280, colorScheme: 'light', rules: colourRules },
] as const;

let tab: Page;

beforeAll(async () => {
  // Colours in mid-transition would measure wrong.
  const context = await site.openContext({ reducedMotion: 'reduce' });
  tab = await context.newPage();
});

describe('axe finds no violation, light and dark, on a phone and on a desk,', () => {
  const pages = [...fullestPages(site.folder)].map(([template, page]) => ({ template, page }));

  it.each(pages)('on a page of the template $template', async ({ page }) => {
    await tab.goto(site.address(page.path));
    expect(await violations()).toEqual([]);
  });

  it('on the search page while it shows results', async () => {
    await tab.goto(site.address('tim-kiem/?q=hoa+giai'));
    await tab.waitForSelector('[data-search-result]');
    expect(await violations()).toEqual([]);
  });

  it('on a story while all that shares it stands open', async () => {
    await tab.goto(site.address(pageOfTemplate(site.folder, 'exemplar').path));
    for (const part of await tab.locator('.share summary').all()) await part.click();
    expect(await violations()).toEqual([]);
  });
});

async function violations(): Promise<string[]> {
  const found: string[] = [];
  for (const { width, colorScheme, rules } of looks) {
    await tab.emulateMedia({ colorScheme });
    await tab.setViewportSize({ width, height: 800 });
    const faults = await axeViolations(tab, rules);
    found.push(...faults.map((fault) => `${colorScheme} ${width} px · ${fault}`));
  }
  return found;
}
