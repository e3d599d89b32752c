import { expect, test } from 'vitest';
import { filter } from '../../admin/folded-search.ts';
import { keepAbbreviations } from '../../admin/kept-abbreviations.ts';

const titles = [
  'Giải pháp hòa mình với dân',
  'Tổ hòa giải thôn Ba',
  'Hòa giải ở cơ sở',
  'Đăng ký thi đua',
];

test.each([
  ['hoa giai', ['Hòa giải ở cơ sở', 'Tổ hòa giải thôn Ba', 'Giải pháp hòa mình với dân']],
  [
    'Hoà Giải'.normalize('NFD'),
    ['Hòa giải ở cơ sở', 'Tổ hòa giải thôn Ba', 'Giải pháp hòa mình với dân'],
  ],
  ['dang ky', ['Đăng ký thi đua']],
  ['giải ph', ['Giải pháp hòa mình với dân']],
  ['không có', []],
  ['', titles],
])('“%s” finds its titles, whole phrases first', (query, expected) => {
  expect(filter(query, titles).map(({ original }) => original)).toEqual(expected);
});

test('what is found scores above 5, below which Decap shows nothing', () => {
  expect(filter('giai hoa', titles).every(({ score }) => score > 5)).toBe(true);
});

test('a part of a file’s name finds it, below names that hold it whole', () => {
  const files = ['IMG2034.jpg', 'anh-2034.jpg', 'IMG1999.jpg'];
  const names = filter('2034', files).map(({ original }) => original);
  expect(names).toEqual(['anh-2034.jpg', 'IMG2034.jpg']);
});

test('keys that were typed without a Vietnamese keyboard find what they stand for, where nothing is spelled so', () => {
  const found = (query: string) => filter(query, titles).map(({ original }) => original);
  expect(found('ddawng kys')).toEqual(['Đăng ký thi đua']);
  expect(found('d9a8ng ky1')).toEqual(['Đăng ký thi đua']);
});

test('an abbreviation that the department keeps finds its long form, and that finds it', () => {
  const fields = ['Phổ biến, giáo dục pháp luật', 'Công tác PBGDPL', 'Hộ tịch'];
  const found = (query: string) => filter(query, fields).map(({ original }) => original);
  expect(found('pbgdpl')).toEqual(['Công tác PBGDPL']);
  keepAbbreviations({ items: [{ short: 'PBGDPL', long: 'phổ biến, giáo dục pháp luật' }] });
  expect(found('pbgdpl').toSorted()).toEqual(['Công tác PBGDPL', 'Phổ biến, giáo dục pháp luật']);
  expect(found('giáo dục pháp luật')).toEqual(['Phổ biến, giáo dục pháp luật']);
  expect(found('pho bien giao duc phap luat')).toEqual(fields.slice(0, 2));
  keepAbbreviations({ error: 'Hết phiên.' });
  expect(found('PBGDPL')).toHaveLength(2);
  keepAbbreviations({ items: [] });
  expect(found('PBGDPL')).toHaveLength(1);
});
