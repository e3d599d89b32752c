import { expect, test } from 'vitest';
import { fieldText, isWritten } from '../../../admin/conflict/field-text.ts';

const year = { name: 'year', widget: 'string', label: 'Năm' };
const day = { name: 'day', widget: 'datetime', label: 'Ngày' };
const unit = { name: 'unit', widget: 'relation', label: 'Đơn vị', collection: 'units' };
const field = { name: 'fields', widget: 'relation', collection: 'site', file: 'fields' };
const titles: Record<string, string> = {
  'units/so-tu-phap': 'Sở Tư pháp',
  'fields#ho-tich': 'Hộ tịch',
  'fields#chung-thuc': 'Chứng thực',
};
const titleOf = (collection: string, file: string | undefined, id: string) =>
  titles[file === undefined ? `${collection}/${id}` : `${file}#${id}`] ?? '';
const options = [{ label: 'Cá nhân', value: 'person' }];

test.each([
  ['nothing', year, undefined, '(để trống)'],
  ['an empty list as nothing', { name: 'a', widget: 'list' }, [], '(để trống)'],
  ['a text as it is', year, 'Một\nhai', 'Một\nhai'],
  ['a choice by its words', { name: 'a', widget: 'select', options }, 'person', 'Cá nhân'],
  ['a day as people write it', day, '2026-01-31', '31/01/2026'],
  ['a switch', { name: 'a', widget: 'boolean' }, false, 'Không'],
  ['a plain list line by line', { name: 'a', widget: 'list' }, ['x', 'y'], '• x\n• y'],
  [
    'a list of groups with their labels',
    { name: 'a', widget: 'list', fields: [year, day] },
    [{ year: '2024', day: '2024-05-01' }],
    '• Năm: 2024\n   Ngày: 01/05/2024',
  ],
  [
    'a group with its labels',
    { name: 'a', widget: 'object', fields: [year] },
    { year: '2024' },
    'Năm: 2024',
  ],
  ['a record by its title', unit, 'so-tu-phap', 'Sở Tư pháp'],
  ['a record that nobody knows by its code', unit, 'da-xoa', 'da-xoa'],
  ['terms by their names', field, ['ho-tich', 'chung-thuc'], '• Hộ tịch\n• Chứng thực'],
  [
    'a quarter as people say it',
    { name: 'a', widget: 'string', moment: true },
    '2024-Q1',
    'Quý I năm 2024',
  ],
  [
    'a block by its kind, what is in it below',
    {
      name: 'a',
      widget: 'list',
      types: [{ name: 'stories', label: 'Bài', widget: 'object', fields: [unit] }],
    },
    [{ type: 'stories', unit: 'so-tu-phap' }],
    '• Bài\n   Đơn vị: Sở Tư pháp',
  ],
])('A disputed box shows %s', (_what, box, value, text) => {
  expect(fieldText(box, value, titleOf)).toBe(text);
});

test('Only boxes of text can be written anew', () => {
  expect(
    ['string', 'text', 'markdown', 'list', 'select'].filter((widget) =>
      isWritten({ name: 'a', widget }),
    ),
  ).toEqual(['string', 'text', 'markdown']);
});
