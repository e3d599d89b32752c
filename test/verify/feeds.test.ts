import { describe, expect, it } from 'vitest';
import { feedFiles, writeFeed } from '../../src/outputs/feed.ts';
import { portalSummary, yearRecords } from '../../src/outputs/portal-data.ts';
import { sitemap, sitemapIndex } from '../../src/outputs/sitemap.ts';
import { feeds } from '../../src/verify/feeds.ts';
import { portal } from '../factories/library.ts';
import { article } from '../factories/records.ts';
import { places } from './places.ts';
import { smallSite, smallSiteUrl } from './small-site.ts';

const absolute = (address: string) => new URL(address.slice(1), smallSiteUrl).href;
const shown = portal([article({ title: 'Hòa giải & đồng thuận' })]);

function feed(format: 'rss' | 'atom' | 'json', isEmpty = false): string {
  const records = isEmpty ? [] : [...shown.records.values()];
  const source = { title: 'Tin, bài', description: 'Việc mới', address: '/tin-bai/', records };
  return writeFeed(shown, source, format, absolute);
}

const event = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Hoa Dep//VI',
  'BEGIN:VEVENT',
  'UID:a@mau.gov.vn',
  'DTSTAMP:20260101T000000Z',
  'DTSTART;VALUE=DATE:20260201',
  'SUMMARY:Tọa đàm rất dài',
  '  nên xuống dòng',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const whole = {
  [feedFiles.rss]: feed('rss'),
  [feedFiles.atom]: feed('atom'),
  [feedFiles.json]: feed('json'),
  'van-ban/rss.xml': feed('rss', true),
  'van-ban/atom.xml': feed('atom', true),
  'van-ban/feed.json': feed('json', true),
  'sitemap.xml': sitemap(shown, absolute),
  'sitemap-index.xml': sitemapIndex(absolute),
  'portal.json': JSON.stringify(portalSummary(shown, '2026-01-31T00:00:00+07:00', absolute)),
  'du-lieu/articles-2025.json': JSON.stringify(yearRecords(shown, 'articles', '2025', absolute)),
  'lich.ics': event,
};

describe('What programs read', () => {
  it('is whole as the portal writes it, full or empty', async () => {
    using site = await smallSite(whole);
    expect(await feeds(site)).toEqual([]);
  });

  it.each<
    [file: keyof typeof whole, what: string, from: string | RegExp, to: string, words: string]
  >([
    ['rss.xml', 'cut off', /.{20}$/s, '', 'dòng'],
    ['rss.xml', 'with a bare &', '<title>', '<title>& ', 'dòng'],
    ['rss.xml', 'without a title', /<title>.*?<\/title>/s, '', 'rss.channel.title'],
    [
      'rss.xml',
      'with an entry that leads nowhere',
      /(<item>.*?)<link>.*?<\/link>/s,
      '$1',
      'item.0.link',
    ],
    ['atom.xml', 'without its time', /<updated>.*?<\/updated>/, '', 'feed.updated'],
    ['atom.xml', 'with an entry without a name', /(<entry>.*?)<id>.*?<\/id>/s, '$1', 'entry.0.id'],
    ['feed.json', 'that is none', /^\{/, '', 'JSON'],
    ['feed.json', 'of no version', '"version"', '"v"', 'version'],
    ['feed.json', 'with an entry without an address', '"url"', '"u"', 'items.0.url'],
    ['sitemap.xml', 'without an address', /<loc>.*?<\/loc>/, '', 'urlset.url.0'],
    ['sitemap-index.xml', 'that names no site map', /<sitemap>.*<\/sitemap>/, '', 'sitemapindex'],
    ['portal.json', 'without a count', '"count"', '"so"', 'count'],
    [
      'du-lieu/articles-2025.json',
      'with a strange day',
      '"published":"2025-',
      '"published":"25-',
      'published',
    ],
    ['lich.ics', 'without an end', 'END:VCALENDAR', '', 'VCALENDAR'],
    ['lich.ics', 'with an event without a name', /UID.*\r\n/, '', 'UID'],
    ['lich.ics', 'with lines of Unix', '\r\nUID', '\nUID', 'CRLF'],
  ])('is told at its address: %s %s', async (file, _what, from, to, words) => {
    const source = whole[file] ?? '';
    const broken = source.replace(from, to);
    expect(broken).not.toBe(source);
    using site = await smallSite({ ...whole, [file]: broken });
    const problems = await feeds(site);
    expect(places(problems)).toEqual([smallSiteUrl + file]);
    expect(problems[0]?.problem).toContain(words);
  });
});
