import { listOf, type Portal } from './portal.ts';

/** A unit with all that belongs to it: its parts, the old units whose work it took over, and theirs. */
export function unitScope(portal: Portal, id: string): ReadonlySet<string> {
  const units = listOf(portal, 'units');
  const scope = new Set([id]);
  // A set's iteration meets what is added on the way.
  for (const known of scope) {
    for (const { id: other, parent, successors } of units) {
      if (parent === known || successors.includes(known)) scope.add(other);
    }
  }
  return scope;
}
