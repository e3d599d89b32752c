import { describe, expect, it } from 'vitest';
import { homePageBytes, recordPageBytes } from '../../src/verify/budgets.ts';
import { weights } from '../../src/verify/weights.ts';
import { article } from '../factories/records.ts';
import { places } from './places.ts';
import { smallSite, smallSiteUrl } from './small-site.ts';

const record = article({ id: 'a' });
const file = 'tin-bai/a/index.html';
const page = (head: string) =>
  `<head>${head}</head><main data-template="article" data-record="a"></main>`;

/** That many bytes which no compression makes smaller (Marsaglia's xorshift). */
function noise(bytes: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: bytes }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  });
}

describe('The page of a record', () => {
  const half = noise(recordPageBytes / 2);
  const script = '<script type="module" src="/thi-dua/a.js"></script>';

  it.each([
    ['one script', { [file]: page(script), 'a.js': noise(recordPageBytes) }],
    [
      'a script and what it imports',
      { [file]: page(script), 'a.js': 'import {b} from"./b.js"', 'b.js': noise(recordPageBytes) },
    ],
    [
      'a script and a style sheet',
      {
        [file]: page(`<link rel="stylesheet" href="/thi-dua/a.css">${script}`),
        'a.js': half,
        'a.css': half,
      },
    ],
  ])('is too heavy with %s', async (_what, files) => {
    using site = await smallSite(files, [record]);
    const problems = await weights(site);
    expect(places(problems)).toEqual([record.file]);
    expect(problems[0]?.problem).toMatch(/trang \/tin-bai\/a\/ nặng \d+ KB khi mở, quá 75 KB/);
  });

  it('may be long, since it travels compressed', async () => {
    const long = `${page('')}${'Một câu chuyện dài. '.repeat(10_000)}`;
    using site = await smallSite({ [file]: long }, [record]);
    expect(await weights(site)).toEqual([]);
  });

  it('may load more when asked to', async () => {
    const files = {
      [file]: page(script),
      'a.js': 'import("./b.js")',
      'b.js': noise(recordPageBytes),
    };
    using site = await smallSite(files, [record]);
    expect(await weights(site)).toEqual([]);
  });

  it.each([
    ['waits for a script', '<script src="/thi-dua/a.js"></script>', 'chờ chương trình'],
    [
      'loads from elsewhere',
      '<script async src="https://vi-du.example/a.js"></script>',
      'máy chủ khác',
    ],
    [
      'has a style of elsewhere',
      '<link rel="stylesheet" href="//vi-du.example/a.css">',
      'máy chủ khác',
    ],
  ])('is told when it %s', async (_what, html, words) => {
    using site = await smallSite({ [file]: page(html), 'a.js': '' }, [record]);
    const problems = await weights(site);
    expect(places(problems)).toEqual([record.file]);
    expect(problems[0]?.problem).toContain(words);
  });

  it('may lead elsewhere', async () => {
    using site = await smallSite({ [file]: page('<a href="https://vi-du.example/">x</a>') }, [
      record,
    ]);
    expect(await weights(site)).toEqual([]);
  });
});

describe('The home page', () => {
  const picture = (loading: string) =>
    `<img loading="${loading}" sizes="(min-width: 40rem) 18rem, 100vw" srcset="/thi-dua/a-240.webp 240w, /thi-dua/a-400.webp 400w, /thi-dua/a-960.webp 960w">`;
  const files = (html: string, heavy: string) => ({
    'index.html': html,
    'a-240.webp': '',
    'a-400.webp': '',
    'a-960.webp': '',
    [heavy]: noise(homePageBytes),
  });

  it.each([
    ['the picture that a phone chooses', picture('eager'), 'a-400.webp'],
    ['a font', '<link rel="preload" as="font" href="/thi-dua/a.woff2">', 'a.woff2'],
  ])('is too heavy with %s', async (_what, html, heavy) => {
    using site = await smallSite(files(html, heavy));
    expect(places(await weights(site))).toEqual([smallSiteUrl]);
  });

  it.each([
    ['a wider one', picture('eager'), 'a-960.webp'],
    ['one further down', picture('lazy'), 'a-400.webp'],
  ])('is not weighed with %s', async (_what, html, heavy) => {
    using site = await smallSite(files(html, heavy));
    expect(await weights(site)).toEqual([]);
  });
});
