import { Feed } from 'feed';
import { addressOf } from '../domain/address.ts';
import { asHtml } from '../domain/as-html.ts';
import { summaryOf } from '../domain/card.ts';
import type { Portal } from '../domain/portal.ts';
import { publicationDay, updateDay } from '../domain/published.ts';
import type { AnyRecord } from '../schema/record.ts';

/** Newest records that a feed carries. */
const LENGTH = 30;

/** A list as a feed tells it. */
export interface FeedSource {
  title: string;
  description: string;
  /** Address of the list's page. */
  address: string;
  records: readonly AnyRecord[];
}

/** Formats in which a list can be followed. */
export type FeedFormat = 'rss' | 'atom' | 'json';

export const feedFiles: Readonly<Record<FeedFormat, string>> = {
  rss: 'rss.xml',
  atom: 'atom.xml',
  json: 'feed.json',
};

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

/** A list's newest records in one of the feed formats; `absolute` makes full addresses. */
export function writeFeed(
  portal: Portal,
  source: FeedSource,
  format: FeedFormat,
  absolute: (address: string) => string,
): string {
  const newest = [...source.records]
    .sort((a, b) => publicationDay(b).localeCompare(publicationDay(a), 'en'))
    .slice(0, LENGTH);
  const latest = newest.map(updateDay).sort().at(-1) ?? portal.today;
  const { agency, footer } = portal.site;
  const feed = new Feed({
    title: `${source.title} – ${agency.name}`,
    description: source.description,
    id: absolute(source.address),
    link: absolute(source.address),
    language: 'vi',
    copyright: footer.reuse,
    updated: midnight(latest),
    generator: 'Hoa Đẹp',
    feedLinks: {
      rss: absolute(`${source.address}${feedFiles.rss}`),
      atom: absolute(`${source.address}${feedFiles.atom}`),
      json: absolute(`${source.address}${feedFiles.json}`),
    },
    author: { name: agency.name },
  });
  for (const record of newest) {
    feed.addItem({
      // Atom's titles and all descriptions are HTML to readers; ours are plain text.
      title: format === 'atom' ? asHtml(record.title) : record.title,
      id: absolute(addressOf(record)),
      link: absolute(addressOf(record)),
      description: asHtml(summaryOf(record)),
      published: midnight(publicationDay(record)),
      date: midnight(updateDay(record)),
    });
  }
  return { rss: () => feed.rss2(), atom: () => feed.atom1(), json: () => feed.json1() }[format]();
}
