import { isBlank } from '../record-on-save.ts';

/** A box's description, as Decap holds it. */
interface Described {
  get(name: string): unknown;
  set(name: string, value: unknown): Described;
}

interface Group {
  field: Described;
  value: { toJS?(): unknown } | undefined;
  /** True for an item of a list, which whoever added it means to fill in. */
  forList?: boolean;
}

const relaxed = new WeakMap<Described, Described>();

/**
 * A box inside a group, as demanding as it should be now: in a group that may be left out, nothing
 * is asked for until something has been filled in.
 */
export function asDemandedIn(group: Group, box: Described): Described {
  const isLeftOut =
    group.forList !== true &&
    group.field.get('required') === false &&
    isBlank(group.value?.toJS?.() ?? group.value);
  return isLeftOut ? withoutDemand(box) : box;
}

// The same object each time: Decap draws a box anew when its description is another.
function withoutDemand(box: Described): Described {
  const known = relaxed.get(box) ?? box.set('required', false);
  relaxed.set(box, known);
  return known;
}
