import type { SearchDocument } from '../../../src/search/documents/search-document.ts';
import type { InventedRecord } from './corpus/invented-record.ts';

/** Invented articles as the index of a portal takes them. */
export function inventedDocuments(records: readonly InventedRecord[]): SearchDocument[] {
  return records.map(({ id, title, body, summary, people, unit, kind, field, movement, day }) => ({
    id,
    url: `/tin-bai/${id}/`,
    title,
    kind,
    day,
    people,
    units: [unit],
    summary,
    otherNames: [],
    blocks: body.split('\n'),
    filters: {
      kind: [kind],
      field: [field],
      unit: [unit],
      year: [day.slice(0, 4)],
      movement: [movement],
    },
  }));
}
