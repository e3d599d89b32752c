import { load } from 'cheerio';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { listOf } from '../../src/domain/portal.ts';
import { type FeedFormat, writeFeed } from '../../src/outputs/feed.ts';
import { portal } from '../factories/library.ts';
import { article } from '../factories/records.ts';

const absolute = (address: string) => `https://tinh.gov.vn/thi-dua${address}`;

const trying = article({
  id: 'kho',
  title: 'Luật & “lệ” <b>làng</b> ]]> \u0007🌸',
  summary: 'Nghe "luật" & hiểu <luật>.',
  publishFrom: '2025-06-11',
  updated: '2025-06-12',
});
const many = Array.from({ length: 40 }, (_, index) =>
  article({ id: `a${String(index).padStart(2, '0')}`, slug: `a${index}`, title: `Bài ${index}` }),
);
const opened = portal([trying, ...many]);

function feed(format: FeedFormat): string {
  const records = listOf(opened, 'articles');
  const source = { title: 'Tin, bài', description: 'Việc mới.', address: '/tin-bai/', records };
  return writeFeed(opened, source, format, absolute);
}

const parser = new XMLParser({ ignoreAttributes: false, cdataPropName: 'cdata' });

describe('A feed', () => {
  it('shows words as they are written, though readers take descriptions for HTML', () => {
    const { channel } = parser.parse(feed('rss')).rss;
    const { entry } = parser.parse(feed('atom')).feed;
    const html = 'Nghe "luật" &amp; hiểu &lt;luật&gt;.';
    expect(channel.item[0].description.cdata).toBe(html);
    expect(entry[0].summary.cdata).toBe(html);
    expect(load([entry[0].title.cdata].flat().join('')).text()).toBe(trying.title);
  });

  it.each(['rss', 'atom'] as const)('in %s is well-formed', (format) => {
    expect(XMLValidator.validate(feed(format))).toBe(true);
  });

  it('in RSS tells title, address and day of its newest', () => {
    const { channel } = parser.parse(feed('rss')).rss;
    expect(channel.title).toBe('Tin, bài – Sở Tư pháp tỉnh Mẫu');
    expect(channel.link).toBe('https://tinh.gov.vn/thi-dua/tin-bai/');
    expect(channel.item).toHaveLength(30);
    const [first] = channel.item;
    expect(first.link).toBe(absolute(`/tin-bai/${trying.slug}/`));
    expect(new Date(first.pubDate).toISOString()).toBe('2025-06-10T17:00:00.000Z');
  });

  it('in Atom tells when a story came and when it changed', () => {
    const { entry } = parser.parse(feed('atom')).feed;
    expect(entry).toHaveLength(30);
    expect(entry[0]).toMatchObject({
      id: absolute(`/tin-bai/${trying.slug}/`),
      published: '2025-06-10T17:00:00.000Z',
      updated: '2025-06-11T17:00:00.000Z',
    });
  });

  it('in JSON gives each item the words that it must have', () => {
    const read = JSON.parse(feed('json'));
    expect(read).toMatchObject({
      title: 'Tin, bài – Sở Tư pháp tỉnh Mẫu',
      home_page_url: absolute('/tin-bai/'),
      feed_url: absolute('/tin-bai/feed.json'),
    });
    expect(read.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
    expect(read.items[0]).toMatchObject({
      id: absolute(`/tin-bai/${trying.slug}/`),
      url: absolute(`/tin-bai/${trying.slug}/`),
      title: trying.title,
      content_html: 'Nghe "luật" &amp; hiểu &lt;luật&gt;.',
    });
  });

  it.each(['rss', 'atom', 'json'] as const)('in %s keeps the order of a day', (format) => {
    const text = feed(format);
    const places = ['Bài 0', 'Bài 1', 'Bài 2'].map((title) =>
      text.search(new RegExp(`${title}\\b`)),
    );
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(places).not.toContain(-1);
  });

  it.each(['rss', 'atom', 'json'] as const)('in %s names no address without its host', (format) => {
    expect(feed(format)).not.toMatch(/(?:href|url|link)["=:>\s]+\//i);
  });

  it('of nothing is still a feed', () => {
    const source = { title: 'Sự kiện', description: 'Lịch.', address: '/a/', records: [] };
    expect(XMLValidator.validate(writeFeed(opened, source, 'rss', absolute))).toBe(true);
    expect(JSON.parse(writeFeed(opened, source, 'json', absolute)).items).toEqual([]);
  });
});
