import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { sitemap, sitemapIndex } from '../../src/outputs/sitemap.ts';
import { portal } from '../factories/library.ts';
import { article, exemplar } from '../factories/records.ts';

const absolute = (address: string) => `https://tinh.gov.vn/thi-dua${address}`;

const opened = portal([
  exemplar({ updated: '2025-03-01', aliases: ['cu'] }),
  article({ status: 'withdrawn', withdrawal: { reason: 'Sai.', day: '2025-05-05' } }),
]);

describe('The sitemap', () => {
  const text = sitemap(opened, absolute);

  it('is well-formed, and so is its index', () => {
    expect(XMLValidator.validate(text)).toBe(true);
    expect(XMLValidator.validate(sitemapIndex(absolute))).toBe(true);
    expect(new XMLParser().parse(sitemapIndex(absolute)).sitemapindex.sitemap.loc).toBe(
      'https://tinh.gov.vn/thi-dua/sitemap.xml',
    );
  });

  it('names every page worth finding, once, with its latest day', () => {
    const { url } = new XMLParser().parse(text).urlset;
    expect(url).toEqual([
      { loc: absolute('/') },
      { loc: absolute('/dien-hinh/') },
      { loc: absolute('/don-vi/') },
      { loc: absolute('/tuyen-truyen/') },
      { loc: absolute('/so-do-cong/') },
      { loc: absolute('/so-do-cong/kiem-tra/') },
      { loc: absolute('/dien-hinh/to-hoa-giai-thon-ba/'), lastmod: '2025-03-01' },
      { loc: absolute('/don-vi/so-tu-phap/'), lastmod: '2025-01-15' },
    ]);
  });

  it('escapes what XML reserves', () => {
    const odd = sitemapIndex((address) => `https://a.vn/?a&b<c${address}`);
    expect(XMLValidator.validate(odd)).toBe(true);
    expect(odd).toContain('?a&amp;b&lt;c/sitemap.xml');
  });
});
