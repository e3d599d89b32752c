import { momentSpan } from '../domain/dates.ts';
import { collections } from '../schema/collections.ts';
import type { Fields } from '../schema/field.ts';
import { walkFields } from '../schema/walk.ts';
import { problemIn, type RecordCheck } from './check.ts';

/** Pairs of fields, wherever they stand together, of which the first may not come after the second. */
const PAIRS: readonly [string, string][] = [
  ['publishFrom', 'publishUntil'],
  ['from', 'to'],
  ['announced', 'from'],
  ['validFrom', 'validTo'],
  ['effectiveFrom', 'effectiveTo'],
  ['when', 'until'],
  ['given', 'until'],
  ['guardianGiven', 'until'],
];

/** A moment that comes before the one it should follow: where it stands, and what is wrong. */
interface TurnedRound {
  field: string;
  label: string;
  problem: string;
  remedy: string;
}

function firstDay(value: unknown): string | undefined {
  if (typeof value === 'number') return `${value}-01-01`;
  return typeof value === 'string' && /^\d{4}/.test(value) ? momentSpan(value).first : undefined;
}

function lastDay(value: unknown): string | undefined {
  if (typeof value === 'number') return `${value}-12-31`;
  return typeof value === 'string' && /^\d{4}/.test(value) ? momentSpan(value).last : undefined;
}

/** Every span of time in some values that ends before it begins. */
export function spansTurnedRound(
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
): TurnedRound[] {
  const visits = [...walkFields(fields, values)];
  const byPath = new Map(visits.map((visit) => [visit.path.join('.'), visit]));
  return visits.flatMap(({ path, label, value }) =>
    PAIRS.filter(([, end]) => path.at(-1) === end).flatMap(([begin]) => {
      const start = byPath.get([...path.slice(0, -1), begin].join('.'));
      const [first, last] = [firstDay(start?.value), lastDay(value)];
      if (start === undefined || first === undefined || last === undefined || first <= last)
        return [];
      const problem = `sớm hơn “${start.field.label}”`;
      return [{ field: path.join('.'), label, problem, remedy: 'sửa một trong hai thời điểm.' }];
    }),
  );
}

/** Spans of time begin before they end. */
export const periods: RecordCheck = (record) =>
  spansTurnedRound(collections[record.collection].fields, record).map((found) =>
    problemIn(record, found, found.problem, found.remedy),
  );
