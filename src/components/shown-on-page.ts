import { storiesOf } from '../domain/gather.ts';
import { listOf, type Portal } from '../domain/portal.ts';
import { type RecordKey, recordKey } from '../domain/record-key.ts';
import { referencesOf } from '../domain/references.ts';
import type { AnyRecord } from '../schema/record.ts';

/** Pages of these kinds show every story and document that they name, as cards and rows. */
const SHOWN = /^(?:exemplars|models|articles|documents)\//;

/** What the page of a campaign, a column or a movement itself shows, so that no list beneath repeats it. */
export function shownOnPage(portal: Portal, record: AnyRecord): ReadonlySet<RecordKey> {
  if (record.collection === 'movements') {
    const parts = listOf(portal, 'movements').filter(({ parent }) => parent === record.id);
    const parent: RecordKey[] = record.parent === undefined ? [] : [`movements/${record.parent}`];
    return new Set([...parent, ...parts.map(recordKey)]);
  }
  if (record.collection !== 'campaigns' && record.collection !== 'columns') return new Set();
  const named = [...referencesOf(record)].map(({ to }) => to).filter((key) => SHOWN.test(key));
  const gathered = record.collection === 'columns' ? storiesOf(portal, record) : [];
  return new Set([...named, ...gathered.map(recordKey)]);
}
