import { describe, expect, it } from 'vitest';
import { addressOf, facetAddress, pageAddress, withBase } from '../../src/domain/address.ts';
import { exemplar, page } from '../factories/records.ts';

describe('An address', () => {
  it.each([
    [addressOf(exemplar({ slug: 'a' })), '/dien-hinh/a/'],
    [addressOf(page({ slug: 'gioi-thieu' })), '/gioi-thieu/'],
    [facetAddress('documents', 'co-quan', 'so-tu-phap'), '/van-ban/loc/co-quan/so-tu-phap/'],
    [pageAddress('/dien-hinh/', 1), '/dien-hinh/'],
    [pageAddress('/dien-hinh/', 2), '/dien-hinh/trang/2/'],
  ])('%s is Vietnamese', (address, expected) => {
    expect(address).toBe(expected);
  });

  it.each([
    ['/', '/dien-hinh/', '/dien-hinh/'],
    ['/thi-dua/', '/dien-hinh/', '/thi-dua/dien-hinh/'],
    ['/thi-dua', '/', '/thi-dua/'],
    ['/thi-dua/', 'https://moj.gov.vn/', 'https://moj.gov.vn/'],
    ['/thi-dua/', '//moj.gov.vn/', '//moj.gov.vn/'],
    ['/thi-dua/', '#phan-hai', '#phan-hai'],
    ['/thi-dua/', 'mailto:a@b.vn', 'mailto:a@b.vn'],
  ])('stands under the base path %s: %s', (base, address, expected) => {
    expect(withBase(base, address)).toBe(expected);
  });
});
