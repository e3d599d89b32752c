import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtSite } from '../harness/built-site.ts';
import { departments } from '../harness/departments.ts';
import { type HtmlPage, htmlPages } from '../harness/html-pages.ts';
import { followAddress } from '../harness/site-address.ts';

describe.each(departments)('On the site of $id', ({ id }) => {
  const site = builtSite(id);
  const pages = htmlPages(site.folder);
  const byFile = new Map(pages.map((page) => [page.file, page]));

  it('every address of the site in a page leads to a file of the site', () => {
    const broken = pages.flatMap((page) =>
      [...addressesOf(page)].flatMap((address) => {
        const target = followAddress(site, page.path, address);
        return target.kind === 'missing' ? [`${page.file}: ${address} (${target.reason})`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('every #fragment of an address stands in the page it leads to', () => {
    const lost = pages.flatMap((page) =>
      [...addressesOf(page)].flatMap((address) => {
        const target = followAddress(site, page.path, address);
        if (target.kind !== 'file' || target.fragment === '') return [];
        const goal = byFile.get(target.file);
        return goal && !identifiersOf(goal).has(target.fragment)
          ? [`${page.file}: ${address}`]
          : [];
      }),
    );
    expect(lost).toEqual([]);
  });

  it('every address in a style sheet leads to a file of the site', () => {
    const sheets = globSync('**/*.css', { cwd: site.folder }).filter(
      (file) => !/^(?:admin|pagefind)/.test(file),
    );
    const broken = sheets.flatMap((file) =>
      styleAddresses(readFileSync(join(site.folder, file), 'utf8')).flatMap((address) =>
        followAddress(site, file, address).kind === 'file' ? [] : [`${file}: ${address}`],
      ),
    );
    expect(broken).toEqual([]);
  });

  it('the home page has links', () => {
    expect(addressesOf(byFile.get('index.html')).size).toBeGreaterThan(10);
  });
});

const addresses = new Map<HtmlPage, Set<string>>();
const identifiers = new Map<HtmlPage, Set<string>>();

function addressesOf(page: HtmlPage | undefined): Set<string> {
  if (!page) return new Set();
  const found = addresses.get(page) ?? readAddresses(page);
  addresses.set(page, found);
  return found;
}

function readAddresses({ $ }: HtmlPage): Set<string> {
  const attribute = (selector: string, name: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element).attr(name) ?? '');
  return new Set([
    ...attribute('[href]', 'href'),
    ...attribute('[src]', 'src'),
    ...attribute('[poster]', 'poster'),
    ...attribute('form[action]', 'action'),
    ...attribute('[srcset]', 'srcset').flatMap(candidates),
    ...attribute('meta[property="og:image"], meta[property="og:url"]', 'content'),
    ...attribute('meta[http-equiv="refresh" i]', 'content').map((value) =>
      value.replace(/^.*?url=/i, ''),
    ),
    ...attribute('[style]', 'style').flatMap(styleAddresses),
    ...$('style')
      .toArray()
      .flatMap((style) => styleAddresses($(style).text())),
  ]);
}

function identifiersOf(page: HtmlPage): Set<string> {
  const found =
    identifiers.get(page) ??
    new Set(
      page
        .$('[id], a[name]')
        .toArray()
        .flatMap(({ attribs }) => [attribs.id ?? '', attribs.name ?? '']),
    );
  identifiers.set(page, found);
  return found;
}

/** The addresses of a `srcset`, each before its width or density. */
function candidates(srcset: string): string[] {
  return srcset.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

function styleAddresses(css: string): string[] {
  return [...css.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)/g)]
    .map((match) => match[2] ?? '')
    .filter((address) => !/^(?:data:|#)/.test(address));
}
