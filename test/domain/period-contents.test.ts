import { describe, expect, it } from 'vitest';
import { periodContents } from '../../src/domain/period-contents.ts';
import { countsByField, countsByUnit } from '../../src/domain/period-counts.ts';
import { timelinessByQuarter, timelinessByUnit } from '../../src/domain/period-timeliness.ts';
import { portal } from '../factories/library.ts';
import {
  article,
  event,
  exemplar,
  model,
  period,
  unit,
  type Written,
} from '../factories/records.ts';

const given = (day: string | undefined, more: Written = {}) => ({
  form: 'giay-khen',
  day,
  ...more,
});
const onAir = (day: string) => ({ outlet: 'Đài tỉnh', kind: 'television', day });

const opened = portal([
  unit({ id: 'so-tu-phap' }),
  unit({
    id: 'phong-cu',
    title: 'Phòng Tư pháp huyện cũ',
    successors: ['so-tu-phap'],
    validTo: '2025-06-30',
  }),
  unit({ id: 'xa', title: 'Xã Mẫu' }),
  exemplar({
    id: 'trong',
    created: '2025-12-31',
    unit: 'phong-cu',
    fields: ['hoa-giai', 'ho-tich'],
    awards: [given('2025-01-01'), given(undefined), given('2024-12-31')],
  }),
  exemplar({
    id: 'nam-truoc',
    created: '2024-12-31',
    unit: 'xa',
    fields: ['ho-tich'],
    awards: [given('2025-05-05'), given('2025-06-06', { revoked: { day: '2025-07-07' } })],
    republications: [onAir('2025-02-02'), onAir('2024-12-31')],
  }),
  model({ id: 'cach', created: '2025-01-01', fields: ['hoa-giai'] }),
  article({ id: 'nhanh', created: '2025-02-03', eventDay: '2025-02-02', unit: 'phong-cu' }),
  article({ id: 'cham', created: '2025-05-11', eventDay: '2025-05-01', unit: 'xa' }),
  article({ id: 'khong-ghi', created: '2025-05-12' }),
  article({ id: 'nhap', created: '2025-05-12', status: 'draft' }),
  article({ id: 'hen', created: '2025-05-12', publishFrom: '2026-01-01' }),
  event({ id: 'vat-nam', from: '2024-12-30', to: '2025-01-02', unit: 'xa' }),
  event({ id: 'hoan', from: '2025-03-03', holding: 'postponed' }),
  event({ id: 'sau', from: '2026-01-01' }),
]);

function gathered(written: Written = {}) {
  const { awards, republications, ...records } = periodContents(opened, period(written));
  const ids = Object.values(records).flatMap((some) => some.map(({ id }) => id));
  return { ids: ids.sort(), awards: awards.map(({ day }) => day), onAir: republications.length };
}

describe('A period gathers', () => {
  it('what was published, awarded, held and shown elsewhere within its days', () => {
    expect(gathered()).toEqual({
      ids: ['cach', 'cham', 'khong-ghi', 'nhanh', 'trong', 'vat-nam'],
      awards: ['2025-05-05', '2025-01-01'],
      onAir: 1,
    });
  });

  it('of a unit alone when it looks at one, its old names too', () => {
    expect(gathered({ unit: 'so-tu-phap' })).toEqual({
      ids: ['cach', 'nhanh', 'trong'],
      awards: ['2025-01-01'],
      onAir: 0,
    });
  });

  it('nothing where nothing was done', () => {
    const empty = { ids: [], awards: [], onAir: 0 };
    expect(gathered({ from: '2020-01-01', to: '2020-12-31' })).toEqual(empty);
  });
});

const contents = periodContents(opened, period());
const shown = (rows: ReturnType<typeof countsByField>) =>
  rows.map(({ label, counts, total }) => [
    label,
    Object.values(counts).map(({ count }) => count),
    total,
  ]);

describe('The counts of a period', () => {
  it('are by field, each in every field that it belongs to, and most first', () => {
    expect(shown(countsByField(opened, contents))).toEqual([
      ['Hòa giải ở cơ sở', [1, 1, 1, 0, 0], 3],
      ['Hộ tịch', [1, 0, 2, 0, 0], 3],
    ]);
  });

  it('are by unit under its name of that day, what names none at the end', () => {
    expect(shown(countsByUnit(opened, contents))).toEqual([
      ['Phòng Tư pháp huyện cũ', [1, 0, 1, 1, 0], 3],
      ['Xã Mẫu', [0, 0, 1, 1, 1], 3],
      ['Sở Tư pháp', [0, 1, 0, 0, 0], 1],
      ['Không ghi đơn vị', [0, 0, 0, 1, 0], 1],
    ]);
  });

  it('lead to the lists that hold them', () => {
    const [row] = countsByUnit(opened, contents);
    expect(row?.counts.exemplars.address).toBe('/dien-hinh/loc/don-vi/phong-tu-phap-huyen-cu/');
    expect(row?.counts.models.address).toBeUndefined();
    expect(row?.counts.awards.address).toBeUndefined();
  });
});

describe('The timeliness of a period', () => {
  it('is by unit, the quickest first, of articles that tell', () => {
    expect(timelinessByUnit(opened, contents.articles)).toEqual([
      { label: 'Phòng Tư pháp huyện cũ', count: 1, median: 1 },
      { label: 'Xã Mẫu', count: 1, median: 10 },
    ]);
  });

  it('is by quarter, in the order of time', () => {
    expect(timelinessByQuarter(contents.articles)).toEqual([
      { label: 'Quý I năm 2025', count: 1, median: 1 },
      { label: 'Quý II năm 2025', count: 1, median: 10 },
    ]);
  });
});
