/** The addresses of a `srcset`, each before its width or density. */
export function candidates(srcset: string): string[] {
  return srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '');
}

/** The addresses that a style sheet loads; data and marks of the same page are none. */
export function styleAddresses(css: string): string[] {
  const inUrl = [...css.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)/g)].map((match) => match[2] ?? '');
  const imported = [...css.matchAll(/@import\s+(['"])(.*?)\1/g)].map((match) => match[2] ?? '');
  return [...inUrl, ...imported].filter((address) => !/^(?:data:|#)/.test(address));
}

/** Full addresses in a feed, a site map or data, as a program that reads them takes them. */
export function fullAddresses(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s"'<>\\)\]]+/g) ?? [];
  return found.map((address) => address.replaceAll('&amp;', '&'));
}
