import { Parser } from 'htmlparser2';
import { candidates, styleAddresses } from './written-addresses.ts';

/** A picture of a page: the files that a browser chooses from, widest last. */
export interface PagePicture {
  candidates: readonly string[];
  /** Width on a phone of 360 pixels, as `sizes` says. */
  phoneWidth: number;
  lazy: boolean;
}

/** What a built page says of itself, where it leads and what it loads. */
export interface Page {
  /** Path in the site's folder with `/`: `dien-hinh/index.html`. */
  file: string;
  /** Path of its address under the base path: `dien-hinh/`. */
  path: string;
  /** `data-template` of its `<main>`; pages that only redirect have none. */
  template: string | undefined;
  /** `data-record` of its `<main>`. */
  record: string | undefined;
  /** A page that only sends the reader on to another. */
  redirects: boolean;
  /** A page that search engines are asked to leave out, such as a notice of withdrawal. */
  hidden: boolean;
  /** A page that the search index holds. */
  searchable: boolean;
  /** Every address that it names, to go to or to load. */
  addresses: ReadonlySet<string>;
  /** What a browser loads without being asked. */
  loads: ReadonlySet<string>;
  /** What a `#fragment` may name. */
  anchors: ReadonlySet<string>;
  sheets: readonly string[];
  scripts: readonly string[];
  /** Scripts that the page waits for. */
  blockingScripts: readonly string[];
  /** Fonts fetched before a sheet asks for them. */
  fonts: readonly string[];
  pictures: readonly PagePicture[];
}

/** `rel` of links that a browser follows by itself. */
const LOADED_LINK =
  /\b(?:stylesheet|preload|modulepreload|icon|manifest|preconnect|prefetch|dns-prefetch)\b/;
const PAGE_DESCRIPTION = /^og:(?:image|url)$/;

type Attributes = Readonly<Record<string, string>>;

/** Reads a page from its HTML, once and without building its tree. */
export function readPage(file: string, html: string): Page {
  const addresses = new Set<string>();
  const loads = new Set<string>();
  const anchors = new Set<string>();
  const sheets: string[] = [];
  const scripts: string[] = [];
  const blockingScripts: string[] = [];
  const fonts: string[] = [];
  const pictures: PagePicture[] = [];
  let main: Attributes | undefined;
  let redirects = false;
  let hidden = false;
  let style: string | undefined;

  const load = (...some: string[]) => {
    for (const address of some) {
      addresses.add(address);
      loads.add(address);
    }
  };

  function readMeta({
    property = '',
    name = '',
    content = '',
    'http-equiv': does = '',
  }: Attributes) {
    if (PAGE_DESCRIPTION.test(property)) addresses.add(content);
    if (name === 'robots' && content.includes('noindex')) hidden = true;
    if (does.toLowerCase() !== 'refresh') return;
    redirects = true;
    addresses.add(content.replace(/^.*?url=/i, ''));
  }

  function readLink({ href = '', rel = '', as = '' }: Attributes) {
    if (LOADED_LINK.test(rel)) loads.add(href);
    if (/\bstylesheet\b/.test(rel)) sheets.push(href);
    if (/\bmodulepreload\b/.test(rel)) scripts.push(href);
    if (as === 'font') fonts.push(href);
  }

  function readScript({ src, async: later, defer, type }: Attributes) {
    if (src === undefined) return;
    scripts.push(src);
    if (later === undefined && defer === undefined && type !== 'module') blockingScripts.push(src);
  }

  function readElement(name: string, given: Attributes) {
    if (name === 'main') main ??= given;
    if (given.id !== undefined) anchors.add(given.id);
    if (name === 'a' && given.name !== undefined) anchors.add(given.name);
    if (given.href !== undefined) addresses.add(given.href);
    if (given.src !== undefined) load(given.src);
    if (given.poster !== undefined) load(given.poster);
    if (given.srcset !== undefined) load(...candidates(given.srcset));
    if (given.style !== undefined) load(...styleAddresses(given.style));
    // What a form is posted to is no page of the site.
    if (name === 'form' && given.action !== undefined && given.method !== 'post') {
      addresses.add(given.action);
    }
    if (name === 'object' && given.data !== undefined) load(given.data);
    if (name === 'meta') readMeta(given);
    if (name === 'link') readLink(given);
    if (name === 'script') readScript(given);
    if (name === 'img') pictures.push(pictureOf(given));
    if (name === 'style') style = '';
  }

  const parser = new Parser({
    onopentag: readElement,
    ontext: (text) => {
      if (style !== undefined) style += text;
    },
    onclosetag: (name) => {
      if (name !== 'style') return;
      load(...styleAddresses(style ?? ''));
      style = undefined;
    },
  });
  parser.end(html);
  return {
    file,
    path: file.replace(/(^|\/)index\.html$/, '$1'),
    template: main?.['data-template'],
    record: main?.['data-record'],
    redirects,
    hidden,
    searchable: main?.['data-search-as'] === 'record',
    addresses,
    loads,
    anchors,
    sheets,
    scripts,
    blockingScripts,
    fonts,
    pictures,
  };
}

function pictureOf({ src = '', srcset = '', sizes = '', loading }: Attributes): PagePicture {
  const some = candidates(srcset);
  return {
    candidates: some.length > 0 ? some : [src],
    phoneWidth: phoneWidth(sizes),
    lazy: loading === 'lazy',
  };
}

/** The last of `sizes` is the one without a condition: the phone's. */
function phoneWidth(sizes: string): number {
  const [, figure = '100', unit = 'vw'] = /([\d.]+)(vw|rem|px)\s*$/.exec(sizes) ?? [];
  return Number(figure) * (unit === 'vw' ? 3.6 : unit === 'rem' ? 16 : 1);
}
