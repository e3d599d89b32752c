import { collections } from '../schema/collections.ts';
import type { AnyRecord } from '../schema/record.ts';
import { cardOf } from './card.ts';
import type { Portal } from './portal.ts';
import { recordYear } from './record-day.ts';
import { termName } from './terms.ts';

/** What readers can narrow a search by: kind, field of work, unit, year. */
export function searchFiltersOf(
  portal: Portal,
  record: AnyRecord,
): Readonly<Record<'kind' | 'field' | 'unit' | 'year', readonly string[]>> {
  const { unit } = cardOf(portal, record);
  const fields = 'fields' in record ? record.fields : [];
  const isDated = record.collection !== 'pages' && record.collection !== 'units';
  return {
    kind: [collections[record.collection].label],
    field: fields.map((id) => termName(portal, 'fields', id)),
    unit: unit === undefined ? [] : [unit],
    year: isDated ? [recordYear(record)] : [],
  };
}
