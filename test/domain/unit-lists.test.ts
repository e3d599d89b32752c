import { describe, expect, it } from 'vitest';
import { routesOf } from '../../src/domain/routes.ts';
import { unitLists } from '../../src/domain/unit-lists.ts';
import { portal } from '../factories/library.ts';
import { article, document, exemplar, unit } from '../factories/records.ts';

const [former, now] = [
  unit({ id: 'cu', title: 'Phòng cũ', slug: 'phong-cu', successors: ['moi'] }),
  unit({ id: 'moi', title: 'Phòng mới', slug: 'phong-moi' }),
];
const opened = portal([
  former,
  now,
  exemplar({ id: 'a', slug: 'a', unit: 'cu' }),
  exemplar({ id: 'b', slug: 'b', unit: 'moi' }),
  article({ id: 'c', slug: 'c', unit: 'cu' }),
  document({ id: 'd', slug: 'd', issuer: 'moi' }),
  exemplar({ id: 'e', slug: 'e' }),
]);
const shown = (unit: typeof now) =>
  unitLists(opened, unit).map(({ address, records, former: inherited }) => [
    address,
    records
      .map(({ id }) => id)
      .sort()
      .join(),
    inherited.map(({ id }) => id).join(),
  ]);

describe('What a unit has in each list', () => {
  it('includes what the units before it had', () => {
    expect(shown(now)).toEqual([
      ['/dien-hinh/loc/don-vi/phong-moi/', 'a,b', 'a'],
      ['/tin-bai/loc/don-vi/phong-moi/', 'c', 'c'],
      ['/van-ban/loc/co-quan/phong-moi/', 'd', ''],
    ]);
  });

  it('is its own where it took over from nobody', () => {
    expect(shown(former)).toEqual([
      ['/dien-hinh/loc/don-vi/phong-cu/', 'a', ''],
      ['/tin-bai/loc/don-vi/phong-cu/', 'c', ''],
    ]);
  });

  it('leads to lists that say the same', () => {
    const totals = new Map(
      routesOf(opened).flatMap((route) =>
        route.is === 'list' ? [[route.address, route.total]] : [],
      ),
    );
    for (const { address, records } of [former, now].flatMap((unit) => unitLists(opened, unit))) {
      expect(totals.get(address)).toBe(records.length);
    }
  });
});
