import { shortDay, spanText } from '../domain/dates.ts';
import type { Problem } from '../domain/problem.ts';
import { collections } from '../schema/collections.ts';
import type { AnyRecord, Unit } from '../schema/record.ts';
import { type Check, placeIn, problemIn } from './check.ts';

/** A unit's name used for a span of days. */
interface Use {
  unit: string | undefined;
  first: string | undefined;
  last: string | undefined;
  field: string;
  /** Label of the empty field that would tell the days better than the day of writing. */
  toldBy?: string | undefined;
}

const [exemplars, articles] = [collections.exemplars.fields, collections.articles.fields];

function on(unit: string | undefined, day: string | undefined, field: string): Use {
  return { unit, first: day, last: day, field };
}

function usesOf(record: AnyRecord): Use[] {
  switch (record.collection) {
    case 'exemplars': {
      const { period, created, unit, awards } = record;
      const first = period === undefined ? created : `${period.from}-01-01`;
      const end = period === undefined ? created : `${period.to ?? period.from}-12-31`;
      // A period without an end lasts at least until the day of writing.
      const last = period?.to === undefined && created > end ? created : end;
      return [
        { unit, first, last, field: 'unit', toldBy: period ? undefined : exemplars.period.label },
        ...awards.map((award, index) =>
          on(award.authority, award.day, `awards.${index}.authority`),
        ),
      ];
    }
    case 'models':
      return [
        on(record.unit, record.created, 'unit'),
        ...record.replications.map(({ unit, day }, index) =>
          on(unit, day, `replications.${index}.unit`),
        ),
        ...record.evaluations.map(({ by, day }, index) => on(by, day, `evaluations.${index}.by`)),
      ];
    case 'articles': {
      const { unit, created, eventDay } = record;
      if (eventDay !== undefined) return [on(unit, eventDay, 'unit')];
      return [{ ...on(unit, created, 'unit'), toldBy: articles.eventDay.label }];
    }
    case 'documents':
      return [on(record.issuer, record.issued, 'issuer')];
    case 'events':
    case 'campaigns':
      return [on(record.unit, record.from, 'unit')];
    case 'quizzes':
      return [on(record.unit, record.created, 'unit')];
    case 'periods':
      return [{ unit: record.unit, first: record.from, last: record.to, field: 'unit' }];
    case 'movements':
      return [on(record.launchedBy, record.from, 'launchedBy')];
    default:
      return [];
  }
}

function years({ validFrom, validTo }: Unit): string {
  const from = validFrom === undefined ? [] : [`từ ${shortDay(validFrom)}`];
  const to = validTo === undefined ? [] : [`đến ${shortDay(validTo)}`];
  return [...from, ...to].join(' ');
}

/** A unit appears only in the years in which it bore its name. */
export const unitYears: Check = ({ records }) => {
  const units = new Map(
    records.flatMap((record) =>
      record.collection === 'units' ? [[record.id, record] as const] : [],
    ),
  );
  return records.flatMap((record) =>
    usesOf(record).flatMap(({ unit, first, last, field, toldBy }): Problem[] => {
      const known = unit === undefined ? undefined : units.get(unit);
      if (known === undefined || first === undefined || last === undefined) return [];
      const { validFrom = '', validTo = '9999' } = known;
      if (first <= validTo && last >= validFrom) return [];
      const when = first === last ? shortDay(first) : spanText(first.slice(0, 4), last.slice(0, 4));
      return [
        problemIn(
          record,
          placeIn(record, field),
          `“${known.title}” hoạt động ${years(known)}, không khớp với ${when}`,
          toldBy === undefined
            ? 'chọn đơn vị mang tên gọi của thời điểm ấy, hoặc sửa ngày.'
            : `điền “${toldBy}” nếu việc diễn ra khi đơn vị còn mang tên này; nếu không, chọn đơn vị mang tên gọi của thời điểm ấy.`,
        ),
      ];
    }),
  );
};
