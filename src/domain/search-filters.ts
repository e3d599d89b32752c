import { collections } from '../schema/collections.ts';
import type { AnyRecord } from '../schema/record.ts';
import { findAll, type Portal } from './portal.ts';
import { recordYear } from './record-day.ts';
import { heirs } from './succession.ts';
import { termName } from './terms.ts';
import { unitOf } from './unit-of.ts';

/** What readers can narrow a search by; a movement and a campaign stand among what belongs to them. */
export function searchFiltersOf(
  portal: Portal,
  record: AnyRecord,
): Readonly<
  Record<'kind' | 'field' | 'unit' | 'year' | 'movement' | 'campaign', readonly string[]>
> {
  const unit = unitOf(portal, record);
  const fields = 'fields' in record ? record.fields : [];
  const isDated = record.collection !== 'pages' && record.collection !== 'units';
  return {
    kind: [collections[record.collection].label],
    field: fields.map((id) => termName(portal, 'fields', id)),
    // Narrowed to today's unit, a search still finds the stories of those it took over from.
    unit: unit === undefined ? [] : [unit, ...heirs(portal, unit).flat()].map(({ title }) => title),
    year: isDated ? [recordYear(record)] : [],
    movement: titlesOf(portal, record, 'movements'),
    campaign: titlesOf(portal, record, 'campaigns'),
  };
}

function titlesOf(portal: Portal, record: AnyRecord, name: 'movements' | 'campaigns'): string[] {
  const ids = [
    ...(record.collection === name ? [record.id] : []),
    ...(name === 'movements' && 'movements' in record ? record.movements : []),
    ...(name === 'campaigns' && 'campaigns' in record ? record.campaigns : []),
  ];
  return findAll(portal, name, ids).map(({ title }) => title);
}
