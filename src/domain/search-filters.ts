import { collections } from '../schema/collections.ts';
import type { AnyRecord } from '../schema/record.ts';
import type { Portal } from './portal.ts';
import { recordYear } from './record-day.ts';
import { heirs } from './succession.ts';
import { termName } from './terms.ts';
import { unitOf } from './unit-of.ts';

/** What readers can narrow a search by: kind, field of work, unit, year. */
export function searchFiltersOf(
  portal: Portal,
  record: AnyRecord,
): Readonly<Record<'kind' | 'field' | 'unit' | 'year', readonly string[]>> {
  const unit = unitOf(portal, record);
  const fields = 'fields' in record ? record.fields : [];
  const isDated = record.collection !== 'pages' && record.collection !== 'units';
  return {
    kind: [collections[record.collection].label],
    field: fields.map((id) => termName(portal, 'fields', id)),
    // Narrowed to today's unit, a search still finds the stories of those it took over from.
    unit: unit === undefined ? [] : [unit, ...heirs(portal, unit).flat()].map(({ title }) => title),
    year: isDated ? [recordYear(record)] : [],
  };
}
