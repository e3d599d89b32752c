import type { Unit } from '../schema/record.ts';
import { findAll, listOf, type Portal } from './portal.ts';

type Next = (unit: Unit) => readonly Unit[];

/** Units at one distance from the first: those it led to, then those that these led to; each once. */
function generations(first: Unit, next: Next): Unit[][] {
  const seen = new Set([first.id]);
  const all: Unit[][] = [];
  for (let latest = [first]; latest.length > 0; ) {
    latest = latest.flatMap(next).filter(({ id }) => {
      const isNew = !seen.has(id);
      seen.add(id);
      return isNew;
    });
    if (latest.length > 0) all.push(latest);
  }
  return all;
}

/** Who took over from a unit, step by step: its successors first, then theirs. */
export function heirs(portal: Portal, unit: Unit): Unit[][] {
  return generations(unit, ({ successors }) => findAll(portal, 'units', successors));
}

/** Whom a unit took over from, step by step: its direct forerunners first, then theirs. */
export function forerunners(portal: Portal, unit: Unit): Unit[][] {
  const units = listOf(portal, 'units');
  return generations(unit, ({ id }) => units.filter(({ successors }) => successors.includes(id)));
}
