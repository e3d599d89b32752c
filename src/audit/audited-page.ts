import { Parser } from 'htmlparser2';
import type { Page } from '../verify/page.ts';

/** What the duties ask of a built page beside what every check reads of it. */
export interface PageFacts {
  /** Bytes of its HTML. */
  bytes: number;
  language: string;
  title: string;
  /** Contents of `<meta>` by name: `description`, `viewport`, `DC.title`. */
  metas: ReadonlyMap<string, string>;
  /** True when its letters are declared as UTF-8, whole and composed. */
  isUnicode: boolean;
  /** Levels of its headings in their order. */
  headings: readonly number[];
  /** Addresses of pictures without `alt`, not even an empty one. */
  unnamedPictures: readonly string[];
  /** The first link of its body: where the keyboard arrives first. */
  firstLink: string | undefined;
  /** Names of custom elements, `data-` attributes and roles, as `reading-aids`, `data-print`, `role=search`. */
  marks: ReadonlySet<string>;
  /** Visible words of `<main>` and of `<footer>`, white space made single. */
  words: string;
  footer: string;
}

/** A built page as the audit sees it. */
export type AuditedPage = Page & PageFacts;

type Attributes = Readonly<Record<string, string>>;

/** Reads the facts of a page from its HTML, without building its tree. */
export function readPageFacts(html: string): PageFacts {
  const metas = new Map<string, string>();
  const headings: number[] = [];
  const unnamedPictures: string[] = [];
  const marks = new Set<string>();
  /** Elements that the text now read stands in. */
  const open: string[] = [];
  const said = { main: '', footer: '', title: '' };
  let language = '';
  let charset = '';
  let firstLink: string | undefined;

  function readElement(name: string, given: Attributes) {
    open.push(name);
    if (name === 'html') language = given.lang ?? '';
    if (name === 'meta') {
      charset = given.charset ?? charset;
      if (given.name !== undefined) metas.set(given.name, given.content ?? '');
    }
    if (/^h[1-6]$/.test(name)) headings.push(Number(name.slice(1)));
    if (name === 'img' && given.alt === undefined) unnamedPictures.push(given.src ?? '');
    if (name === 'a') firstLink ??= given.href ?? '';
    if (name.includes('-')) marks.add(name);
    for (const attribute of Object.keys(given)) {
      if (attribute.startsWith('data-')) marks.add(attribute);
    }
    if (given.role !== undefined) marks.add(`role=${given.role}`);
  }

  const parser = new Parser({
    onopentag: readElement,
    ontext(text) {
      const inside = open.at(-1);
      if (inside === 'script' || inside === 'style') return;
      if (open.includes('main')) said.main += text;
      if (open.includes('footer')) said.footer += text;
      if (inside === 'title' && !open.includes('svg')) said.title += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return {
    bytes: Buffer.byteLength(html),
    language,
    title: oneLine(said.title),
    metas,
    isUnicode:
      charset.toLowerCase() === 'utf-8' && !html.includes('\uFFFD') && html.normalize() === html,
    headings,
    unnamedPictures,
    firstLink,
    marks,
    words: oneLine(said.main),
    footer: oneLine(said.footer),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
