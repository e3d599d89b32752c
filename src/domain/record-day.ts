import { collections } from '../schema/collections.ts';
import type { AnyRecord } from '../schema/record.ts';
import { publicationDay } from './published.ts';

/** The day a record is about: a document's issue, a campaign's start, else its publication. */
export function recordDay(record: AnyRecord): string {
  const { dayField } = collections[record.collection] as { dayField?: string };
  const day = dayField === undefined ? undefined : Reflect.get(record, dayField);
  return typeof day === 'string' ? day : publicationDay(record);
}

/** The year a record is filed under. */
export function recordYear(record: AnyRecord): string {
  return recordDay(record).slice(0, 4);
}
