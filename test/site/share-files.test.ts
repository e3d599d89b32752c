import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ogs from 'open-graph-scraper';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { qrPng, qrSvg } from '../../src/outputs/share/qr-code.ts';
import { builtSite } from '../harness/built-site.ts';
import { departments } from '../harness/departments.ts';
import { fullestPages, htmlPages } from '../harness/html-pages.ts';
import { codesIn } from '../harness/read-code.ts';
import { servedSite } from '../harness/served-site.ts';

describe.each(departments)('What is shared of the site of $id', ({ id }) => {
  const { folder, siteUrl } = builtSite(id);
  const pages = htmlPages(folder).filter(({ hidden, redirects }) => !hidden && !redirects);
  const records = pages.filter(({ record }) => record !== undefined);
  const ofTemplates = [...fullestPages(folder).values()].filter(({ hidden }) => !hidden);
  const fileOf = (address: string) => join(folder, address.slice(siteUrl.length));

  it('has a picture with size and words on a page of every template, as other sites read it', async () => {
    for (const { html, file, path } of ofTemplates) {
      if (file === '404.html') continue;
      const { result } = await ogs({ html });
      const [picture] = result.ogImage ?? [];
      expect(picture, file).toMatchObject({ width: '1200', height: '630', type: 'image/jpeg' });
      expect(picture?.alt, file).toBeTruthy();
      expect(result, file).toMatchObject({
        ogUrl: new URL(path, siteUrl).href,
        twitterCard: 'summary_large_image',
        success: true,
      });
      expect(existsSync(fileOf(picture?.url ?? '')), file).toBe(true);
    }
  });

  it('has a picture of its own for every record, and one for all lists', async () => {
    const pictureOf = ({ $ }: (typeof pages)[number]) =>
      $('meta[property="og:image"]').attr('content') ?? '';
    expect(new Set(records.map(pictureOf)).size).toBe(records.length);
    const lists = pages.filter(({ template }) => template === 'list' || template === 'home');
    expect(new Set(lists.map(pictureOf)).size).toBe(1);
    for (const record of records) {
      const { width, height } = await sharp(fileOf(pictureOf(record))).metadata();
      expect([width, height]).toEqual([1200, 630]);
    }
  });

  it('has a code beside a record of every template that a scanner reads', () => {
    const some = ofTemplates.filter(({ record }) => record !== undefined);
    const codes = codesIn(some.map(({ path }) => join(folder, path, 'qr.png')));
    expect(codes).toEqual(some.map(({ $ }) => $('link[rel="canonical"]').attr('href')));
  });

  it('has the same code beside every record, with its canonical address, drawn and as a picture', () => {
    for (const { path, $ } of records) {
      const address = $('link[rel="canonical"]').attr('href') ?? '';
      expect(readFileSync(join(folder, path, 'qr.svg'), 'utf8'), path).toBe(qrSvg(address));
      expect(readFileSync(join(folder, path, 'qr.png')).equals(qrPng(address)), path).toBe(true);
    }
  });
});

describe('A printed story', () => {
  const site = servedSite('khanh-hoa');
  const stories = [...fullestPages(site.folder).values()].filter(
    ({ record, path }) => record !== undefined && !path.startsWith('en/'),
  );
  let tab: Page;

  beforeAll(async () => {
    const context = await site.openContext({});
    tab = await context.newPage();
    // Pictures take their place alone: to print them takes longer than all the rest.
    const empty = {
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    };
    await tab.route(/\.webp$/, (route) => route.fulfill(empty));
  });

  it.each(stories.map((page) => ({ template: page.template, page })))(
    'on A4 has its text whole and in order, and a code that a scanner reads ($template)',
    async ({ page }) => {
      await tab.goto(site.address(page.path));
      const pdf = await tab.pdf({ format: 'A4', preferCSSPageSize: true });
      const wanted = [page.$('h1'), page.$('.lead').first(), page.$('.share__paper')]
        .map((part) => words(part.text()))
        .filter((part) => part !== '');
      const { codes, text } = readPdf(pdf, wanted.at(-1) ?? '');
      expect(codes).toEqual([page.$('link[rel="canonical"]').attr('href')]);
      let end = 0;
      for (const part of wanted) {
        const at = text.indexOf(part, end);
        expect(at, `“${part}” after ${end} in\n${text.slice(0, 3000)}`).toBeGreaterThanOrEqual(0);
        end = at + part.length;
      }
      const paragraphs = page
        .$('.prose > p')
        .toArray()
        .map((one) => words(page.$(one).text()));
      let last = 0;
      for (const paragraph of paragraphs) {
        // A page's number stands between the halves of a paragraph that a page parts.
        const opening = paragraph.slice(0, 40);
        const at = text.indexOf(opening, last);
        expect(at, `“${opening}”`).toBeGreaterThanOrEqual(0);
        last = at;
      }
    },
  );
});

/** Text without what lines and pages add. */
function words(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}

/** The whole text, and the codes on the sheet where some words stand. */
function readPdf(pdf: Buffer, besideCode: string): { codes: string[]; text: string } {
  const folder = mkdtempSync(join(tmpdir(), 'hoa-print-'));
  try {
    const file = join(folder, 'bai.pdf');
    writeFileSync(file, pdf);
    const sheets = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
      .split('\f')
      .map(words);
    const sheet = String(sheets.findIndex((text) => text.includes(besideCode)) + 1);
    const picture = join(folder, 'to');
    const options = ['-r', '110', '-gray', '-singlefile', '-f', sheet, '-l', sheet];
    execFileSync('pdftoppm', [...options, file, picture]);
    return { codes: codesIn([`${picture}.pgm`]), text: sheets.join('') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
