import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/domain/library.ts';
import { readLibrary } from '../../src/read/library.ts';
import { departments } from '../harness/departments.ts';
import { fullestPages, type HtmlPage } from '../harness/html-pages.ts';
import { servedSite } from '../harness/served-site.ts';

declare const Readability: typeof import('@mozilla/readability').Readability;

const program = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

describe.each(departments)('The reader view of a browser on the site of $id', ({ id, content }) => {
  const site = servedSite(id);
  const pages = [...fullestPages(site.folder)]
    .filter(([, page]) => page.record !== undefined)
    .map(([template, page]) => ({ template, page }));
  let tab: Page;
  let library: Library;

  beforeAll(async () => {
    const context = await site.openContext({});
    tab = await context.newPage();
    ({ library } = await readLibrary(content));
  });

  it.each(pages)(
    'shows title, writer and the whole text of a page ($template)',
    async ({ page }) => {
      await tab.goto(site.address(page.path));
      await tab.evaluate(program);
      const read = await tab.evaluate(() => new Readability(document).parse());
      const record = library.records.find((one) => one.id === page.record);
      const author = record?.collection === 'articles' ? record.author : undefined;

      expect(squeezed(read?.title)).toBe(squeezed(page.$('h1').text()));
      expect(read?.byline).toBe(author ?? library.site.agency.name);
      expect(read?.lang).toBe(page.$('html').attr('lang'));
      const text = squeezed(read?.textContent);
      let end = 0;
      for (const part of partsOf(page)) {
        const at = text.indexOf(part, end);
        expect(at, `“${part}” after ${end} in\n${text}`).toBeGreaterThanOrEqual(end);
        end = at + part.length;
      }
    },
  );
});

/** Paragraphs, points and pull quotes of what editors wrote, in their order. */
function partsOf({ $ }: HtmlPage): string[] {
  return $('.story-text')
    .find('.prose p, .prose li, blockquote')
    .toArray()
    .map((part) => squeezed($(part).text()))
    .filter((part) => part !== '');
}

/** Text without what markup and hyphens add between its letters. */
function squeezed(text: string | null | undefined): string {
  return (text ?? '').normalize('NFC').replace(/[\s\u00ad\u200b\u2060]+/gu, '');
}
