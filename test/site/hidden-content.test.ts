import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CanaryContent, canaryContent } from '../harness/canary-content.ts';
import { canaryColours } from '../harness/canary-uploads.ts';
import { type OutputFile, outputFiles } from '../harness/output-files.ts';
import { builtFolder } from '../harness/run-build.ts';

/**
 * What guides the portal without being text: the words of a column's rule, the way to sign up for
 * what is over, the subtitles of a paper.
 */
const neverShown = [
  'columns.gather',
  // Of events to come alone, and these are over.
  'events.registration.link',
  'events.registration.note',
  'materials.files.0.captions',
  // The English page alone shows it, of the department's own leaders.
  'units.leaders.0.positionInEnglish',
];

let content: CanaryContent;
let site: string;
let files: OutputFile[];
let notices: OutputFile[];
let pictures: Record<Kind, string[]>;

beforeAll(async () => {
  content = await canaryContent('content');
  site = await builtFolder(join(dirname(content.folder), 'site'), {
    CONTENT_DIR: content.folder,
  });
  files = outputFiles(site);
  pictures = await colouredPictures();
  const addresses = new Set(content.withdrawnAddresses.map((path) => `${path.slice(1)}index.html`));
  notices = files.filter(({ file }) => addresses.has(file));
}, 240_000);

afterAll(() => content?.remove());

describe('What is hidden', () => {
  it('is in no file of the site, pictures and search index too', () => {
    const leaks = files.flatMap(({ file, text }) =>
      content.hidden.placesIn(text).map((place) => `${file}: ${place}`),
    );
    expect(leaks).toEqual([]);
  });

  it('names no file of the site, but for the notices at the old addresses', () => {
    const named = files.filter((file) => !notices.includes(file));
    const leaks = named.flatMap(({ file }) =>
      content.hidden.placesIn(file).map((place) => `${file}: ${place}`),
    );
    expect(leaks).toEqual([]);
  });

  it('is in no picture', () => {
    expect(pictures.hidden).toEqual([]);
  });
});

describe('What readers may see', () => {
  const places = [
    { place: 'pages', pattern: /\.html$/ },
    { place: 'the words of the search index', pattern: /^tim-kiem\/.*\/pairs\/\d+\.bin$/ },
    { place: 'the texts of the search index', pattern: /^tim-kiem\/.*\/records\/\d+\.bin$/ },
    { place: 'the filters of the search index', pattern: /^tim-kiem\/.*\/facets\.bin$/ },
    { place: 'the data', pattern: /^du-lieu\/.*\.json$/ },
    { place: 'RSS feeds', pattern: /rss\.xml$/ },
    { place: 'Atom feeds', pattern: /atom\.xml$/ },
    { place: 'JSON feeds', pattern: /feed\.json$/ },
    { place: 'the sitemap', pattern: /^sitemap\.xml$/ },
    { place: 'attached files', pattern: /\.pdf$/ },
    { place: 'calendars', pattern: /\.ics$/ },
    { place: 'texts for newspapers', pattern: /noi-dung\.txt$/ },
  ];

  it.each(places)('is found in $place, so that a leak would be too', ({ pattern }) => {
    const found = files.filter(
      ({ file, text }) => pattern.test(file) && content.shown.placesIn(text).length > 0,
    );
    expect(found.length).toBeGreaterThan(0);
  });

  it('names files of the site', () => {
    const named = files.filter(({ file }) => content.shown.placesIn(file).length > 0);
    expect(named.length).toBeGreaterThan(0);
  });

  it('is in pictures', () => {
    expect(pictures.shown.length).toBeGreaterThan(0);
  });

  it('is there whole: every text of every collection, whatever page shows it', () => {
    const seen = new Set(
      files.flatMap(({ file, text }) => content.shown.placesIn(`${file} ${text}`)),
    );
    const missing = content.shown.all().filter((place) => !seen.has(place));
    const texts = missing.filter((place) =>
      /\(whole (?!.*\((?:file name|bytes of the image)\))/.test(place),
    );
    expect(texts.filter((place) => !neverShown.some((field) => place.includes(field)))).toEqual([]);
  });

  it('keeps the words of links that lead nowhere any more', () => {
    const pages = files.filter(({ file }) => file.endsWith('.html'));
    const words = pages.flatMap(({ text }) => content.shown.placesIn(text));
    const kept = words.filter((word) => /pointing to withdrawn.*\(link text\)/.test(word));
    expect(kept.length).toBeGreaterThan(0);
  });
});

describe('The notice at the address of a withdrawn record', () => {
  it('stands at each of its addresses, old ones too', () => {
    expect(content.withdrawnAddresses.length).toBeGreaterThan(10);
    expect(notices.map(({ file }) => `/${file.replace('index.html', '')}`).sort()).toEqual(
      content.withdrawnAddresses.toSorted(),
    );
  });

  it('is the same for every record, so that it names nothing', () => {
    expect([...new Set(notices.map(({ text }) => text))]).toHaveLength(1);
  });

  it('is short, and asks search engines to leave it out', () => {
    const $ = load(notices[0]?.text ?? '');
    expect($('meta[name="robots"]').attr('content')).toContain('noindex');
    expect($('main').text().replace(/\s+/g, ' ').trim().length).toBeLessThan(250);
  });
});

type Kind = keyof typeof canaryColours;

/** Which pictures of the site show one of the colours, wherever in them. */
async function colouredPictures(): Promise<Record<Kind, string[]>> {
  const found: Record<Kind, string[]> = { hidden: [], shown: [] };
  for (const file of globSync('**/*.{webp,avif,jpg,jpeg,png}', { cwd: site })) {
    const small = sharp(join(site, file)).resize(16, 16, { fit: 'fill' }).removeAlpha();
    const pixels = await small.raw().toBuffer();
    if (shows(pixels, canaryColours.hidden)) found.hidden.push(file);
    if (shows(pixels, canaryColours.shown)) found.shown.push(file);
  }
  return found;
}

function shows(pixels: Buffer, { r, g, b }: { r: number; g: number; b: number }): boolean {
  const near = (at: number, value: number) => Math.abs((pixels[at] ?? 0) - value) < 60;
  const starts = Array.from({ length: pixels.length / 3 }, (_, index) => index * 3);
  return starts.some((at) => near(at, r) && near(at + 1, g) && near(at + 2, b));
}
