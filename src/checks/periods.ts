import { momentSpan } from '../domain/dates.ts';
import { collections } from '../schema/collections.ts';
import { walkFields } from '../schema/walk.ts';
import { problemIn, type RecordCheck } from './check.ts';

/** Pairs of fields, wherever they stand together, of which the first may not come after the second. */
const PAIRS: readonly [string, string][] = [
  ['publishFrom', 'publishUntil'],
  ['from', 'to'],
  ['validFrom', 'validTo'],
  ['effectiveFrom', 'effectiveTo'],
  ['when', 'until'],
  ['given', 'until'],
  ['guardianGiven', 'until'],
];

function firstDay(value: unknown): string | undefined {
  if (typeof value === 'number') return `${value}-01-01`;
  return typeof value === 'string' && /^\d{4}/.test(value) ? momentSpan(value).first : undefined;
}

function lastDay(value: unknown): string | undefined {
  if (typeof value === 'number') return `${value}-12-31`;
  return typeof value === 'string' && /^\d{4}/.test(value) ? momentSpan(value).last : undefined;
}

/** Spans of time begin before they end. */
export const periods: RecordCheck = (record) => {
  const visits = [...walkFields(collections[record.collection].fields, record)];
  const byPath = new Map(visits.map((visit) => [visit.path.join('.'), visit]));
  return visits.flatMap(({ path, label, value }) =>
    PAIRS.filter(([, end]) => path.at(-1) === end).flatMap(([begin]) => {
      const start = byPath.get([...path.slice(0, -1), begin].join('.'));
      const [first, last] = [firstDay(start?.value), lastDay(value)];
      if (start === undefined || first === undefined || last === undefined || first <= last)
        return [];
      const place = { field: path.join('.'), label };
      return [
        problemIn(
          record,
          place,
          `kết thúc trước “${start.field.label}”`,
          'sửa một trong hai thời điểm.',
        ),
      ];
    }),
  );
};
