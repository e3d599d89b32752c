import { describe, expect, it } from 'vitest';
import { builtSite } from '../harness/built-site.ts';
import { departments } from '../harness/departments.ts';
import { type HtmlPage, htmlPages } from '../harness/html-pages.ts';
import { shownTexts } from '../harness/shown-texts.ts';

describe.each(departments)('Every page of the site of $id', ({ id }) => {
  const site = builtSite(id);
  const pages = htmlPages(site.folder).filter((page) => !page.redirects);
  const addressed = pages.filter((page) => page.file !== '404.html' && !page.hidden);
  const records = pages.filter((page) => page.record !== undefined);

  const failing = (some: HtmlPage[], problem: (page: HtmlPage) => string | undefined) =>
    some.flatMap((page) => {
      const found = problem(page);
      return found === undefined ? [] : [`${page.file}: ${found}`];
    });

  it('is one of a real site', () => {
    expect(records.length).toBeGreaterThan(10);
  });

  it('names its template on <main>', () => {
    expect(failing(pages, ({ template }) => (template ? undefined : 'no data-template'))).toEqual(
      [],
    );
  });

  it('has one <h1> with text', () => {
    const problems = failing(pages, ({ $ }) => {
      const titles = $('h1')
        .toArray()
        .map((title) => $(title).text().trim());
      return titles.length === 1 && titles[0] !== ''
        ? undefined
        : `<h1>: ${JSON.stringify(titles)}`;
    });
    expect(problems).toEqual([]);
  });

  it('says its language: Vietnamese, English under /en/', () => {
    const problems = failing(pages, ({ $, path }) => {
      const language = $('html').attr('lang');
      return language === (path.startsWith('en/') ? 'en' : 'vi') ? undefined : `lang=${language}`;
    });
    expect(problems).toEqual([]);
  });

  it('gives its own address as canonical and to Open Graph', () => {
    const problems = failing(addressed, ({ $, path }) => {
      const own = new URL(path, site.siteUrl).href;
      const given = [
        $('link[rel="canonical"]').attr('href'),
        $('meta[property="og:url"]').attr('content'),
      ];
      return given.every((address) => address === own)
        ? undefined
        : `${given.join(' | ')} ≠ ${own}`;
    });
    expect(problems).toEqual([]);
  });

  it('has a title and the description that others show when it is shared', () => {
    const names = ['og:title', 'og:type', 'og:site_name', 'og:image'];
    const problems = failing(addressed, ({ $ }) => {
      const missing = names.filter(
        (name) => !$(`meta[property="${name}"]`).attr('content')?.trim(),
      );
      if (!$('title').text().trim()) missing.push('title');
      if (!$('meta[name="description"]').attr('content')?.trim()) missing.push('description');
      return missing.length === 0 ? undefined : missing.join(', ');
    });
    expect(problems).toEqual([]);
  });

  it('has JSON-LD that parses and names its type, when it is a record', () => {
    const problems = failing(records, ({ $ }) => {
      const blocks = $('script[type="application/ld+json"]')
        .toArray()
        .map((block) => $(block).text());
      return blocks.length > 0 && blocks.every(isTypedJsonLd)
        ? undefined
        : `JSON-LD: ${blocks.join()}`;
    });
    expect(problems).toEqual([]);
  });

  it('has the Dublin Core of a public document, when it is a record', () => {
    const terms = ['title', 'creator', 'date', 'description', 'publisher', 'identifier'];
    const problems = failing(records, ({ $ }) => {
      const given = $('meta[name]')
        .toArray()
        .flatMap(({ attribs }) =>
          attribs.content?.trim() ? [(attribs.name ?? '').toLowerCase()] : [],
        );
      const missing = terms.filter(
        (term) => !given.some((name) => name === `dc.${term}` || name === `dcterms.${term}`),
      );
      return missing.length === 0 ? undefined : missing.join(', ');
    });
    expect(problems).toEqual([]);
  });

  it('shows no value that the program failed to write', () => {
    const slip = /\bundefined\b|\[object \w+\]|\bNaN\b|Invalid Date/;
    const problems = failing(pages, ({ $ }) =>
      shownTexts($, 'all').find((text) => slip.test(text)),
    );
    expect(problems).toEqual([]);
  });

  it('shows no word of an English interface', () => {
    const problems = failing(
      pages.filter((page) => !page.path.startsWith('en/')),
      ({ $ }) => shownTexts($, 'spoken').find((text) => englishInterface.test(text)),
    );
    expect(problems).toEqual([]);
  });
});

const englishInterface = new RegExp(
  `^(?:${[
    'home',
    'search',
    'menu toggle',
    'close',
    'next(?: page)?',
    'prev(?:ious)?(?: page)?',
    'page \\d+.*',
    'read more',
    'load more',
    'loading.*',
    'share',
    'print',
    'download',
    'submit',
    'cancel',
    'back(?: to top)?',
    'skip to .*',
    'table of contents',
    'tags?',
    'categor(?:y|ies)',
    'published.*',
    'updated.*',
    'author',
    'not found',
    'all rights reserved.*',
    'clear',
    'no results.*',
    '\\d+ results?.*',
  ].join('|')})$`,
  'i',
);

function isTypedJsonLd(text: string): boolean {
  const value: unknown = JSON.parse(text);
  const typed = (one: unknown) => typeof one === 'object' && one !== null && '@type' in one;
  if (typeof value !== 'object' || value === null || !('@context' in value)) return false;
  return '@graph' in value && Array.isArray(value['@graph'])
    ? value['@graph'].every(typed)
    : typed(value);
}
