import { expect, it } from 'vitest';
import { awardYears } from '../../src/checks/award-years.ts';
import { library } from '../factories/library.ts';
import { exemplar } from '../factories/records.ts';

const settings = {
  awards: {
    terms: [
      {
        id: 'giay-khen-huyen',
        name: 'Giấy khen của Chủ tịch Ủy ban nhân dân huyện',
        kind: 'commendation',
        validTo: '2025-06-30',
      },
    ],
  },
};

const awarded = (day: string) =>
  library([exemplar({ awards: [{ form: 'giay-khen-huyen', day }] })], { settings });

it('lets an award stand within the years of its form', () => {
  expect(awardYears(awarded('2025-06-30'))).toEqual([]);
});

it('reports one that is dated after its form has ended', () => {
  expect(awardYears(awarded('2025-12-01'))).toEqual([
    expect.objectContaining({
      field: 'awards.0.form',
      label: 'Khen thưởng › mục 1 › Hình thức, danh hiệu',
      problem: expect.stringContaining('đến 30/6/2025'),
    }),
  ]);
});
