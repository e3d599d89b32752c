import { addressOf, facetAddress } from '../domain/address.ts';
import { findAll, type Portal } from '../domain/portal.ts';
import { termName } from '../domain/terms.ts';
import type { AnyRecord } from '../schema/record.ts';

/** A fact that leads on. */
type LinkedFact = { label: string; value: string; address: string };

/** The fields of work of a record, each leading to what else its list has of that field. */
export function fieldFacts(
  portal: Portal,
  { collection, fields }: Extract<AnyRecord, { fields: unknown }>,
): LinkedFact[] {
  return fields.map((id) => ({
    label: 'Lĩnh vực',
    value: termName(portal, 'fields', id),
    address: facetAddress(collection, 'linh-vuc', id),
  }));
}

/** Records that a record names, under one label. */
export function namedFacts(
  portal: Portal,
  label: string,
  collection: AnyRecord['collection'],
  ids: readonly string[],
): LinkedFact[] {
  return findAll(portal, collection, ids).map((record) => ({
    label,
    value: record.title,
    address: addressOf(record),
  }));
}
