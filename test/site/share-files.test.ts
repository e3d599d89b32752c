import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ogs from 'open-graph-scraper';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { qrSvg } from '../../src/outputs/share/qr-code.ts';
import { builtSite } from '../harness/built-site.ts';
import { departments } from '../harness/departments.ts';
import { fullestPages, htmlPages } from '../harness/html-pages.ts';
import { codesIn } from '../harness/read-code.ts';
import { servedSite } from '../harness/served-site.ts';

describe.each(departments)('What is shared of the site of $id', ({ id }) => {
  const { folder, siteUrl } = builtSite(id);
  const pages = htmlPages(folder).filter(({ hidden, redirects }) => !hidden && !redirects);
  const records = pages.filter(({ record }) => record !== undefined);
  const fileOf = (address: string) => join(folder, address.slice(siteUrl.length));

  it('has a picture with size and words on every page, as other sites read it', async () => {
    for (const { html, file, path } of pages) {
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

  it('has a code beside every record that leads to its canonical address', () => {
    const codes = codesIn(records.map(({ path }) => join(folder, path, 'qr.png')));
    expect(codes).toEqual(records.map(({ $ }) => $('link[rel="canonical"]').attr('href')));
  });

  it('has the same code as a drawing', () => {
    for (const { path, $ } of records) {
      const drawn = readFileSync(join(folder, path, 'qr.svg'), 'utf8');
      expect(drawn, path).toBe(qrSvg($('link[rel="canonical"]').attr('href') ?? ''));
    }
  });
});

describe('A printed story', () => {
  const site = servedSite('khanh-hoa');
  const stories = [...fullestPages(site.folder).values()].filter(
    ({ record, path }) => record !== undefined && !path.startsWith('en/'),
  );

  it.each(stories.map((page) => ({ template: page.template, page })))(
    'on A4 has its text whole and in order, and a code that a scanner reads ($template)',
    async ({ page }) => {
      const context = await site.openContext({});
      const tab = await context.newPage();
      await tab.goto(site.address(page.path), { waitUntil: 'networkidle' });
      const pdf = await tab.pdf({ format: 'A4', preferCSSPageSize: true });
      await context.close();
      const { codes, text } = readPdf(pdf);
      expect(codes).toEqual([page.$('link[rel="canonical"]').attr('href')]);
      const order = [page.$('h1'), page.$('.lead').first(), page.$('.share__paper')];
      const wanted = order.map((part) => words(part.text())).filter((part) => part !== '');
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

function readPdf(pdf: Buffer): { codes: string[]; text: string } {
  const folder = mkdtempSync(join(tmpdir(), 'hoa-print-'));
  try {
    const file = join(folder, 'bai.pdf');
    writeFileSync(file, pdf);
    execFileSync('pdftoppm', ['-r', '110', '-gray', '-png', file, join(folder, 'trang')]);
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return {
      codes: codesIn(pictures.map((name) => join(folder, name))),
      text: words(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
