import { describe, expect, it } from 'vitest';
import { find, findAll, listOf } from '../../src/domain/portal.ts';
import { portal } from '../factories/library.ts';
import { article, exemplar, page, unit } from '../factories/records.ts';

const withdrawal = { reason: 'Sai.', day: '2026-01-01' };
const gone = { status: 'withdrawn', withdrawal };
const named = (id: string, created: string) => article({ id, slug: id, created });

describe('A portal', () => {
  it('lists records from the newest day on, and by id within a day', () => {
    const records = [named('a', '2025-01-01'), named('c', '2025-01-02'), named('b', '2025-01-02')];
    expect(listOf(portal(records), 'articles').map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  it('lists units and pages by the Vietnamese alphabet, whatever stands between them', () => {
    const titles = ['Đội Một', 'Ấp Hai', 'Văn phòng 10', 'Văn phòng 9', 'Dân phòng', 'Ban A'];
    const units = titles.map((title, index) =>
      unit({ id: `u${index}`, title, created: `2025-0${index + 1}-01` }),
    );
    const pages = titles.map((title, index) =>
      page({ id: `p${index}`, title, created: `2025-0${6 - index}-01` }),
    );
    const between = titles.map((_title, index) => named(`a${index}`, `2025-0${index + 1}-15`));
    const mixed = units.flatMap((one, index) => [one, between[index] ?? one, pages[index] ?? one]);
    const opened = portal([unit(), ...mixed]);
    const order = ['Ấp Hai', 'Ban A', 'Dân phòng', 'Đội Một', 'Văn phòng 9', 'Văn phòng 10'];
    expect(listOf(opened, 'pages').map(({ title }) => title)).toEqual(order);
    expect(
      listOf(opened, 'units')
        .map(({ title }) => title)
        .filter((title) => title !== 'Sở Tư pháp'),
    ).toEqual(order);
    expect(listOf(opened, 'articles').map(({ id }) => id)).toEqual([
      'a5',
      'a4',
      'a3',
      'a2',
      'a1',
      'a0',
    ]);
  });

  it('finds a record by its id, or nothing', () => {
    const opened = portal([
      exemplar({ id: 'a' }),
      exemplar({ id: 'b', slug: 'b', status: 'draft' }),
    ]);
    expect(find(opened, 'exemplars', 'a')?.id).toBe('a');
    expect(find(opened, 'exemplars', 'b')).toBeUndefined();
    expect(find(opened, 'articles', 'a')).toBeUndefined();
    expect(find(opened, 'articles', undefined)).toBeUndefined();
  });

  it('finds several in the order asked for, each once', () => {
    const opened = portal([exemplar({ id: 'a' }), exemplar({ id: 'b', slug: 'b' })]);
    const ids = ['b', 'nobody', 'a', 'b'];
    expect(findAll(opened, 'exemplars', ids).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('knows the uploads that something of it shows or links to, and no others', () => {
    const file = { is: 'file' } as const;
    const names = ['a.jpg', 'kế hoạch.pdf', '50%.pdf', 'nhap.jpg', 'ai-do.jpg'];
    const uploads = Object.fromEntries(names.map((name) => [`/uploads/${name}`, file]));
    const body = [
      '::figure{image="/uploads/a.jpg" alt="A"}',
      '[Kế hoạch](/uploads/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf)',
      '[Nửa](</uploads/50%.pdf>)',
    ].join('\n\n');
    const draft = { id: 'nhap', status: 'draft', cover: { image: '/uploads/nhap.jpg', alt: 'A' } };
    const opened = portal([article({ body }), article(draft)], '2026-01-31', { uploads });
    expect([...opened.uploads.keys()]).toEqual(names.slice(0, 3).map((name) => `/uploads/${name}`));
  });

  it('keeps the addresses of withdrawn records, old ones too, unless another stands there', () => {
    const opened = portal([
      exemplar({ id: 'a', slug: 'mot', aliases: ['mot-cu'], ...gone }),
      exemplar({ id: 'b', slug: 'hai', ...gone }),
      exemplar({ id: 'c', slug: 'hai' }),
      exemplar({ id: 'd', slug: 'ba', status: 'draft' }),
    ]);
    expect(opened.withdrawn).toEqual(
      ['mot/', 'mot/bo-bao-chi/', 'mot-cu/', 'mot-cu/bo-bao-chi/'].map(
        (part) => `/dien-hinh/${part}`,
      ),
    );
  });
});
