import { OWN_ADDRESSES } from './own-addresses.ts';
import type { Portal } from './portal.ts';
import { routesOf } from './routes.ts';

/** Every address at which a portal shows readers something. */
export function addressesOf(portal: Portal): ReadonlySet<string> {
  const routes = routesOf(portal).filter(({ is }) => is !== 'withdrawn');
  return new Set([...OWN_ADDRESSES, ...routes.map(({ address }) => address)]);
}

const BESIDE = /(rss\.xml|atom\.xml|feed\.json|lich\.ics)$/;

/** True for an address outside the portal, and for one inside at which readers find something today. */
export function isReachable(address: string, addresses: ReadonlySet<string>): boolean {
  if (!address.startsWith('/') || address.startsWith('//')) return true;
  const path = address.replace(/[?#].*$/, '').replace(BESIDE, '');
  return addresses.has(path) || addresses.has(`${path}/`);
}
