import type { AnyRecord } from '../schema/record.ts';
import type { Portal } from './portal.ts';
import { forerunners, heirs } from './succession.ts';
import { unitOf } from './unit-of.ts';

/** Two departments or five communes became one; who took over from more would be found by each of their names with all its stories. */
const few = 8;

/**
 * Names by which a record is looked for though its text has another: those of the units that took
 * over from its own, and of those before it where they are few; of a unit, of all before it.
 */
export function otherNames(portal: Portal, record: AnyRecord): string[] {
  const unit = record.collection === 'units' ? record : unitOf(portal, record);
  if (unit === undefined) return [];
  const before = forerunners(portal, unit).flat();
  const isTold = record.collection === 'units' || before.length <= few;
  return [...heirs(portal, unit).flat(), ...(isTold ? before : [])].map(({ title }) => title);
}
