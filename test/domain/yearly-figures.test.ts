import { describe, expect, it } from 'vitest';
import { readFigure, yearlyTable } from '../../src/domain/yearly-figures.ts';

describe('A figure is a number', () => {
  it.each([
    ['12', 12],
    ['1.250', 1250],
    ['12.345.678', 12_345_678],
    ['98,5', 98.5],
    ['98%', 98],
    ['1.250,75 %', 1250.75],
    ['0', 0],
  ])('%s', (text, value) => {
    expect(readFigure(text)).toBe(value);
  });

  it.each(['khoảng 12', '1.25', '1,250.5', '12 vụ', '-3', ''])('not: “%s”', (text) => {
    expect(readFigure(text)).toBeUndefined();
  });
});

const [settled, praised] = [
  { name: 'Hòa giải thành', unit: '%', values: [at(2023, '96,5'), at(2021, '91')] },
  { name: 'Được biểu dương', values: [at(2022, 'hơn 20'), at(2023, '26')] },
];

function at(year: number, figure: string) {
  return { year, figure };
}

describe('Figures through the years', () => {
  const { years, rows } = yearlyTable(
    [settled, praised].map((row) => ({ unit: undefined, ...row })),
  );

  it('have a column for each year that any of them names, in the order of time', () => {
    expect(years).toEqual([2021, 2022, 2023]);
    expect(rows.map(({ figures }) => figures)).toEqual([
      ['91', undefined, '96,5'],
      [undefined, 'hơn 20', '26'],
    ]);
  });

  it('are drawn where all are numbers, so that no column is left out in silence', () => {
    expect(rows.map(({ drawn }) => drawn)).toEqual([
      [
        { year: 2021, text: '91', value: 91 },
        { year: 2023, text: '96,5', value: 96.5 },
      ],
      [],
    ]);
  });
});
