import type { APIRoute } from 'astro';
import { listAddress } from '../domain/address.ts';
import { listOf } from '../domain/portal.ts';
import { type FeedFormat, type FeedSource, writeFeed } from '../outputs/feed.ts';
import { collectionNames, collections } from '../schema/collections.ts';
import { absolute } from './link.ts';
import { portal } from './portal.ts';

/** Collections whose news the whole portal's feed carries. */
const NEWS = [
  'exemplars',
  'models',
  'articles',
  'campaigns',
  'documents',
  'events',
  'materials',
] as const;

function sources(): FeedSource[] {
  const { agency } = portal.site;
  const whole: FeedSource = {
    title: agency.portal,
    description: agency.slogan ?? agency.name,
    address: '/',
    records: NEWS.flatMap((name) => listOf(portal, name)),
  };
  const lists = collectionNames
    .filter((name) => collections[name].path !== '')
    .map((name) => ({
      title: collections[name].label,
      description: collections[name].intro,
      address: listAddress(name),
      records: listOf(portal, name),
    }));
  return [whole, ...lists];
}

/** One feed for the whole portal and one for each list. */
export function feedPaths() {
  return sources().map((source) => ({
    params: { list: source.address.replace(/^\/|\/$/g, '') || undefined },
    props: { source },
  }));
}

const TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** The endpoint that writes feeds in one format. */
export function feedRoute(format: FeedFormat): APIRoute<{ source: FeedSource }> {
  return ({ props }) =>
    new Response(writeFeed(portal, props.source, format, absolute), {
      headers: { 'content-type': TYPES[format] },
    });
}
