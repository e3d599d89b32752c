import { expect, test } from 'vitest';
import { fieldText, isWritten } from '../../../admin/conflict/field-text.ts';

const year = { name: 'year', widget: 'string', label: 'Năm' };
const day = { name: 'day', widget: 'datetime', label: 'Ngày' };
const options = [{ label: 'Cá nhân', value: 'person' }];

test.each([
  ['nothing', year, undefined, '(để trống)'],
  ['a text as it is', year, 'Một\nhai', 'Một\nhai'],
  ['a choice by its words', { name: 'a', widget: 'select', options }, 'person', 'Cá nhân'],
  ['a day as people write it', day, '2026-01-31', '31/01/2026'],
  ['a switch', { name: 'a', widget: 'boolean' }, false, 'Không'],
  ['a plain list line by line', { name: 'a', widget: 'list' }, ['x', 'y'], '• x\n• y'],
  [
    'a list of groups with their labels',
    { name: 'a', widget: 'list', fields: [year, day] },
    [{ year: '2024', day: '2024-05-01' }],
    '• Năm: 2024\nNgày: 01/05/2024',
  ],
  [
    'a group with its labels',
    { name: 'a', widget: 'object', fields: [year] },
    { year: '2024' },
    'Năm: 2024',
  ],
])('A disputed box shows %s', (_what, box, value, text) => {
  expect(fieldText(box, value)).toBe(text);
});

test('Only boxes of text can be written anew', () => {
  expect(
    ['string', 'text', 'markdown', 'list', 'select'].filter((widget) =>
      isWritten({ name: 'a', widget }),
    ),
  ).toEqual(['string', 'text', 'markdown']);
});
