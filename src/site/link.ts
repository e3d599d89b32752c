import { withBase } from '../domain/address.ts';

const siteUrl = import.meta.env.SITE;

/** An address of the portal under the base path it is built for. */
export function link(address: string): string {
  return withBase(import.meta.env.BASE_URL, address);
}

/** The same with scheme and host, for feeds, sharing and search engines. */
export function absolute(address: string): string {
  return new URL(link(address), siteUrl).href;
}
