/** What an address is followed in: the public address and every file of the site. */
export interface Grounds {
  siteUrl: URL;
  files: ReadonlySet<string>;
}

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
export function followAddress({ siteUrl, files }: Grounds, path: string, address: string): Target {
  const url = URL.parse(address, new URL(path, siteUrl));
  if (url === null) return { kind: 'missing', reason: 'không phải là địa chỉ' };
  if (url.origin !== siteUrl.origin) return { kind: 'elsewhere' };
  if (!url.pathname.startsWith(siteUrl.pathname)) {
    return /^https?:/.test(address)
      ? { kind: 'elsewhere' }
      : { kind: 'missing', reason: `nằm ngoài ${siteUrl.pathname}` };
  }
  const inSite = decoded(url.pathname.slice(siteUrl.pathname.length));
  const file = inSite === '' || inSite.endsWith('/') ? `${inSite}index.html` : inSite;
  if (!files.has(file)) return { kind: 'missing', reason: 'không có trang hay tệp nào' };
  return { kind: 'file', file, fragment: decoded(url.hash.slice(1)) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // “50%” is typed as it is and is no escape.
    return part;
  }
}
