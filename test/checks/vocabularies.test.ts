import { describe, it } from 'vitest';
import { library } from '../factories/library.ts';
import { column, exemplar, unit } from '../factories/records.ts';
import { expectProblems } from './expect-problems.ts';

describe('A term', () => {
  it('of the vocabulary may be used', () => {
    expectProblems(library([exemplar({ fields: ['hoa-giai', 'ho-tich'] })]), []);
  });

  it.each([
    [exemplar({ id: 'a', fields: ['hoa-giai', 'la'] }), 'fields', 'Lĩnh vực'],
    [
      exemplar({ id: 'a', awards: [{ form: 'giay-khen-la' }] }),
      'awards.0.form',
      'Khen thưởng › mục 1 › Hình thức, danh hiệu',
    ],
    [
      unit({ id: 'a', title: 'A', blocs: [{ bloc: 'khoi-la', from: 2024 }] }),
      'blocs.0.bloc',
      'Khối thi đua › mục 1 › Khối',
    ],
    [
      column({ id: 'a', gather: { fields: ['la'] } }),
      'gather.fields',
      'Tự động tập hợp › Theo lĩnh vực',
    ],
  ] as const)('that nobody keeps is reported', (record, field, label) => {
    expectProblems(library([record]), [[`${record.collection}/a`, field, label]]);
  });

  it.each(['fields', 'blocs'] as const)('has a code of its own in %s', (name) => {
    const terms = ['a', 'b', 'a'].map((id) => ({ id, name: `Tên ${id}` }));
    const labels = { fields: 'Lĩnh vực', blocs: 'Khối thi đua' };
    expectProblems(library([], { settings: { [name]: { terms } } }), [
      [`site/${name}.yml`, 'terms.2.id', `${labels[name]} › mục 3 › Mã`],
    ]);
  });
});
