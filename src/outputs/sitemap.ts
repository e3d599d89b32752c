import {
  addressOf,
  blocAddress,
  emulationAddress,
  hubAddress,
  listAddress,
} from '../domain/address.ts';
import { asHtml } from '../domain/as-html.ts';
import { blocsWithMembers } from '../domain/blocs.ts';
import { hasEmulationDays } from '../domain/emulation-days.ts';
import { listOf, type Portal } from '../domain/portal.ts';
import { updateDay } from '../domain/published.ts';
import { collectionNames } from '../schema/collections.ts';

interface Entry {
  address: string;
  day: string | undefined;
}

function entries(portal: Portal): Entry[] {
  const lists = collectionNames
    .map(listAddress)
    .filter((address) => address !== '/')
    .map((address) => ({ address, day: undefined }));
  const records = [...portal.records.values()].map((record) => ({
    address: addressOf(record),
    day: updateDay(record),
  }));
  const blocs = blocsWithMembers(portal);
  const used = collectionNames.filter((name) => listOf(portal, name).length > 0).map(listAddress);
  return [
    { address: '/', day: undefined },
    ...lists.filter(({ address }) => used.includes(address)),
    ...(hasEmulationDays(portal) ? [{ address: emulationAddress, day: undefined }] : []),
    { address: hubAddress, day: undefined },
    ...(blocs.length > 0 ? [{ address: blocAddress(), day: undefined }] : []),
    ...blocs.map(({ id }) => ({ address: blocAddress(id), day: undefined })),
    { address: '/so-do-cong/', day: undefined },
    { address: '/so-do-cong/kiem-tra/', day: undefined },
    ...records,
  ];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Every page worth finding, as sitemaps.org describes; `absolute` makes a full address. */
export function sitemap(portal: Portal, absolute: (address: string) => string): string {
  const urls = entries(portal).map(({ address, day }) => {
    const modified = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
    return `<url><loc>${asHtml(absolute(address))}</loc>${modified}</url>`;
  });
  return `${HEAD}<urlset ${NAMESPACE}>\n${urls.join('\n')}\n</urlset>\n`;
}

/** The index that names the sitemap. */
export function sitemapIndex(absolute: (address: string) => string): string {
  const loc = asHtml(absolute('/sitemap.xml'));
  return `${HEAD}<sitemapindex ${NAMESPACE}><sitemap><loc>${loc}</loc></sitemap></sitemapindex>\n`;
}
