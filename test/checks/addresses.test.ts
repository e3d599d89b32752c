import { describe, it } from 'vitest';
import type { AnyRecord } from '../../src/schema/record.ts';
import { library } from '../factories/library.ts';
import { article, exemplar, page, readWritten } from '../factories/records.ts';
import { expectPlaces, expectProblems, type Place } from './expect-problems.ts';

const slug = ['slug', 'Địa chỉ'] as const;
const alias = ['aliases.0', 'Địa chỉ cũ › mục 1'] as const;

const cases: readonly [string, AnyRecord[], Place[]][] = [
  ['two lists may share a slug', [exemplar({ slug: 'a' }), article({ slug: 'a' })], []],
  [
    'two records of a list may not',
    [exemplar({ id: 'a' }), exemplar({ id: 'b' })],
    [['exemplars/b', ...slug]],
  ],
  [
    'a draft holds its address too',
    [exemplar({ id: 'a', status: 'draft' }), exemplar({ id: 'b' })],
    [['exemplars/b', ...slug]],
  ],
  ['an old address leads on', [exemplar({ aliases: ['ten-cu'] })], []],
  [
    'an old address may not hide a page',
    [exemplar({ id: 'a', slug: 'mot' }), exemplar({ id: 'b', slug: 'hai', aliases: ['mot'] })],
    [['exemplars/b', ...alias]],
  ],
  [
    'an old address may not belong to two',
    [
      exemplar({ id: 'a', slug: 'mot', aliases: ['cu'] }),
      exemplar({ id: 'b', slug: 'hai', aliases: ['cu'] }),
    ],
    [['exemplars/b', ...alias]],
  ],
  [
    'an old address may not be the page’s own',
    [exemplar({ id: 'a', slug: 'mot', aliases: ['mot'] })],
    [['exemplars/a', ...alias]],
  ],
  ...['dien-hinh', 'tim-kiem', 'admin', 'so-do-cong', 'anh', 'tep'].flatMap(
    (own): [string, AnyRecord[], Place[]][] => [
      [`a page may not stand at /${own}/`, [page({ id: 'a', slug: own })], [['pages/a', ...slug]]],
      [
        `a page may not have stood at /${own}/`,
        [page({ id: 'a', slug: 'b', aliases: [own] })],
        [['pages/a', ...alias]],
      ],
    ],
  ),
];

describe('Addresses', () => {
  it.each(cases)('%s', (_title, records, places) => {
    expectProblems(library(records), places);
  });

  it.each(['loc', 'trang', 'Hoa Đẹp', 'a--b', 'a/b', '-a'])('“%s” is no slug', (text) => {
    expectPlaces(readWritten('exemplars', { id: 'a', slug: text }).problems, [
      ['exemplars/a', ...slug],
    ]);
  });
});
