import { type CollectionName, collections } from '../schema/collections.ts';
import type { Field } from '../schema/field.ts';
import type { AnyRecord, Unit } from '../schema/record.ts';
import { facetAddress } from './address.ts';
import { listedIn } from './listed.ts';
import { find, findAll, type Portal } from './portal.ts';
import { recordYear } from './record-day.ts';
import { heirs } from './succession.ts';
import { termName } from './terms.ts';
import { compareVietnamese, slugify } from './vietnamese.ts';

/** One value by which a list can be narrowed. */
export interface FacetValue {
  /** Part of the address. */
  value: string;
  label: string;
  address: string;
  records: AnyRecord[];
  /** Former units whose records are gathered here, with how many; their records stand under their own values too. */
  former: FormerUnit[];
}

/** A unit of former days in the list of the unit that took over from it. */
export interface FormerUnit {
  label: string;
  address: string;
  count: number;
}

/** One way to narrow a list, with the values that occur. */
export interface Facet {
  name: string;
  label: string;
  values: FacetValue[];
}

interface Choice {
  value: string;
  label: string;
  /** The unit whose record it is, where another one took over from it. */
  former?: Unit;
}

function choicesOf(portal: Portal, record: AnyRecord, by: string): Choice[] {
  if (by === 'year') return [{ value: recordYear(record), label: recordYear(record) }];
  const fields: Readonly<Record<string, Field>> = collections[record.collection].fields;
  const shape = fields[by]?.shape;
  const given: unknown = Reflect.get(record, by);
  const listed = (Array.isArray(given) ? given : [given]).filter((id) => typeof id === 'string');
  const values = [...new Set(listed)];
  if (shape?.is === 'choice') {
    // Addresses are Vietnamese, the code's own names of choices are not.
    return values.map((id) => ({
      value: slugify(shape.options[id] ?? id),
      label: shape.options[id] ?? id,
    }));
  }
  if (shape?.is === 'term') {
    return values.map((id) => ({ value: id, label: termName(portal, shape.of, id) }));
  }
  if (shape?.is === 'reference' && shape.to === 'units') {
    return findAll(portal, 'units', values).flatMap((unit) => unitChoices(portal, unit));
  }
  if (shape?.is === 'reference') {
    return values.flatMap((id) => {
      const target = find(portal, shape.to as CollectionName, id);
      return target === undefined ? [] : [{ value: target.slug, label: target.title }];
    });
  }
  return [];
}

/** A story of a former unit is its successors' too, so that whoever knows only today's name finds it. */
function unitChoices(portal: Portal, unit: Unit): Choice[] {
  const later = heirs(portal, unit).flat();
  return [
    { value: unit.slug, label: unit.title },
    ...later.map(({ slug, title }) => ({ value: slug, label: title, former: unit })),
  ];
}

function facetOf(
  portal: Portal,
  collection: CollectionName,
  name: string,
  by: string,
): FacetValue[] {
  const values = new Map<string, FacetValue>();
  for (const record of listedIn(portal, collection)) {
    for (const { value, label, former } of choicesOf(portal, record, by)) {
      const address = facetAddress(collection, name, value);
      const known = values.get(value) ?? { value, label, address, records: [], former: [] };
      values.set(value, known);
      // Two ways to one value follow each other, so the last is the only one to compare with.
      if (known.records.at(-1) !== record) known.records.push(record);
      if (former !== undefined) countFormer(known.former, former, collection, name);
    }
  }
  const newestFirst = by === 'year' ? -1 : 1;
  return [...values.values()].sort((a, b) => newestFirst * compareVietnamese(a.label, b.label));
}

function countFormer(
  known: FormerUnit[],
  { title: label, slug }: Unit,
  collection: CollectionName,
  name: string,
): void {
  const address = facetAddress(collection, name, slug);
  const same = known.find((former) => former.address === address);
  if (same === undefined) known.push({ label, address, count: 1 });
  else same.count += 1;
}

/** How a collection's list can be narrowed, with counts; ways with nothing to choose are left out. */
export function facetsOf(portal: Portal, collection: CollectionName): Facet[] {
  return Object.entries(collections[collection].facets)
    .map(([name, { label, by }]) => ({
      name,
      label,
      values: facetOf(portal, collection, name, by),
    }))
    .filter(({ values }) => values.length > 0);
}
