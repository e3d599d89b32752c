import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';

const text = z.string().min(1);
const address = z.url();
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const many = <Item extends z.ZodType>(item: Item) => z.array(item).default([]);

/** What each kind must have for the programs that read it; parts of no use to them may differ. */
const shapes = {
  rss: z.object({
    rss: z.object({
      channel: z.object({
        title: text,
        link: address,
        description: z.string(),
        item: many(z.object({ title: text, link: address })),
      }),
    }),
  }),
  atom: z.object({
    feed: z.object({
      id: text,
      title: z.unknown(),
      updated: instant,
      entry: many(z.object({ id: text, updated: instant })),
    }),
  }),
  sitemap: z.object({ urlset: z.object({ url: many(z.object({ loc: address })) }) }),
  sitemapIndex: z.object({
    sitemapindex: z.object({ sitemap: z.array(z.object({ loc: address })).min(1) }),
  }),
  jsonFeed: z.object({
    version: z.string().startsWith('https://jsonfeed.org/version/'),
    title: text,
    items: z.array(z.object({ id: text, url: address, title: text })),
  }),
  portal: z.object({
    version: z.number(),
    generated: instant,
    site: z.object({ name: text, url: address }),
    collections: z.record(
      z.string(),
      z.object({ count: z.number(), years: z.record(z.string(), address) }),
    ),
  }),
  year: z.object({
    records: z.array(
      z.object({ id: text, url: address, title: text, published: day, updated: day }),
    ),
  }),
};

/** A file that programs read, by what it must have. */
export type FeedKind = keyof typeof shapes;

const repeated = new Set(['item', 'entry', 'url', 'sitemap']);
const xml = new XMLParser({ isArray: (name) => repeated.has(name), parseTagValue: false });

/** Why a program could not read this XML; undefined when it can. */
export function xmlFault(source: string, kind: FeedKind | undefined): string | undefined {
  const answer = XMLValidator.validate(source);
  if (answer !== true) return `dòng ${answer.err.line}: ${answer.err.msg}`;
  return kind === undefined ? undefined : shapeFault(xml.parse(source), kind);
}

/** Why a program could not read this JSON; undefined when it can. */
export function jsonFault(source: string, kind: FeedKind | undefined): string | undefined {
  const value = parsed(source);
  if (value === undefined) return 'không phải JSON';
  return kind === undefined ? undefined : shapeFault(value, kind);
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function shapeFault(value: unknown, kind: FeedKind): string | undefined {
  const [issue] = shapes[kind].safeParse(value).error?.issues ?? [];
  return issue && `thiếu hoặc sai phần “${issue.path.join('.')}”`;
}
