import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../src/domain/facets.ts';
import { portal } from '../factories/library.ts';
import { exemplar, unit, type Written } from '../factories/records.ts';

const village = unit({ id: 'xa-a', title: 'Xã Ấm', slug: 'xa-am' });
const person = (id: string, written: Written = {}) =>
  exemplar({ id, slug: id, subject: 'person', scope: 'comprehensive', ...written });

const opened = portal([
  village,
  person('a', { fields: ['hoa-giai', 'ho-tich', 'hoa-giai'], created: '2024-05-01' }),
  person('b', { fields: ['hoa-giai'], unit: 'xa-a' }),
  exemplar({ id: 'c' }),
  person('d', { status: 'draft', fields: ['ho-tich'] }),
]);

function counts(name: string): [value: string, label: string, count: number][] {
  const facet = facetsOf(opened, 'exemplars').find((one) => one.name === name);
  return (facet?.values ?? []).map(({ value, label, records }) => [value, label, records.length]);
}

describe('A list is narrowed', () => {
  it.each([
    [
      'doi-tuong',
      [
        ['ca-nhan', 'Cá nhân', 2],
        ['tap-the', 'Tập thể', 1],
      ],
    ],
    [
      'linh-vuc',
      [
        ['hoa-giai', 'Hòa giải ở cơ sở', 2],
        ['ho-tich', 'Hộ tịch', 1],
      ],
    ],
    [
      'don-vi',
      [
        ['so-tu-phap', 'Sở Tư pháp', 2],
        ['xa-am', 'Xã Ấm', 1],
      ],
    ],
    [
      'nam',
      [
        ['2025', '2025', 2],
        ['2024', '2024', 1],
      ],
    ],
  ] as const)('by %s, each record counted once', (name, expected) => {
    expect(counts(name)).toEqual(expected);
  });

  it('under addresses of their own', () => {
    const addresses = facetsOf(opened, 'exemplars').flatMap(({ values }) =>
      values.map(({ address }) => address),
    );
    expect(addresses).toContain('/dien-hinh/loc/linh-vuc/hoa-giai/');
    expect(addresses).toContain('/dien-hinh/loc/nam/2024/');
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('only where there is something to choose', () => {
    expect(facetsOf(opened, 'articles')).toEqual([]);
  });

  it('never by a unit that readers cannot see', () => {
    const hidden = unit({ id: 'xa-b', title: 'Xã B', status: 'draft' });
    const values = facetsOf(portal([hidden, person('a', { unit: 'xa-b' })]), 'exemplars')
      .filter(({ name }) => name === 'don-vi')
      .flatMap((facet) => facet.values);
    expect(values).toEqual([]);
  });

  it('by a term that the department no longer keeps under its code', () => {
    const values = facetsOf(portal([person('a', { fields: ['cu'] })]), 'exemplars')
      .filter(({ name }) => name === 'linh-vuc')
      .flatMap((facet) => facet.values.map(({ label }) => label));
    expect(values).toEqual(['cu']);
  });
});
