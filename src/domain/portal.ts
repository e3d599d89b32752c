import type { CollectionName } from '../schema/collections.ts';
import { collectionNames, collections } from '../schema/collections.ts';
import type { AnyRecord, RecordOf } from '../schema/record.ts';
import { type Site, settings } from '../schema/site.ts';
import { pressKitFolder, slugAddress } from './address.ts';
import type { Library, Upload } from './library.ts';
import { byNewest } from './order.ts';
import { publicRecord, publicSite } from './public-record.ts';
import { isPublished } from './published.ts';
import { type RecordKey, recordKey } from './record-key.ts';
import { referencesOf } from './references.ts';
import { isStory } from './story.ts';
import { uploadsIn } from './uploads-in.ts';

/** All that readers may see on one day, and nothing else: the one thing that pages are made from. */
export interface Portal {
  site: Site;
  /** The day the portal is built for, `2026-01-31`. */
  today: string;
  /** Published records by key, newest first within a collection. */
  records: ReadonlyMap<RecordKey, AnyRecord>;
  /** Records that mention a record. */
  mentions: ReadonlyMap<RecordKey, readonly AnyRecord[]>;
  /** Uploads that something of it shows. */
  uploads: ReadonlyMap<string, Upload>;
  /** Addresses at which a short notice tells that a record was withdrawn. */
  withdrawn: readonly string[];
}

function mentionsIn(records: Iterable<AnyRecord>): Map<RecordKey, AnyRecord[]> {
  const mentions = new Map<RecordKey, AnyRecord[]>();
  for (const record of records) {
    for (const to of new Set([...referencesOf(record)].map((reference) => reference.to))) {
      const known = mentions.get(to);
      if (known === undefined) mentions.set(to, [record]);
      else known.push(record);
    }
  }
  return mentions;
}

/** What readers may see of a library on a day. */
export function openPortal(library: Library, today: string): Portal {
  const published = library.records.filter((record) => isPublished(record, today));
  const keys = new Set<string>(published.map(recordKey));
  const shown = published
    .map((record) => publicRecord(record, today, (key) => keys.has(key)))
    .sort(byNewest);
  const records = new Map(
    collectionNames.flatMap((name) =>
      shown
        .filter(({ collection }) => collection === name)
        .map((record) => [recordKey(record), record] as const),
    ),
  );
  const used = new Set(
    [
      ...shown.flatMap((record) => uploadsIn(collections[record.collection].fields, record)),
      ...uploadsIn(settings.agency.fields, library.site.agency),
    ].map(({ path }) => path),
  );
  const taken = new Set(shown.map(({ collection, slug }) => slugAddress(collection, slug)));
  const withdrawn = library.records
    .filter(({ status }) => status === 'withdrawn')
    .flatMap((record) =>
      [record.slug, ...record.aliases]
        .map((part) => slugAddress(record.collection, part))
        .filter((address) => !taken.has(address))
        .flatMap((address) =>
          isStory(record) ? [address, `${address}${pressKitFolder}`] : [address],
        ),
    );
  return {
    site: publicSite(library.site, (key) => keys.has(key)),
    today,
    records,
    mentions: mentionsIn(shown),
    uploads: new Map([...library.uploads].filter(([path]) => used.has(path))),
    withdrawn: [...new Set(withdrawn)],
  };
}

/** The published records of one collection, newest first. */
export function listOf<N extends CollectionName>(portal: Portal, name: N): RecordOf<N>[] {
  return [...portal.records.values()].filter(
    (record): record is RecordOf<N> => record.collection === name,
  );
}

/** A published record by id; undefined when readers may not see it. */
export function find<N extends CollectionName>(
  portal: Portal,
  name: N,
  id: string | undefined,
): RecordOf<N> | undefined {
  const record = id === undefined ? undefined : portal.records.get(`${name}/${id}`);
  return record?.collection === name ? (record as RecordOf<N>) : undefined;
}

/** The published records of some ids, in their order, each once. */
export function findAll<N extends CollectionName>(
  portal: Portal,
  name: N,
  ids: readonly string[],
): RecordOf<N>[] {
  return [...new Set(ids)].flatMap((id) => find(portal, name, id) ?? []);
}
