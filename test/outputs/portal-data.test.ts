import { describe, expect, it } from 'vitest';
import { portalSummary, yearRecords } from '../../src/outputs/portal-data.ts';
import { collectionNames } from '../../src/schema/collections.ts';
import { portal } from '../factories/library.ts';
import { article, document, exemplar } from '../factories/records.ts';

const absolute = (address: string) => `https://tinh.gov.vn/thi-dua${address}`;

const opened = portal([
  exemplar({
    fields: ['hoa-giai'],
    tags: ['thôn Ba'],
    publishFrom: '2025-02-01',
    updated: '2025-03-01',
  }),
  article({ id: 'a', slug: 'a', created: '2024-12-31' }),
  article({ id: 'b', slug: 'b', created: '2025-01-01' }),
  article({ id: 'c', slug: 'c', created: '2025-01-02', status: 'draft' }),
  document({ issued: '2022-01-10' }),
]);

describe('portal.json', () => {
  const summary = portalSummary(opened, '2026-01-31T08:00:00+07:00', absolute);

  it('tells whose portal it is and when its content was made', () => {
    expect(summary).toMatchObject({
      version: 1,
      generated: '2026-01-31T08:00:00+07:00',
      site: {
        name: 'Hoa Đẹp',
        agency: 'Sở Tư pháp tỉnh Mẫu',
        province: 'Mẫu',
        url: 'https://tinh.gov.vn/thi-dua/',
      },
    });
  });

  it('counts every collection and leads to its years, newest first', () => {
    const { collections } = summary as { collections: Record<string, unknown> };
    expect(Object.keys(collections)).toEqual(collectionNames);
    expect(collections.articles).toEqual({
      count: 2,
      years: {
        2024: 'https://tinh.gov.vn/thi-dua/du-lieu/articles-2024.json',
        2025: 'https://tinh.gov.vn/thi-dua/du-lieu/articles-2025.json',
      },
    });
    expect(collections.documents).toMatchObject({ count: 1, years: { 2022: expect.any(String) } });
    expect(collections.models).toEqual({ count: 0, years: {} });
  });
});

describe('The records of a year', () => {
  it('are told in the words of readers', () => {
    expect(yearRecords(opened, 'exemplars', '2025', absolute)).toEqual({
      records: [
        {
          id: 'to-hoa-giai-thon-ba',
          url: 'https://tinh.gov.vn/thi-dua/dien-hinh/to-hoa-giai-thon-ba/',
          title: 'Tổ hòa giải thôn Ba',
          summary: 'Bảy người giữ tình làng bằng một ấm trà.',
          published: '2025-02-01',
          updated: '2025-03-01',
          unit: 'Sở Tư pháp',
          fields: ['Hòa giải ở cơ sở'],
          kind: 'Tập thể',
          tags: ['thôn Ba'],
        },
      ],
    });
  });

  it.each([
    ['2024', ['a']],
    ['2025', ['b']],
    ['2023', []],
  ])('%s are only its own', (year, ids) => {
    const { records } = yearRecords(opened, 'articles', year, absolute) as {
      records: { id: string; unit: string | null }[];
    };
    expect(records.map(({ id }) => id)).toEqual(ids);
    expect(records.every(({ unit }) => unit === null)).toBe(true);
  });
});
