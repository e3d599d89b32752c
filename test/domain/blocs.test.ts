import { describe, expect, it } from 'vitest';
import { blocsWithMembers, blocYears } from '../../src/domain/blocs.ts';
import { routesOf } from '../../src/domain/routes.ts';
import { portal } from '../factories/library.ts';
import { exemplar, model, movement, unit } from '../factories/records.ts';

const member = (id: string, from: number, to?: number) =>
  unit({ id, title: id, blocs: [{ bloc: 'khoi-so', from, to }] });
const records = [
  member('phong-a', 2023),
  member('phong-b', 2024, 2025),
  unit({ id: 'phong-c', title: 'phong-c' }),
  movement({ id: 'cua-b', title: 'Của B', launchedBy: 'phong-b', from: '2025-02-01' }),
  movement({ id: 'cua-bai', title: 'Của bài' }),
  movement({ id: 'cua-khoi', title: 'Của khối' }),
  movement({ id: 'cua-c', title: 'Của C', launchedBy: 'phong-c' }),
  exemplar({
    id: 'guong-b',
    unit: 'phong-b',
    created: '2025-05-01',
    movements: ['cua-bai'],
    awards: [{ form: 'giay-khen', day: '2024-12-20' }],
  }),
  exemplar({ id: 'guong-b-sau', unit: 'phong-b', created: '2026-01-10' }),
  exemplar({ id: 'guong-c', unit: 'phong-c', created: '2025-05-01' }),
  model({ id: 'mo-hinh-a', unit: 'phong-a', created: '2025-05-01' }),
];
const blocs = {
  terms: [
    {
      id: 'khoi-so',
      name: 'Khối các phòng',
      years: [{ year: 2025, head: 'phong-b', deputy: 'phong-a', movements: ['cua-khoi'] }],
    },
    { id: 'khoi-trong', name: 'Khối chưa có ai' },
  ],
};
const opened = portal(records, '2026-01-31', { settings: { blocs } });
const [bloc] = blocsWithMembers(opened);
const years = bloc === undefined ? [] : blocYears(opened, bloc);
const ids = (some: readonly { id: string }[] = []) => some.map(({ id }) => id);

describe('An emulation bloc', () => {
  it('has pages where it has members', () => {
    const pages = routesOf(opened).filter(({ address }) => address.startsWith('/don-vi/khoi/'));
    expect(pages.map(({ is, address }) => [is, address])).toEqual([
      ['blocs', '/don-vi/khoi/'],
      ['bloc', '/don-vi/khoi/khoi-so/'],
    ]);
    expect(routesOf(portal([])).map(({ is }) => is)).not.toContain('blocs');
  });

  it('has members year by year, from its first to this year', () => {
    expect(years.map(({ year, members }) => [year, ...ids(members)])).toEqual([
      [2026, 'phong-a'],
      [2025, 'phong-a', 'phong-b'],
      [2024, 'phong-a', 'phong-b'],
      [2023, 'phong-a'],
    ]);
  });

  it('ends with its last member', () => {
    const past = portal([member('phong-b', 2024, 2025)], '2026-01-31', { settings: { blocs } });
    const [ended] = blocsWithMembers(past);
    const told = ended === undefined ? [] : blocYears(past, ended);
    expect(told.map(({ year }) => year)).toEqual([2025, 2024]);
  });

  it('has the head and the deputy that its settings tell for the year', () => {
    const heads = years.map(({ head, deputy }) => [head?.id, deputy?.id]);
    expect(heads[1]).toEqual(['phong-b', 'phong-a']);
    expect(heads[2]).toEqual([undefined, undefined]);
  });

  it('gathers what its members of a year did in that year', () => {
    const of2025 = years.find(({ year }) => year === 2025);
    expect(ids(of2025?.exemplars)).toEqual(['guong-b']);
    expect(ids(of2025?.models)).toEqual(['mo-hinh-a']);
    expect(ids(of2025?.movements)).toEqual(['cua-khoi', 'cua-b', 'cua-bai']);
    // The unit had left by then.
    expect(ids(years.find(({ year }) => year === 2026)?.exemplars)).toEqual([]);
  });

  it('tells an award in the year of its decision', () => {
    const awards = years.map(({ year, awards: given }) => [
      year,
      ...given.map(({ exemplar: to }) => to.id),
    ]);
    expect(awards).toEqual([[2026], [2025], [2024, 'guong-b'], [2023]]);
  });
});
