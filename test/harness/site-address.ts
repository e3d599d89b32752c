import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from './built-site.ts';

/** Where an address leads: to a file of the site, to nothing, or away from it. */
export type Target =
  | { kind: 'file'; file: string; fragment: string }
  | { kind: 'missing'; reason: string }
  | { kind: 'elsewhere' };

/**
 * Follows an address as a browser would that reads it on the page at `path`. An address of the
 * site's own host outside its base path is missing when it was written without the host, since
 * then the base path was forgotten.
 */
export function followAddress(site: BuiltSite, path: string, address: string): Target {
  const url = parse(address, new URL(path, site.siteUrl));
  if (!url) return { kind: 'missing', reason: 'not an address' };
  const home = new URL(site.siteUrl);
  if (url.origin !== home.origin) return { kind: 'elsewhere' };
  if (!url.pathname.startsWith(site.base)) {
    return /^https?:/.test(address)
      ? { kind: 'elsewhere' }
      : { kind: 'missing', reason: 'outside the base path' };
  }
  const inSite = decodeURIComponent(url.pathname.slice(site.base.length));
  const file = inSite === '' || inSite.endsWith('/') ? `${inSite}index.html` : inSite;
  if (!isFile(join(site.folder, file))) return { kind: 'missing', reason: 'no such file' };
  return { kind: 'file', file, fragment: decodeURIComponent(url.hash.slice(1)) };
}

const known = new Map<string, boolean>();

function isFile(path: string): boolean {
  const found = known.get(path) ?? statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  known.set(path, found);
  return found;
}

function parse(address: string, base: URL): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}
