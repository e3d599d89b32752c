import { expect, test } from 'vitest';
import { filter } from '../../admin/folded-search.ts';

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
