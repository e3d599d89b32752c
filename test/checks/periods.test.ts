import { describe, it } from 'vitest';
import type { AnyRecord } from '../../src/schema/record.ts';
import { library } from '../factories/library.ts';
import { article, campaign, document, exemplar, movement, unit } from '../factories/records.ts';
import { expectProblems } from './expect-problems.ts';

const portrait = (given: string, until: string, more: object = {}) => ({
  image: '/uploads/a.jpg',
  alt: 'Một người',
  consent: { purpose: 'Nêu gương', given, until, ...more },
});
const guardian = { subject: 'child-7-plus', guardianGiven: '2025-02-02' };
const uploads = { '/uploads/a.jpg': { is: 'picture', width: 800, height: 1000 } } as const;

const cases: readonly [string, AnyRecord, place?: readonly [string, string]][] = [
  ['publication of one day', article({ publishFrom: '2025-02-01', publishUntil: '2025-02-01' })],
  [
    'publication',
    article({ publishFrom: '2025-02-02', publishUntil: '2025-02-01' }),
    ['publishUntil', 'Đăng đến hết ngày'],
  ],
  ['years of a deed', exemplar({ period: { from: 2025, to: 2025 } })],
  [
    'years of a deed turned round',
    exemplar({ period: { from: 2025, to: 2021 } }),
    ['period.to', 'Giai đoạn › Đến năm'],
  ],
  ['campaign', campaign({ from: '2025-03-02', to: '2025-03-01' }), ['to', 'Kết thúc']],
  ['movement', movement({ from: '2025-03-02', to: '2025-03-01' }), ['to', 'Kết thúc']],
  [
    'unit',
    unit({ id: 'x', title: 'X', validFrom: '2025-03-02', validTo: '2025-03-01' }),
    ['validTo', 'Hoạt động đến hết ngày'],
  ],
  [
    'document in force',
    document({ effectiveFrom: '2025-03-02', effectiveTo: '2025-03-01' }),
    ['effectiveTo', 'Hết hiệu lực từ ngày'],
  ],
  [
    'membership of a bloc',
    unit({ id: 'x', title: 'X', blocs: [{ bloc: 'khoi-so', from: 2025, to: 2024 }] }),
    ['blocs.0.to', 'Khối thi đua › mục 1 › Đến năm'],
  ],
  [
    'milestone from a quarter into its year',
    campaign({ milestones: [{ when: '2025-Q2', until: '2025', title: 'Làm' }] }),
  ],
  [
    'milestone that ends before it begins',
    campaign({ milestones: [{ when: '2025-Q2', until: '2025-03', title: 'Làm' }] }),
    ['milestones.0.until', 'Các mốc › mục 1 › Đến'],
  ],
  [
    'consent that ended before the guardian gave it',
    exemplar({ portrait: portrait('2025-01-01', '2025-02-01', guardian) }),
    [
      'portrait.consent.until',
      'Chân dung, ảnh tập thể › Đồng ý cho đăng ảnh › Đồng ý đến hết ngày',
    ],
  ],
  [
    'consent that ended before it was given',
    exemplar({ portrait: portrait('2025-02-02', '2025-02-01') }),
    [
      'portrait.consent.until',
      'Chân dung, ảnh tập thể › Đồng ý cho đăng ảnh › Đồng ý đến hết ngày',
    ],
  ],
];

describe('A span of time begins before it ends', () => {
  it.each(cases)('%s', (_title, record, place) => {
    expectProblems(
      library([record], { uploads }),
      place === undefined ? [] : [[`${record.collection}/${record.id}`, ...place]],
    );
  });
});
