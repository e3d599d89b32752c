import { type CollectionName, collections } from '../schema/collections.ts';
import type { Field } from '../schema/field.ts';
import type { AnyRecord } from '../schema/record.ts';
import { facetAddress } from './address.ts';
import { listedIn } from './listed.ts';
import { find, type Portal } from './portal.ts';
import { recordYear } from './record-day.ts';
import { termName } from './terms.ts';
import { compareVietnamese, slugify } from './vietnamese.ts';

/** One value by which a list can be narrowed. */
export interface FacetValue {
  /** Part of the address. */
  value: string;
  label: string;
  address: string;
  records: AnyRecord[];
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
  if (shape?.is === 'reference') {
    return values.flatMap((id) => {
      const target = find(portal, shape.to as CollectionName, id);
      return target === undefined ? [] : [{ value: target.slug, label: target.title }];
    });
  }
  return [];
}

function facetOf(
  portal: Portal,
  collection: CollectionName,
  name: string,
  by: string,
): FacetValue[] {
  const values = new Map<string, FacetValue>();
  for (const record of listedIn(portal, collection)) {
    for (const { value, label } of choicesOf(portal, record, by)) {
      const known = values.get(value);
      if (known !== undefined) known.records.push(record);
      else {
        const address = facetAddress(collection, name, value);
        values.set(value, { value, label, address, records: [record] });
      }
    }
  }
  const newestFirst = by === 'year' ? -1 : 1;
  return [...values.values()].sort((a, b) => newestFirst * compareVietnamese(a.label, b.label));
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
