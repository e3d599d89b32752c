import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/read/library.ts';
import { builtSite } from '../harness/built-site.ts';
import { launchChromium } from '../harness/chromium.ts';
import { departments } from '../harness/departments.ts';
import { fullestPages, type HtmlPage } from '../harness/html-pages.ts';
import { type StaticServer, serveFolder } from '../harness/static-server.ts';

declare const Readability: typeof import('@mozilla/readability').Readability;

const program = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

describe.each(departments)('The reader view of a browser on the site of $id', ({ id, content }) => {
  const { folder, base } = builtSite(id);
  const pages = [...fullestPages(folder)]
    .filter(([, page]) => page.record !== undefined)
    .map(([template, page]) => ({ template, page }));
  let server: StaticServer;

  beforeAll(async () => {
    server = await serveFolder(folder, base);
  });

  afterAll(async () => {
    await server?.close();
  });

  it.each(pages)(
    'shows title, writer and the whole text of a page ($template)',
    async ({ page }) => {
      const tab = await browser.newPage();
      await tab.goto(server.url + page.path);
      await tab.addScriptTag({ path: program });
      const read = await tab.evaluate(() => new Readability(document).parse());
      await tab.close();
      const { library } = await readLibrary(content);
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
