import { describe, expect, it } from 'vitest';
import { returnsTo } from '../../src/checks/cycles.ts';
import type { AnyRecord } from '../../src/schema/record.ts';
import { library } from '../factories/library.ts';
import { document, movement, unit } from '../factories/records.ts';
import { expectProblems, type Place } from './expect-problems.ts';

type Make = (id: string, to: string | undefined) => AnyRecord;

const chains: readonly [field: string, label: string, folder: string, make: Make][] = [
  ['parent', 'Thuộc đơn vị', 'units', (id, parent) => unit({ id, title: id, parent })],
  [
    'successors',
    'Đơn vị kế thừa',
    'units',
    (id, to) =>
      unit({ id, title: id, validTo: '2025-06-30', successors: to === undefined ? [] : [to] }),
  ],
  ['parent', 'Thuộc phong trào', 'movements', (id, parent) => movement({ id, title: id, parent })],
  [
    'replaces',
    'Thay thế văn bản',
    'documents',
    (id, to) => document({ id, title: id, replaces: to === undefined ? [] : [to] }),
  ],
  [
    'basedOn',
    'Căn cứ vào văn bản',
    'documents',
    (id, to) => document({ id, title: id, basedOn: to === undefined ? [] : [to] }),
  ],
];

describe.each(chains)('The chain of “%s” (%s)', (field, label, folder, make) => {
  it('may end', () => {
    expectProblems(library([make('a', 'b'), make('b', 'c'), make('c', undefined)]), []);
  });

  it.each([
    ['two', ['a', 'b']],
    ['three', ['a', 'b', 'c']],
  ] as const)('may not lead round %s records', (_count, ids) => {
    const records = ids.map((id, index) => make(id, ids[(index + 1) % ids.length]));
    const tail = make('d', 'a');
    expectProblems(
      library([...records, tail]),
      ids.map((id): Place => [`${folder}/${id}`, field, label]),
    );
  });
});

describe('Following links', () => {
  it('ends in a circle that does not hold the start', () => {
    const next: Readonly<Record<string, string[]>> = { a: ['b'], b: ['c'], c: ['b'] };
    expect(returnsTo('a', (id) => next[id] ?? [])).toBe(false);
  });
});
