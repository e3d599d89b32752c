import { facetAddress } from './address.ts';
import type { PeriodContents } from './period-contents.ts';
import { find, type Portal } from './portal.ts';
import { termName } from './terms.ts';
import { compareVietnamese } from './vietnamese.ts';

/** What a period counts, in the order of its tables. */
export const countedKinds = ['exemplars', 'models', 'awards', 'articles', 'events'] as const;

export type CountedKind = (typeof countedKinds)[number];

export const countedNames: Readonly<Record<CountedKind, string>> = {
  exemplars: 'Gương điển hình',
  models: 'Mô hình',
  awards: 'Khen thưởng',
  articles: 'Tin, bài',
  events: 'Sự kiện',
};

/** One row of a period's table. */
export interface CountRow {
  label: string;
  counts: Readonly<Record<CountedKind, { count: number; address: string | undefined }>>;
  total: number;
}

interface Counted {
  kind: CountedKind;
  unit?: string | undefined;
  fields: readonly string[];
}

function countedIn({ exemplars, models, awards, articles, events }: PeriodContents): Counted[] {
  const of = (kind: CountedKind, records: readonly Omit<Counted, 'kind'>[]) =>
    records.map(({ unit, fields }): Counted => ({ kind, unit, fields }));
  return [
    ...of('exemplars', exemplars),
    ...of('models', models),
    ...of(
      'awards',
      awards.map(({ exemplar }) => exemplar),
    ),
    ...of('articles', articles),
    ...of('events', events),
  ];
}

/** Counts by field of work; what belongs to several fields counts in each. */
export function countsByField(portal: Portal, contents: PeriodContents): CountRow[] {
  const ids = [...new Set(countedIn(contents).flatMap(({ fields }) => fields))];
  return inOrder(
    ids.map((id) =>
      rowOf(
        termName(portal, 'fields', id),
        countedIn(contents).filter(({ fields }) => fields.includes(id)),
        (kind) => filterOf(kind, 'linh-vuc', id),
      ),
    ),
  );
}

/** Counts by unit, each under its name of that day; what names no unit comes last. */
export function countsByUnit(portal: Portal, contents: PeriodContents): CountRow[] {
  const known = countedIn(contents).map((counted) => ({
    counted,
    unit: find(portal, 'units', counted.unit),
  }));
  const rows = [...Map.groupBy(known, ({ unit }) => unit)].map(([unit, some]) => {
    const row = rowOf(
      unit?.title ?? 'Không ghi đơn vị',
      some.map(({ counted }) => counted),
      (kind) => unit && filterOf(kind, 'don-vi', unit.slug),
    );
    return { unit, row };
  });
  return [
    ...inOrder(rows.flatMap(({ unit, row }) => (unit === undefined ? [] : [row]))),
    ...rows.flatMap(({ unit, row }) => (unit === undefined ? [row] : [])),
  ];
}

/** Awards stand on the pages of those whom they honour and have no list of their own. */
function filterOf(kind: CountedKind, facet: string, value: string): string | undefined {
  return kind === 'awards' ? undefined : facetAddress(kind, facet, value);
}

function rowOf(
  label: string,
  some: readonly Counted[],
  addressOf: (kind: CountedKind) => string | undefined,
): CountRow {
  const counts = countedKinds.map((kind) => {
    const count = some.filter((counted) => counted.kind === kind).length;
    return [kind, { count, address: count === 0 ? undefined : addressOf(kind) }] as const;
  });
  return { label, counts: Object.fromEntries(counts) as CountRow['counts'], total: some.length };
}

/** The most first, equals by name. */
function inOrder(rows: readonly CountRow[]): CountRow[] {
  return rows.toSorted((a, b) => b.total - a.total || compareVietnamese(a.label, b.label));
}
