import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { builtSite } from '../harness/built-site.ts';
import { departments } from '../harness/departments.ts';
import { htmlPages } from '../harness/html-pages.ts';

describe.each(departments)('A feed reader on the site of $id', ({ id }) => {
  const { folder, siteUrl, base } = builtSite(id);
  const pages = htmlPages(folder);
  const titles = new Map(
    pages.flatMap(({ path, record, $ }) =>
      record ? [[siteUrl + path, tidy($('h1').text())] as const] : [],
    ),
  );
  const lists = globSync('**/rss.xml', { cwd: folder })
    .map((file) => ({ list: file.slice(0, -'rss.xml'.length) }))
    .sort((a, b) => (a.list < b.list ? -1 : 1));

  it('is led to a feed of each kind by every page', () => {
    for (const { file, $, redirects } of pages.filter(({ template }) => template !== undefined)) {
      if (redirects) continue;
      const announced = $('head link[rel="alternate"]')
        .toArray()
        .map((one) => ($(one).attr('href') ?? '').slice(base.length));
      const [rss = ''] = announced;
      const list = rss.slice(0, -'rss.xml'.length);
      expect(lists, file).toContainEqual({ list });
      expect(announced, file).toEqual(
        ['rss.xml', 'atom.xml', 'feed.json'].map((one) => list + one),
      );
    }
  });

  it.each(lists)('reads the same in the three kinds of “$list”', ({ list }) => {
    const address = siteUrl + list;
    const source = (name: string) => readFileSync(join(folder, list, name), 'utf8');
    const rss = parseRssFeed(source('rss.xml'));
    const atom = parseAtomFeed(source('atom.xml'));
    const json = parseJsonFeed(source('feed.json'));

    const { title } = json;
    expect([rss.title, shown(atom.title?.value)]).toEqual([title, title]);
    expect([rss.link, linkOf(atom), json.home_page_url]).toEqual([address, address, address]);
    expect([linkOf(rss.atom, 'self'), linkOf(atom, 'self'), json.feed_url]).toEqual(
      ['rss.xml', 'atom.xml', 'feed.json'].map((name) => address + name),
    );

    const items = (json.items ?? []).map((one) => ({
      id: one.id,
      title: one.title,
      url: one.url,
      text: shown(one.content_html),
      published: time(one.date_published),
      updated: time(one.date_modified),
    }));
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    for (const { title, url, text, published, updated } of items) {
      expect(title).toBe(titles.get(url ?? ''));
      expect(text, url).not.toBe('');
      expect(updated, url).toBeGreaterThanOrEqual(published);
    }
    const days = items.map(({ published }) => published);
    expect(days).toEqual(days.toSorted((a, b) => b - a));

    expect(
      (atom.entries ?? []).map((one) => ({
        id: one.id,
        title: shown(one.title?.value),
        url: linkOf(one),
        text: shown(one.summary?.value),
        published: time(one.published),
        updated: time(one.updated),
      })),
    ).toEqual(items);
    expect(
      (rss.items ?? []).map((one) => ({
        id: one.guid?.value,
        title: one.title,
        url: one.link,
        text: shown(one.description),
        published: time(one.pubDate),
      })),
    ).toEqual(items.map(({ updated, ...item }) => item));
  });
});

type Linked = { readonly links?: { readonly href?: string; readonly rel?: string }[] };

/** Where a feed or an entry leads; `alternate` is what Atom means when it says nothing. */
function linkOf(linked: Linked | undefined, relation = 'alternate'): string | undefined {
  return linked?.links?.find(({ rel }) => (rel ?? 'alternate') === relation)?.href;
}

/** Milliseconds; what is not a day fails every comparison. */
function time(day: string | undefined): number {
  return Date.parse(day ?? '');
}

/** What a reader shows of HTML. */
function shown(html: string | undefined): string {
  return tidy(load(html ?? '', null, false).text());
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
