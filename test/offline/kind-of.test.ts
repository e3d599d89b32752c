import { describe, expect, it } from 'vitest';
import { isEditors, kindOf } from '../../src/offline/kind-of.ts';

describe.each(['https://tinh.gov.vn/', 'https://tinh.gov.vn/thi-dua/'])('Under %s', (scope) => {
  it.each([
    ['', 'page'],
    ['dien-hinh/to-thon-ba/', 'page'],
    ['dien-hinh/to-thon-ba/?nguon=zalo#hoc', 'page'],
    ['dien-hinh/to-thon-ba', 'page'],
    ['_astro/BaseLayout.B67XihB3.css', 'asset'],
    ['anh/3f2a-360.webp', 'asset'],
    ['admin', undefined],
    ['admin/', undefined],
    ['admin/huong-dan/', undefined],
    ['admin/api/v1', undefined],
    ['admin/xem-truoc/articles/a/_astro/a.css', undefined],
    ['tim-kiem/muc-luc/1a/pairs/3.bin', undefined],
    ['tim-kiem/muc-luc/muc-luc.json', undefined],
    ['tep/3f2a.pdf', undefined],
    ['dien-hinh/rss.xml', undefined],
    ['portal.json', undefined],
    ['sw.js', undefined],
  ])('“%s” is %s to the worker', (path, kind) => {
    expect(kindOf(scope + path, scope)).toBe(kind);
  });

  it('what stands elsewhere is nothing to it', () => {
    expect(kindOf('https://khac.gov.vn/dien-hinh/', scope)).toBeUndefined();
  });

  it('the editor is known by its address', () => {
    expect(isEditors(`${scope}admin/#/`, scope)).toBe(true);
    expect(isEditors(`${scope}administration/`, scope)).toBe(false);
  });
});

it('a neighbouring portal’s page is nothing to the worker', () => {
  expect(kindOf('https://tinh.gov.vn/khac/', 'https://tinh.gov.vn/thi-dua/')).toBeUndefined();
});
