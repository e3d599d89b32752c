import { withBase } from '../domain/address.ts';
import { readSurroundings } from '../read/surroundings.ts';

// Not Astro's own constants: the program of previews is bundled once for all addresses.
const { siteUrl } = readSurroundings(process.env);

/** An address of the portal under the base path it is built for. */
export function link(address: string): string {
  return withBase(siteUrl.pathname, address);
}

/** The same with scheme and host, for feeds, sharing and search engines. */
export function absolute(address: string): string {
  return new URL(link(address), siteUrl).href;
}
