import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../src/domain/facets.ts';
import { otherNames } from '../../src/domain/other-names.ts';
import { searchFiltersOf } from '../../src/domain/search-filters.ts';
import { forerunners, heirs } from '../../src/domain/succession.ts';
import type { Unit } from '../../src/schema/record.ts';
import { portal } from '../factories/library.ts';
import { exemplar, unit } from '../factories/records.ts';

const named = (id: string, ...successors: string[]) =>
  unit({ id, title: `Đơn vị ${id.toUpperCase()}`, slug: `don-vi-${id}`, successors });
const ids = (steps: readonly (readonly Unit[])[]) => steps.map((step) => step.map(({ id }) => id));

/** A and B were merged into C, which was split into D and E. */
const [a, b, c, d, e] = [
  named('a', 'c'),
  named('b', 'c'),
  named('c', 'd', 'e'),
  named('d'),
  named('e'),
];
const written = exemplar({ id: 'chuyen-a', slug: 'chuyen-a', unit: 'a' });
const later = exemplar({ id: 'chuyen-d', slug: 'chuyen-d', unit: 'd' });
const opened = portal([a, b, c, d, e, written, later]);

describe('Units follow each other', () => {
  it.each([
    ['the first of a merger', a, [['c'], ['d', 'e']]],
    ['what was split', c, [['d', 'e']]],
    ['a unit of today', d, []],
  ])('onwards from %s', (_which, from, expected) => {
    expect(ids(heirs(opened, from))).toEqual(expected);
  });

  it.each([
    ['a part of the split', e, [['c'], ['a', 'b']]],
    ['what was merged', c, [['a', 'b']]],
    ['the oldest', a, []],
  ])('backwards from %s', (_which, from, expected) => {
    expect(ids(forerunners(opened, from))).toEqual(expected);
  });

  it('to an end even where a mistake leads round', () => {
    const [x, y] = [named('x', 'y'), named('y', 'x')];
    const round = portal([x, y]);
    expect(ids(heirs(round, x))).toEqual([['y']]);
    expect(ids(forerunners(round, x))).toEqual([['y']]);
  });

  it('without those that readers may not see', () => {
    const hidden = portal([a, named('d'), unit({ id: 'c', title: 'C', status: 'draft' })]);
    expect(heirs(hidden, a)).toEqual([]);
  });
});

describe('A story of a former unit', () => {
  const units = facetsOf(opened, 'exemplars').find(({ name }) => name === 'don-vi')?.values ?? [];
  const list = (value: string) => units.find((one) => one.value === value);

  it('stands in the list of its own unit and of each that took over', () => {
    expect(units.map(({ value, records }) => [value, records.map(({ id }) => id)])).toEqual([
      ['don-vi-a', ['chuyen-a']],
      ['don-vi-c', ['chuyen-a']],
      ['don-vi-d', ['chuyen-a', 'chuyen-d']],
      ['don-vi-e', ['chuyen-a']],
    ]);
  });

  it('is told from those of the unit itself', () => {
    const address = '/dien-hinh/loc/don-vi/don-vi-a/';
    expect(list('don-vi-d')?.former).toEqual([{ label: 'Đơn vị A', address, count: 1 }]);
    expect(list('don-vi-a')?.former).toEqual([]);
  });

  it('is found under the names of today', () => {
    expect(searchFiltersOf(opened, written).unit).toEqual([
      'Đơn vị A',
      'Đơn vị C',
      'Đơn vị D',
      'Đơn vị E',
    ]);
    expect(otherNames(opened, written)).toEqual(['Đơn vị C', 'Đơn vị D', 'Đơn vị E']);
  });

  it('is found under the names of before, where they are few', () => {
    expect(otherNames(opened, later)).toEqual(['Đơn vị C', 'Đơn vị A', 'Đơn vị B']);
  });

  it('is not found under the names of before where they are many, but its unit is', () => {
    const before = [...'fghiklmno'].map((id) => named(id, 'j'));
    const told = exemplar({ id: 'chuyen-j', slug: 'chuyen-j', unit: 'j' });
    const [first, ...few] = before;
    const heir = named('j');
    const merged = portal([...before, heir, told]);
    expect(otherNames(merged, told)).toEqual([]);
    expect(otherNames(merged, heir)).toEqual(before.map(({ title }) => title));
    expect(first && otherNames(merged, first)).toEqual(['Đơn vị J']);
    const names = few.map(({ title }) => title);
    expect(otherNames(portal([...few, heir, told]), told)).toEqual(names);
  });

  it('leads to a unit that is found under its old names', () => {
    expect(otherNames(opened, d)).toEqual(['Đơn vị C', 'Đơn vị A', 'Đơn vị B']);
  });
});
