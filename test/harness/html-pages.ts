import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { type Page, readPage } from '../../src/verify/page.ts';
import { isForReaders } from '../../src/verify/site.ts';

/** A built page: what the portal itself reads of it, its HTML, and that parsed once it is asked for. */
export interface HtmlPage extends Page {
  html: string;
  readonly $: CheerioAPI;
}

const loaded = new Map<string, HtmlPage[]>();

/** Every page for readers, sorted by path: all HTML files but the editor and the search index. */
export function htmlPages(folder: string): HtmlPage[] {
  const pages = loaded.get(folder) ?? htmlFiles(folder).map((file) => loadPage(folder, file));
  loaded.set(folder, pages);
  return pages;
}

/** Every HTML file for readers, as paths in the folder with `/`. */
export function htmlFiles(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder })
    .map((file) => file.split(sep).join('/'))
    .filter(isForReaders)
    .sort();
}

/** The first page of a template, by path; throws when the site has none. */
export function pageOfTemplate(folder: string, template: string): HtmlPage {
  const page = htmlPages(folder).find((one) => one.template === template);
  if (!page) throw new Error(`No page of ${folder} is made from the template “${template}”.`);
  return page;
}

/** The longest page of each template that readers stay on: it shows most of what it can hold. */
export function fullestPages(folder: string): Map<string, HtmlPage> {
  const fullest = new Map<string, HtmlPage>();
  for (const page of htmlPages(folder)) {
    if (page.template === undefined || page.redirects) continue;
    const best = fullest.get(page.template);
    if (!best || page.html.length > best.html.length) fullest.set(page.template, page);
  }
  return fullest;
}

function loadPage(folder: string, file: string): HtmlPage {
  const html = readFileSync(join(folder, file), 'utf8');
  let parsed: CheerioAPI | undefined;
  return {
    ...readPage(file, html),
    html,
    get $() {
      parsed ??= load(html);
      return parsed;
    },
  };
}
