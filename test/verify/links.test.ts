import { describe, expect, it } from 'vitest';
import { links } from '../../src/verify/links.ts';
import { article } from '../factories/records.ts';
import { places } from './places.ts';
import { smallSite, smallSiteUrl } from './small-site.ts';

const record = article({ id: 'a', body: 'Xem [bài ấy](/tin-bai/mat/) rồi về.' });
const onPage = (html: string) => ({
  'tin-bai/a/index.html': `<main data-template="article" data-record="a">${html}</main>`,
});

describe('An address that leads nowhere', () => {
  it('is told at the record and the field that hold it', async () => {
    using site = await smallSite(onPage('<a href="/thi-dua/tin-bai/mat/">x</a>'), [record]);
    const problems = await links(site);
    expect(places(problems)).toEqual([`${record.file} › Nội dung`]);
    expect(problems[0]?.problem).toContain('“/thi-dua/tin-bai/mat/”');
  });

  it.each([
    ['that forgets the base path', '<a href="/tin-bai/a/">', 'nằm ngoài /thi-dua/'],
    ['that is none', '<a href="http://[">', 'không phải là địa chỉ'],
    ['of a mark on its own page', '<a href="#khong-co">', '“khong-co”'],
    ['of a mark on another page', '<a href="/thi-dua/tin-bai/a/#khong-co">', '“khong-co”'],
    ['of a picture', '<img src="/thi-dua/anh/mat.webp">', 'anh/mat.webp'],
    ['of a picture’s width', '<img srcset="a.webp 1w, b.webp 2w">', '“b.webp”'],
    ['of a film', '<video poster="mat.jpg">', '“mat.jpg”'],
    ['of a form', '<form action="/thi-dua/mat/">', '“/thi-dua/mat/”'],
    ['in a style', '<p style="background: url(mat.png)">', '“mat.png”'],
    ['in a style sheet of the page', '<style>@import "mat.css"</style>', '“mat.css”'],
    ['for sharing', `<meta property="og:image" content="${smallSiteUrl}mat.jpg">`, 'mat.jpg'],
    [
      'of a page that sends on',
      '<meta http-equiv="refresh" content="0; url=/thi-dua/mat/">',
      'mat/',
    ],
  ])('is found: %s', async (_what, html, words) => {
    const files = { ...onPage(html), 'tin-bai/a/a.webp': '' };
    using site = await smallSite(files, [record]);
    const problems = await links(site);
    expect(problems.map(({ file }) => file)).toEqual([record.file]);
    expect(problems[0]?.problem).toContain(words);
  });

  it('is told once for all pages that have it, at the address of a page without a record', async () => {
    const html = '<footer><a href="/thi-dua/mat/">x</a></footer>';
    using site = await smallSite({ 'a/index.html': html, 'b/index.html': html, 'c.html': html });
    const problems = await links(site);
    expect(places(problems)).toEqual([`${smallSiteUrl}a/`]);
    expect(problems[0]?.problem).toContain('trang /a/ (và 2 trang khác)');
  });

  it.each([
    ['a style sheet', 'a.css', 'a { background: url("mat.png") }'],
    ['a feed', 'rss.xml', `<link>${smallSiteUrl}mat/?a=1&amp;b=2</link>`],
    ['data', 'du-lieu/a.json', `{"url":"${smallSiteUrl}mat/"}`],
    ['a calendar', 'lich.ics', `URL:${smallSiteUrl}mat/`],
    ['a long line of a calendar', 'lich.ics', `URL:${smallSiteUrl}ma\r\n t/`],
  ])('is found in %s', async (_what, file, content) => {
    using site = await smallSite({ [file]: content });
    expect(places(await links(site))).toEqual([smallSiteUrl + file]);
  });
});

describe('An address that leads on', () => {
  it.each([
    ['to a page', '<a href="/thi-dua/tin-bai/a/">'],
    ['to a mark', '<p id="muc"><a href="#muc">'],
    ['to a mark in Vietnamese', '<p id="mục"><a href="#m%E1%BB%A5c">'],
    ['to another host', '<a href="https://vi-du.example/mat/">'],
    ['to the host’s other parts', '<a href="https://mau.gov.vn/khac/">'],
    ['to mail', '<a href="mailto:a@vi-du.example">'],
    ['to data of its own', '<img src="data:image/png;base64,AA==">'],
    ['by a sign that is no escape', '<a href="/thi-dua/50%.txt">'],
  ])('is no problem: %s', async (_what, html) => {
    using site = await smallSite({ ...onPage(html), '50%.txt': '' }, [record]);
    expect(await links(site)).toEqual([]);
  });
});
