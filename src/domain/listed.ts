import type { CollectionName } from '../schema/collections.ts';
import type { AnyRecord, Unit } from '../schema/record.ts';
import { comingEvents, pastEvents } from './event-order.ts';
import { listOf, type Portal } from './portal.ts';

/**
 * Records that a collection's list names, events to come first. Bodies known only as issuers of documents have pages, to
 * which the documents lead, but are no units of the department's field.
 */
export function listedIn(portal: Portal, collection: CollectionName): AnyRecord[] {
  if (collection === 'events') {
    const events = listOf(portal, collection);
    return [...comingEvents(events, portal.today), ...pastEvents(events, portal.today)];
  }
  const records: AnyRecord[] = listOf(portal, collection);
  return records.filter((record) => record.collection !== 'units' || isInRegister(portal, record));
}

function isInRegister(portal: Portal, unit: Unit): boolean {
  if (unit.kind !== 'authority') return true;
  return [...portal.records.values()].some((other) => 'unit' in other && other.unit === unit.id);
}
