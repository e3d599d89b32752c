import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContentFolder, contentFolder } from '../factories/content-folder.ts';
import { writtenRecord } from '../factories/records.ts';
import { launchChromium } from '../harness/chromium.ts';
import { type HtmlPage, htmlPages } from '../harness/html-pages.ts';
import { builtFolder } from '../harness/run-build.ts';
import { shownTexts } from '../harness/shown-texts.ts';
import { type StaticServer, serveFolder } from '../harness/static-server.ts';
import { type OddStory, oddStories } from './odd-texts.ts';

const stories = oddStories.map((story, index) => ({ ...story, id: `la-${index + 1}` }));

let content: ContentFolder;
let site: string;
let pages: HtmlPage[];
let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  content = contentFolder();
  const add = (name: Parameters<typeof writtenRecord>[0], written: object, id: string) =>
    content.write(`${name}/${id}.md`, writtenRecord(name, { ...written, id }).text);
  add('units', {}, 'so-tu-phap');
  add('articles', { title: 'Tin thường' }, 'tin-thuong');
  for (const story of stories) add('articles', fieldsOf(story), story.id);
  site = await builtFolder(`${content.path}-site`, { CONTENT_DIR: content.path });
  pages = htmlPages(site);
  server = await serveFolder(site);
  browser = await launchChromium();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  content?.[Symbol.dispose]();
  rmSync(`${content?.path}-site`, { recursive: true, force: true });
});

describe('A story with', () => {
  it.each(stories)('$name shows its text', ({ id, shows }) => {
    const { $ } = pageOf(id);
    const text = oneLine($('main').text());
    for (const shown of shows) expect(text).toContain(oneLine(shown));
  });

  it.each(stories)('$name brings no script, style or frame of its own', ({ id }) => {
    expect(runningParts(pageOf(id))).toEqual(runningParts(pageOf('tin-thuong')));
  });
});

describe('Every page', () => {
  it('shows no value that the program failed to write', () => {
    const slip = /\bundefined\b|\[object \w+\]|\bNaN\b|Invalid Date/;
    const slips = pages.flatMap(({ file, $ }) =>
      shownTexts($, 'all')
        .filter((text) => slip.test(text))
        .map((text) => `${file}: ${text}`),
    );
    expect(slips).toEqual([]);
  });

  it('runs nothing that a story holds and is no wider than a phone of 360 pixels', async () => {
    const tab = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const faults: string[] = [];
    for (const { path, file } of pages.filter(({ redirects }) => !redirects)) {
      await tab.goto(server.url + path);
      const seen = await tab.evaluate(() => ({
        ran: 'ran' in window,
        width: document.documentElement.scrollWidth,
      }));
      if (seen.ran || seen.width > 360) faults.push(`${file}: ${JSON.stringify(seen)}`);
    }
    await tab.close();
    expect(faults).toEqual([]);
  });
});

describe('Beside the pages', () => {
  it('every XML file is well formed', () => {
    const files = globSync('**/*.xml', { cwd: site });
    const broken = files.filter(
      (file) => XMLValidator.validate(readFileSync(join(site, file), 'utf8')) !== true,
    );
    expect(files.length).toBeGreaterThan(3);
    expect(broken).toEqual([]);
  });
});

function fieldsOf({ name, title = `Chuyện có ${name}`, summary, body }: OddStory) {
  return {
    title,
    ...(summary === undefined ? {} : { summary }),
    ...(body === undefined ? {} : { body }),
  };
}

function pageOf(id: string): HtmlPage {
  const page = pages.find(({ record }) => record === id);
  if (page === undefined) throw new Error(`No page shows the record “${id}”.`);
  return page;
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Whatever in a page could run or change others: with its own text, unless it is data. */
function runningParts({ $ }: HtmlPage): string[] {
  const parts = $('script, style, iframe, object, embed, base, link[rel="stylesheet"]');
  const attributes = $('html *')
    .toArray()
    .flatMap(({ attribs }) => Object.entries(attribs));
  const running = attributes.filter(
    ([name, value]) => name.startsWith('on') || /^\s*(?:javascript|data|vbscript):/i.test(value),
  );
  return [
    ...parts.toArray().map((part) => {
      const isData = $(part).attr('type') === 'application/ld+json';
      if (isData) JSON.parse($(part).text());
      return `${part.tagName} ${JSON.stringify(part.attribs)} ${isData ? '' : $(part).text()}`;
    }),
    ...running.map(([name, value]) => `${name}=${value}`),
  ];
}
