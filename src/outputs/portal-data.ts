import { addressOf } from '../domain/address.ts';
import { cardOf } from '../domain/card.ts';
import { listOf, type Portal } from '../domain/portal.ts';
import { publicationDay, updateDay } from '../domain/published.ts';
import { recordYear } from '../domain/record-day.ts';
import { termName } from '../domain/terms.ts';
import { type CollectionName, collectionNames } from '../schema/collections.ts';
import type { AnyRecord } from '../schema/record.ts';

type Absolute = (address: string) => string;

/** Raised when the shape of `portal.json` changes. */
const VERSION = 1;

/** Address of a year's records of a collection. */
export function yearAddress(collection: CollectionName, year: string): string {
  return `/du-lieu/${collection}-${year}.json`;
}

/** The years that a collection has records of, newest first. */
export function yearsOf(portal: Portal, collection: CollectionName): string[] {
  const years = (listOf(portal, collection) as AnyRecord[]).map(recordYear);
  return [...new Set(years)].sort().reverse();
}

/** `portal.json`: what the portal holds and where; `generated` is the content's time (ISO 8601). */
export function portalSummary(portal: Portal, generated: string, absolute: Absolute): object {
  const { agency } = portal.site;
  return {
    version: VERSION,
    generated,
    site: {
      name: agency.portal,
      agency: agency.name,
      province: agency.province,
      url: absolute('/'),
    },
    collections: Object.fromEntries(
      collectionNames.map((name) => [
        name,
        {
          count: listOf(portal, name).length,
          years: Object.fromEntries(
            yearsOf(portal, name).map((year) => [year, absolute(yearAddress(name, year))]),
          ),
        },
      ]),
    ),
  };
}

/** One year's records of a collection, in the words of readers. */
export function yearRecords(
  portal: Portal,
  collection: CollectionName,
  year: string,
  absolute: Absolute,
): object {
  const records = (listOf(portal, collection) as AnyRecord[]).filter(
    (record) => recordYear(record) === year,
  );
  return {
    records: records.map((record) => {
      const { kind, unit, summary } = cardOf(portal, record);
      const fields = 'fields' in record ? record.fields : [];
      return {
        id: record.id,
        url: absolute(addressOf(record)),
        title: record.title,
        summary,
        published: publicationDay(record),
        updated: updateDay(record),
        unit: unit ?? null,
        fields: fields.map((id) => termName(portal, 'fields', id)),
        kind,
        tags: record.tags,
      };
    }),
  };
}
