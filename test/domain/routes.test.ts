import { describe, expect, it } from 'vitest';
import { type ListPage, routesOf } from '../../src/domain/routes.ts';
import { portal } from '../factories/library.ts';
import { article, campaign, document, event, exemplar, page, unit } from '../factories/records.ts';

const many = Array.from({ length: 25 }, (_, index) =>
  exemplar({
    id: `e${index}`,
    slug: `e${index}`,
    fields: index < 13 ? ['hoa-giai'] : ['ho-tich'],
    aliases: [`cu-${index}`],
  }),
);
const papers = Array.from({ length: 31 }, (_, index) =>
  document({ id: `d${index}`, slug: `d${index}` }),
);
const opened = portal([
  ...many,
  ...papers,
  article({ aliases: ['ten-cu'] }),
  article({
    id: 'go',
    slug: 'go',
    status: 'withdrawn',
    withdrawal: { reason: 'Sai.', day: '2025-05-05' },
  }),
  page({ slug: 'gioi-thieu' }),
  unit({ id: 'x', title: 'X' }),
]);
const routes = routesOf(opened);

function pagesOf(first: string): ListPage[] {
  return routes.filter((route): route is ListPage => route.is === 'list' && route.first === first);
}

describe('The addresses of a portal', () => {
  it('are each used once', () => {
    const addresses = routes.map(({ address }) => address);
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  });

  it('begin and end with a slash', () => {
    expect(routes.filter(({ address }) => !/^\/([a-z0-9-]+\/)+$/.test(address))).toEqual([]);
  });

  it.each([
    ['/dien-hinh/', [12, 12, 1]],
    ['/dien-hinh/loc/linh-vuc/hoa-giai/', [12, 1]],
    ['/dien-hinh/loc/linh-vuc/ho-tich/', [12]],
    ['/van-ban/', [30, 1]],
    ['/su-kien/', [0]],
    ['/mo-hinh/', [0]],
  ])('cut %s into pages', (first, lengths) => {
    const pages = pagesOf(first);
    expect(pages.map(({ records }) => records.length)).toEqual(lengths);
    expect(pages.map(({ address }) => address)).toEqual(
      lengths.map((_, index) => (index === 0 ? first : `${first}trang/${index + 1}/`)),
    );
    const total = lengths.reduce((sum, length) => sum + length, 0);
    for (const [index, one] of pages.entries()) {
      expect(one).toMatchObject({ page: index + 1, pages: lengths.length, total });
    }
  });

  it('show every record on one page of its list', () => {
    const shown = pagesOf('/dien-hinh/').flatMap(({ records }) => records.map(({ id }) => id));
    expect([...shown].sort()).toEqual(many.map(({ id }) => id).sort());
  });

  it.each([
    ['/gioi-thieu/', 'record'],
    ['/tin-bai/phien-cho-phap-luat/', 'record'],
    ['/tin-bai/ten-cu/', 'moved'],
    ['/tin-bai/go/', 'withdrawn'],
    ['/tin-bai/phien-cho-phap-luat/bo-bao-chi/', 'press-kit'],
    ['/tin-bai/go/bo-bao-chi/', 'withdrawn'],
    ['/dien-hinh/cu-3/', 'moved'],
    ['/dien-hinh/loc/linh-vuc/', 'moved'],
  ])('lead to what stands at %s', (address, is) => {
    expect(routes.filter((route) => route.address === address).map((route) => route.is)).toEqual([
      is,
    ]);
  });
});

describe('Events by time', () => {
  const at = (records: Parameters<typeof portal>[0], around = {}) =>
    routesOf(portal(records, '2026-01-31', around)).map(({ address, is }) => `${is} ${address}`);
  const remembered = {
    settings: {
      anniversaries: { terms: [{ id: 'ngay', name: 'Ngày Mẫu', day: '1945-08-28' }] },
    },
  };

  it('have no page while there is nothing to show', () => {
    expect(at([]).filter((route) => route.includes('/su-kien/'))).toEqual(['list /su-kien/']);
  });

  it('have a page for each month of a year with an event, and of this year', () => {
    const months = at([event({ from: '2023-12-30', to: '2024-01-02' })]).filter((route) =>
      route.startsWith('month '),
    );
    expect(months).toHaveLength(36);
    expect(months[0]).toBe('month /su-kien/thang/2023-01/');
    expect(months.at(-1)).toBe('month /su-kien/thang/2026-12/');
  });

  it('lead from an address without a month to this month', () => {
    const [route] = routesOf(portal([event()])).filter(
      ({ address }) => address === '/su-kien/thang/',
    );
    expect(route).toMatchObject({ is: 'moved', to: '/su-kien/thang/2026-01/' });
  });

  it('show days of emulation where a day is remembered or a campaign has milestones', () => {
    const page = 'emulation /su-kien/lich-thi-dua/';
    expect(at([event()])).not.toContain(page);
    expect(at([], remembered)).toContain(page);
    const plan = campaign({ milestones: [{ when: '2025-Q1', title: 'Tổng kết' }] });
    expect(at([plan])).toContain(page);
  });
});
