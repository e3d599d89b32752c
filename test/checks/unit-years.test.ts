import { describe, expect, it } from 'vitest';
import { unitYears } from '../../src/checks/unit-years.ts';
import type { AnyRecord } from '../../src/schema/record.ts';
import { library } from '../factories/library.ts';
import {
  article,
  campaign,
  document,
  event,
  exemplar,
  model,
  movement,
  period,
  unit,
} from '../factories/records.ts';
import { expectProblems } from './expect-problems.ts';

const old = unit({
  id: 'phong-tu-phap',
  title: 'Phòng Tư pháp huyện Mẫu',
  kind: 'district-office',
  validFrom: '2010-01-01',
  validTo: '2025-06-30',
});

const cases: readonly [string, AnyRecord, place?: readonly [string, string]][] = [
  ['on its last day', article({ id: 'a', unit: old.id, eventDay: '2025-06-30' })],
  ['the day after', article({ id: 'a', unit: old.id, eventDay: '2025-07-01' }), ['unit', 'Đơn vị']],
  ['on its first day', document({ id: 'a', issuer: old.id, issued: '2010-01-01' })],
  [
    'the day before',
    document({ id: 'a', issuer: old.id, issued: '2009-12-31' }),
    ['issuer', 'Cơ quan ban hành'],
  ],
  ['in a document without a day', document({ id: 'a', issuer: old.id })],
  [
    'in a period that touches its years',
    exemplar({ id: 'a', unit: old.id, period: { from: 2025, to: 2026 } }),
  ],
  ['in a period still going on', exemplar({ id: 'a', unit: old.id, period: { from: 2005 } })],
  [
    'in a period after its years',
    exemplar({ id: 'a', unit: old.id, period: { from: 2026 } }),
    ['unit', 'Đơn vị'],
  ],
  [
    'in an award',
    exemplar({ id: 'a', awards: [{ form: 'giay-khen', authority: old.id, day: '2025-08-01' }] }),
    ['awards.0.authority', 'Khen thưởng › mục 1 › Cơ quan quyết định'],
  ],
  [
    'in a replication',
    model({ id: 'a', replications: [{ unit: old.id, day: '2025-08-01' }] }),
    ['replications.0.unit', 'Nhân rộng › mục 1 › Đơn vị áp dụng'],
  ],
  [
    'in an evaluation',
    model({ id: 'a', evaluations: [{ by: old.id, day: '2025-08-01', effect: 'Tốt.' }] }),
    ['evaluations.0.by', 'Kiểm tra, đánh giá › mục 1 › Đơn vị đánh giá'],
  ],
  ['in a review that touches its years', period({ id: 'a', unit: old.id })],
  [
    'in a review after its years',
    period({ id: 'a', unit: old.id, from: '2025-07-01' }),
    ['unit', 'Phạm vi đơn vị'],
  ],
  [
    'in a campaign',
    campaign({ id: 'a', unit: old.id, from: '2025-09-01', to: '2025-09-30' }),
    ['unit', 'Đơn vị chủ trì'],
  ],
  ['in an event', event({ id: 'a', unit: old.id, from: '2025-09-01' }), ['unit', 'Đơn vị tổ chức']],
  [
    'in a movement',
    movement({ id: 'a', launchedBy: old.id, from: '2025-09-01' }),
    ['launchedBy', 'Cơ quan phát động'],
  ],
];

describe('The name of a former unit', () => {
  it.each(cases)('%s', (_title, record, place) => {
    expectProblems(
      library([record, old]),
      place === undefined ? [] : [[`${record.collection}/a`, ...place]],
    );
  });

  it.each([
    ['Giai đoạn', exemplar({ id: 'a', unit: old.id, created: '2025-07-01' })],
    ['Ngày diễn ra sự việc', article({ id: 'a', unit: old.id, created: '2025-07-01' })],
  ])('asks for “%s” when nothing but the day of writing tells the time', (label, record) => {
    const [problem] = unitYears(library([record, old]));
    expect(problem?.remedy).toContain(`điền “${label}”`);
  });
});
