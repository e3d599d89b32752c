import { type CollectionName, collectionNames, collections } from '../schema/collections.ts';
import type { AnyRecord } from '../schema/record.ts';
import type { Portal } from './portal.ts';
import { recordKey } from './record-key.ts';
import { referencesOf } from './references.ts';

/** Records of one collection that are related to a record. */
export interface RelatedGroup {
  collection: CollectionName;
  label: string;
  records: AnyRecord[];
}

/**
 * What a record mentions and what mentions it, each once, grouped by collection in the menu's order.
 * Units come last and only those that the record itself names.
 */
export function relatedTo(
  portal: Portal,
  record: AnyRecord,
  { without = [] }: { without?: readonly CollectionName[] } = {},
): RelatedGroup[] {
  const own = recordKey(record);
  const mentioned = [...referencesOf(record)].flatMap(({ to }) => portal.records.get(to) ?? []);
  const mentioning = portal.mentions.get(own) ?? [];
  const all = new Map([...mentioned, ...mentioning].map((other) => [recordKey(other), other]));
  all.delete(own);
  return collectionNames
    .filter((collection) => !without.includes(collection))
    .map((collection) => ({
      collection,
      label: collections[collection].label,
      records: [...all.values()].filter((other) => other.collection === collection),
    }))
    .filter(({ records }) => records.length > 0);
}
