import type { AnyRecord } from '../schema/record.ts';
import type { Portal } from './portal.ts';
import { forerunners, heirs } from './succession.ts';
import { unitOf } from './unit-of.ts';

/**
 * Names by which a record is looked for though its text has another: those of the units that took
 * over from its own; of a unit, also those of its forerunners.
 */
export function otherNames(portal: Portal, record: AnyRecord): string[] {
  const unit = record.collection === 'units' ? record : unitOf(portal, record);
  if (unit === undefined) return [];
  const before = record.collection === 'units' ? forerunners(portal, unit) : [];
  return [...heirs(portal, unit), ...before].flat().map(({ title }) => title);
}
