import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../harness/built-site.ts';
import { launchChromium } from '../harness/chromium.ts';
import { fullestPages } from '../harness/html-pages.ts';
import { type StaticServer, serveFolder } from '../harness/static-server.ts';

const site = builtSite('khanh-hoa');
const schemes = ['light', 'dark'] as const;
const widths = [360, 1280];

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
});

/** Opens an address without motion, since colours in mid-transition measure wrong. */
async function openTab(path: string): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const tab = await context.newPage();
  await tab.goto(server.url + path);
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
