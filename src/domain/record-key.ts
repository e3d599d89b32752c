import { type CollectionName, collectionNames } from '../schema/collections.ts';

/** `<collection>/<id>`: names one record among all. */
export type RecordKey = `${CollectionName}/${string}`;

/** The key of a record. */
export function recordKey(record: { collection: CollectionName; id: string }): RecordKey {
  return `${record.collection}/${record.id}`;
}

/** Reads a key that came from outside; undefined when it names no collection of ours. */
export function readRecordKey(text: string): RecordKey | undefined {
  const [name, id, ...more] = text.split('/');
  const collection = collectionNames.find((one) => one === name);
  const isKey = collection !== undefined && id !== undefined && id !== '' && more.length === 0;
  return isKey ? `${collection}/${id}` : undefined;
}
