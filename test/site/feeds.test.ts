import { globSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { load } from 'cheerio';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/read/library.ts';
import { feeds as verifyFeeds } from '../../src/verify/feeds.ts';
import { openSite } from '../../src/verify/site.ts';
import { type BuiltSite, builtSite } from '../harness/built-site.ts';
import { launchChromium } from '../harness/chromium.ts';
import { contentRecords } from '../harness/content-records.ts';
import { buildDay, departments } from '../harness/departments.ts';
import { htmlPages } from '../harness/html-pages.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

describe.each(departments)('On the site of $id', ({ id, content }) => {
  const site = builtSite(id);
  const pages = htmlPages(site.folder);
  const records = contentRecords(content);
  const feeds = filesOf(site, '**/{rss.xml,atom.xml,feed.json}');

  it('the three kinds of feed stand side by side', () => {
    const kinds = ['rss.xml', 'atom.xml', 'feed.json'].map((kind) =>
      feeds
        .filter((file) => basename(file) === kind)
        .map((file) => file.slice(0, -kind.length))
        .sort(),
    );
    expect(kinds[0]).not.toEqual([]);
    expect(kinds[1]).toEqual(kinds[0]);
    expect(kinds[2]).toEqual(kinds[0]);
  });

  it('every XML file is well formed', async () => {
    const files = filesOf(site, '**/*.xml');
    const sources = files.map((file) => readFileSync(join(site.folder, file), 'utf8'));
    const tab = await browser.newPage();
    const problems = await tab.evaluate(
      (texts) =>
        texts.map((text) => {
          const document = new DOMParser().parseFromString(text, 'application/xml');
          return document.querySelector('parsererror')?.textContent ?? '';
        }),
      sources,
    );
    expect(files.filter((_, index) => problems[index] !== '')).toEqual([]);
  });

  it('is read without a fault by what verifies a build', async () => {
    const { library } = await readLibrary(content);
    const expected = { siteUrl: new URL(site.siteUrl), library, today: buildDay };
    expect(await verifyFeeds(await openSite(site.folder, expected))).toEqual([]);
  });

  it('every visible record has a page and no other record has one', () => {
    const shown = pages.flatMap(({ template, record }) =>
      record ? [`${template}/${record}`] : [],
    );
    const visible = records.filter((record) => record.visible).map(nameOf);
    expect(shown.toSorted()).toEqual(visible.toSorted());
  });

  it('the site map lists each record page, and only pages that stand for themselves', () => {
    const listed = sitemapAddresses(site);
    const own = new Map(pages.map((page) => [new URL(page.path, site.siteUrl).href, page]));
    const missing = [...own].filter(([address, page]) => page.record && !listed.includes(address));
    const foreign = listed.filter((address) => {
      const page = own.get(address);
      return !page || page.redirects || page.hidden;
    });
    expect(missing.map(([address]) => address)).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

function nameOf({ template, id }: { template: string; id: string }): string {
  return `${template}/${id}`;
}

function filesOf(site: BuiltSite, pattern: string): string[] {
  return globSync(pattern, { cwd: site.folder })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !/^admin\//.test(file))
    .sort();
}

/** The pages that the site map names, through its index. */
function sitemapAddresses(site: BuiltSite): string[] {
  const locations = (file: string) => {
    const $ = load(readFileSync(join(site.folder, file), 'utf8'), { xml: true });
    return $('loc')
      .toArray()
      .map((location) => $(location).text());
  };
  return locations('sitemap-index.xml').flatMap((address) =>
    locations(address.slice(site.siteUrl.length)),
  );
}
