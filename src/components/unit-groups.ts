import { choiceName } from '../domain/choice-name.ts';
import { collections } from '../schema/collections.ts';
import type { Unit } from '../schema/record.ts';

/** Units of one kind, in their given order. */
export interface UnitGroup {
  label: string;
  units: Unit[];
}

const { shape } = collections.units.fields.kind;
const KINDS = shape.is === 'choice' ? Object.keys(shape.options) : [];

/** Units by kind: the department first, then its rooms and centres, down to bodies that it works with. */
export function unitGroups(units: readonly Unit[]): UnitGroup[] {
  const ordered = [...units].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  return [...Map.groupBy(ordered, ({ kind }) => kind).values()].map((group) => ({
    label: (group[0] && choiceName(group[0], 'kind')) ?? '',
    units: group,
  }));
}
