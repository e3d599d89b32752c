import { describe, expect, test } from 'vitest';
import { continuesTyping, readAddress, writeAddress } from '../../src/search/search-address.ts';

describe('a search and its address', () => {
  test.each([
    ['', { typed: '', chosen: {} }],
    ['?q=%C4%91%C4%83ng+k%C3%BD', { typed: 'đăng ký', chosen: {} }],
    ['?q=a&kind=mo-hinh&year=2025', { typed: 'a', chosen: { kind: 'mo-hinh', year: '2025' } }],
    ['?field=hoa-giai-o-co-so', { typed: '', chosen: { field: 'hoa-giai-o-co-so' } }],
  ])('%s', (search, address) => {
    expect(readAddress(search)).toEqual(address);
    expect(writeAddress(address)).toBe(search);
  });

  test('an address may be written by hand: NFD, spaces, a name instead of its slug', () => {
    const search = `?q=${encodeURIComponent(' điển hình '.normalize('NFD'))}&kind=Mô hình&year=`;
    expect(readAddress(search)).toEqual({ typed: 'điển hình', chosen: { kind: 'mo-hinh' } });
  });
});

test.each([
  ['điển', 'điển hình', true],
  ['điển hình', 'điển', true],
  ['', 'đ', true],
  ['đăng ký', 'điển hình', false],
])('from “%s” to “%s” is typing: %s', (earlier, later, expected) => {
  expect(continuesTyping(earlier, later)).toBe(expected);
});
