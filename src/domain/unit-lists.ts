import { type CollectionName, collectionNames, collections } from '../schema/collections.ts';
import type { Field } from '../schema/field.ts';
import type { AnyRecord, Unit } from '../schema/record.ts';
import { facetAddress } from './address.ts';
import { listedIn } from './listed.ts';
import type { Portal } from './portal.ts';
import { forerunners } from './succession.ts';

/** A unit's part of one list, as its filter shows it. */
export interface UnitList {
  collection: CollectionName;
  label: string;
  address: string;
  /** All of them, those of former units too, in the list's order. */
  records: AnyRecord[];
  /** Those of the units that it took over from. */
  former: AnyRecord[];
}

/** The filter of a collection by unit, and the field behind it. */
function filterByUnit(collection: CollectionName): { name: string; by: string } | undefined {
  const fields: Readonly<Record<string, Field>> = collections[collection].fields;
  return Object.entries(collections[collection].facets)
    .map(([name, { by }]) => ({ name, by }))
    .find(({ by }) => {
      const shape = fields[by]?.shape;
      return shape?.is === 'reference' && shape.to === 'units';
    });
}

/** What a unit and those before it have in each list that can be narrowed by unit; empty ones are left out. */
export function unitLists(portal: Portal, unit: Unit): UnitList[] {
  const former = new Set(
    forerunners(portal, unit)
      .flat()
      .map(({ id }) => id),
  );
  return collectionNames.flatMap((collection): UnitList[] => {
    const filter = filterByUnit(collection);
    if (filter === undefined) return [];
    const { name, by } = filter;
    const { label } = collections[collection];
    const unitOf = (record: AnyRecord) => String(Reflect.get(record, by));
    const records = listedIn(portal, collection).filter(
      (record) => unitOf(record) === unit.id || former.has(unitOf(record)),
    );
    if (records.length === 0) return [];
    const address = facetAddress(collection, name, unit.slug);
    const inherited = records.filter((record) => unitOf(record) !== unit.id);
    return [{ collection, label, address, records, former: inherited }];
  });
}
