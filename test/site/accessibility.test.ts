import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fullestPages, pageOfTemplate } from '../harness/html-pages.ts';
import { servedSite } from '../harness/served-site.ts';

const site = servedSite('khanh-hoa');
const schemes = ['light', 'dark'] as const;
const widths = [360, 1280];

describe('axe finds no violation, light and dark, on a phone and on a desk,', () => {
  const pages = [...fullestPages(site.folder)].map(([template, page]) => ({ template, page }));

  it.each(pages)('on a page of the template $template', async ({ page }) => {
    const tab = await openTab(page.path);
    expect(await violationsOf(tab)).toEqual([]);
    await tab.context().close();
  });

  it('on the search page while it shows results', async () => {
    const tab = await openTab('tim-kiem/?q=hoa+giai');
    await tab.waitForSelector('[data-search-result]');
    expect(await violationsOf(tab)).toEqual([]);
    await tab.context().close();
  });

  it('on a story while all that shares it stands open', async () => {
    const tab = await openTab(pageOfTemplate(site.folder, 'exemplar').path);
    for (const part of await tab.locator('.share summary').all()) await part.click();
    expect(await violationsOf(tab)).toEqual([]);
    await tab.context().close();
  });
});

/** Opens an address without motion, since colours in mid-transition measure wrong. */
async function openTab(path: string): Promise<Page> {
  const context = await site.openContext({ reducedMotion: 'reduce' });
  const tab = await context.newPage();
  await tab.goto(site.address(path));
  await tab.evaluate(axe.source);
  return tab;
}

async function violationsOf(tab: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    for (const width of widths) {
      await tab.emulateMedia({ colorScheme });
      await tab.setViewportSize({ width, height: 800 });
      const results = await tab.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
      found.push(...results.violations.flatMap((rule) => describeRule(rule, colorScheme, width)));
    }
  }
  return found;
}

function describeRule(
  rule: AxeResults['violations'][number],
  colorScheme: string,
  width: number,
): string[] {
  return rule.nodes.map((node) => {
    const what = node.failureSummary?.split('\n').slice(1, 2).join('').trim() ?? rule.help;
    return `${colorScheme} ${width} px · ${rule.id} · ${node.target.join(' ')} · ${what}`;
  });
}
