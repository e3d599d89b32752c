import { expect, test } from 'vitest';
import { parseQuery } from '../../src/search/parse-query.ts';

test.each([
  ['Đăng  ký', ['đăng', 'ký'], []],
  ['hoà giải', ['hòa', 'giải'], []],
  ['23/KH-STP', ['23', 'kh', 'stp'], []],
  ['"dien hinh" gương', ['dien', 'hinh', 'gương'], [['dien', 'hinh']]],
  ['“Bông hoa” «đẹp»', ['bông', 'hoa', 'đẹp'], [['bông', 'hoa'], ['đẹp']]],
  ['chưa "đóng ngoặc', ['chưa', 'đóng', 'ngoặc'], []],
  ['"" !?', [], []],
  ['hoa ❤️ đẹp 🌸', ['hoa', 'đẹp'], []],
  ['❤️', [], []],
])('%s', (typed, syllables, phrases) => {
  expect(parseQuery(typed)).toEqual({ syllables, phrases, begun: false });
  expect(parseQuery(typed.normalize('NFD'))).toEqual({ syllables, phrases, begun: false });
});
