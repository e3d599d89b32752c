import { describe, expect, test } from 'vitest';
import {
  isSameStep,
  nothingAsked,
  readAddress,
  type SearchAddress,
  writeAddress,
} from '../../../src/search/panel/search-address.ts';

const asked = (part: Partial<SearchAddress>): SearchAddress => ({ ...nothingAsked, ...part });

describe('a search and its address', () => {
  test.each<[string, Partial<SearchAddress>]>([
    ['', {}],
    ['?q=%C4%91%C4%83ng+k%C3%BD', { typed: 'đăng ký' }],
    ['?q=a&kind=mo-hinh&year=2025', { typed: 'a', chosen: { kind: 'mo-hinh', year: '2025' } }],
    ['?field=hoa-giai-o-co-so', { chosen: { field: 'hoa-giai-o-co-so' } }],
    [
      '?movement=thi-dua&campaign=dot-mot',
      { chosen: { movement: 'thi-dua', campaign: 'dot-mot' } },
    ],
    ['?q=a&order=day&shown=30', { typed: 'a', order: 'day', shown: 30 }],
  ])('%s', (search, address) => {
    expect(readAddress(search)).toEqual(asked(address));
    expect(writeAddress(asked(address))).toBe(search);
  });

  test('an address may be written by hand: NFD, spaces, a name instead of its slug', () => {
    const search = `?q=${encodeURIComponent(' điển hình '.normalize('NFD'))}&kind=Mô hình&year=`;
    expect(readAddress(search)).toEqual(asked({ typed: 'điển hình', chosen: { kind: 'mo-hinh' } }));
  });

  test.each([
    ['?order=strange', {}],
    ['?shown=all', {}],
    ['?shown=-5', {}],
    ['?shown=15', { shown: 20 }],
    ['?shown=1000000', { shown: 200 }],
  ])('what it cannot mean, such as %s, means nothing', (search, address) => {
    expect(readAddress(search)).toEqual(asked(address));
  });
});

describe('the Back button', () => {
  test.each<[string, Partial<SearchAddress>, Partial<SearchAddress>, boolean]>([
    ['passes over a query still being typed', { typed: 'điển' }, { typed: 'điển hình' }, true],
    ['and over one being taken back', { typed: 'điển hình' }, { typed: 'điển' }, true],
    ['and over the first letter', {}, { typed: 'đ' }, true],
    ['and over more of the same list', { typed: 'a' }, { typed: 'a', shown: 20 }, true],
    ['stops at another query', { typed: 'đăng ký' }, { typed: 'điển hình' }, false],
    ['and at what stood in an emptied box', { typed: 'đăng ký' }, {}, false],
    ['and at a filter', { typed: 'a' }, { typed: 'a', chosen: { year: '2025' } }, false],
    ['and at another order', { typed: 'a' }, { typed: 'a', order: 'day' }, false],
  ])('%s', (_what, earlier, later, expected) => {
    expect(isSameStep(asked(earlier), asked(later))).toBe(expected);
  });
});
