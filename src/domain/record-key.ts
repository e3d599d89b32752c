import type { CollectionName } from '../schema/collections.ts';

/** `<collection>/<id>`: names one record among all. */
export type RecordKey = `${CollectionName}/${string}`;

/** The key of a record. */
export function recordKey(record: { collection: CollectionName; id: string }): RecordKey {
  return `${record.collection}/${record.id}`;
}
