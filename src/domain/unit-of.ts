import type { AnyRecord, Unit } from '../schema/record.ts';
import { find, type Portal } from './portal.ts';

function unitId(record: AnyRecord): string | undefined {
  if (record.collection === 'documents') return record.issuer;
  if (record.collection === 'movements') return record.launchedBy;
  if (record.collection === 'units') return record.parent;
  return 'unit' in record ? record.unit : undefined;
}

/** The unit that a record belongs to, with its name of that time: who wrote, issued or launched it. */
export function unitOf(portal: Portal, record: AnyRecord): Unit | undefined {
  return find(portal, 'units', unitId(record));
}
