import type { Campaign } from '../schema/record.ts';

type YearlyBlock = Extract<Campaign['blocks'][number], { type: 'yearlyFigures' }>;

/** One figure through the years of its table. */
export interface YearlyRow {
  name: string;
  unit: string | undefined;
  /** In the order of the years, as written; undefined for a year that says nothing. */
  figures: (string | undefined)[];
  /** What can be drawn: each year with a number; empty when a figure is no number. */
  drawn: { year: number; text: string; value: number }[];
}

/** Figures as a table: a row for each, a column for each year that any of them names. */
export function yearlyTable(items: YearlyBlock['items']): { years: number[]; rows: YearlyRow[] } {
  const all = items.flatMap(({ values }) => values.map(({ year }) => year));
  const years = [...new Set(all)].sort((a, b) => a - b);
  const rows = items.map(({ name, unit, values }) => {
    const texts = new Map(values.map(({ year, figure }) => [year, figure]));
    const drawn = years.flatMap((year) => {
      const text = texts.get(year);
      return text === undefined ? [] : [{ year, text, value: readFigure(text) }];
    });
    const known = drawn.flatMap(({ value, ...one }) =>
      value === undefined ? [] : [{ ...one, value }],
    );
    return {
      name,
      unit,
      figures: years.map((year) => texts.get(year)),
      drawn: known.length === drawn.length ? known : [],
    };
  });
  return { years, rows };
}

/** A number as Vietnamese texts write it, `1.250` or `98,5%`; undefined for anything else. */
export function readFigure(text: string): number | undefined {
  const number = text.replace(/\s*%$/, '');
  if (!/^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(number)) return undefined;
  return Number(number.replaceAll('.', '').replace(',', '.'));
}
