import type { Unit } from '../schema/record.ts';
import { listOf, type Portal } from './portal.ts';

/** True when a unit no longer works under its name. */
export function hasEnded({ validTo }: Unit, today: string): boolean {
  return validTo !== undefined && validTo < today;
}

/** The unit that is the department itself: the one named as the agency, else the first that works today. */
export function departmentOf(portal: Portal): Unit | undefined {
  const working = listOf(portal, 'units').filter(
    (unit) => unit.kind === 'department' && !hasEnded(unit, portal.today),
  );
  return working.find(({ title }) => title === portal.site.agency.name) ?? working[0];
}

/** The kinds of units that make up a department, in the order in which they are read. */
const PARTS: readonly Unit['kind'][] = ['office', 'centre', 'council'];

const LAST = Number.MAX_SAFE_INTEGER;

/** What a department is made of today: rooms, then centres, then councils, each in the department's order. */
export function partsOf(portal: Portal, department: Unit): Unit[] {
  const parts = listOf(portal, 'units').filter(
    (unit) =>
      unit.parent === department.id &&
      PARTS.includes(unit.kind) &&
      !hasEnded(unit, portal.today) &&
      (unit.validFrom ?? '') <= portal.today,
  );
  return parts.sort(
    (a, b) =>
      PARTS.indexOf(a.kind) - PARTS.indexOf(b.kind) || (a.place ?? LAST) - (b.place ?? LAST),
  );
}
