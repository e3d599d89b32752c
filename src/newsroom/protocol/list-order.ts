import { z } from 'zod';
import { compareVietnamese } from '../../domain/vietnamese.ts';
import type { Listed } from './listed-records.ts';

/** What a list can be sorted by, and the boxes by whose choices it can be narrowed. */
export const sortable = ['title', 'created', 'updated'] as const;
export const filterable = ['status', 'kind', 'subject'] as const;

/** How the client wants a list: sorted, and narrowed to some choices. */
export const wantedOrder = {
  sort: z
    .strictObject({ by: z.enum(sortable), descending: z.boolean() })
    .default({ by: 'created', descending: true }),
  filters: z
    .array(z.strictObject({ field: z.enum(filterable), value: z.string().max(100) }))
    .max(100)
    .default([]),
};

type Sort = z.output<typeof wantedOrder.sort>;
type Filters = z.output<typeof wantedOrder.filters>;

// A record that says nothing of its status is one that readers see.
const unsaid: Readonly<Record<(typeof filterable)[number], string>> = {
  status: 'published',
  kind: '',
  subject: '',
};

/** The records that are one of the choices made in each box. */
export function narrowed(records: readonly Listed[], filters: Filters): readonly Listed[] {
  const choices = Map.groupBy(filters, ({ field }) => field);
  return records.filter(({ summary }) =>
    [...choices].every(([field, chosen]) => {
      const said = summary[field] || unsaid[field];
      return chosen.some(({ value }) => value === said);
    }),
  );
}

/** Where a record stands in a sorted list; it stays there whatever is added before or after it. */
export type ListPlace = { readonly key: string; readonly path: string };

/** The place of a record; days alone count, since clocks of machines differ. */
export function placeOf({ summary, path }: Listed, { by }: Sort): ListPlace {
  if (by === 'title') return { key: summary.title, path };
  const day = by === 'updated' && summary.updated !== '' ? summary.updated : summary.created;
  return { key: day.slice(0, 10), path };
}

/** Compares places as a list is sorted. */
export function byPlace({ by, descending }: Sort): (a: ListPlace, b: ListPlace) => number {
  const compare = by === 'title' ? compareVietnamese : byCode;
  const sign = descending ? -1 : 1;
  return (a, b) => sign * (compare(a.key, b.key) || byCode(a.path, b.path));
}

function byCode(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** A place as the client carries it to the next page. */
export function cursorOf({ key, path }: ListPlace): string {
  return Buffer.from(JSON.stringify([key, path])).toString('base64url');
}

const place = z.tuple([z.string(), z.string()]);

/** The place that a cursor names; undefined for what was never one. */
export function placeAt(cursor: string): ListPlace | undefined {
  try {
    const [key, path] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { key, path };
  } catch {
    return undefined;
  }
}
