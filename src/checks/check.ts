import type { Library } from '../domain/library.ts';
import type { Problem } from '../domain/problem.ts';
import { collections } from '../schema/collections.ts';
import { placeOf } from '../schema/place-of.ts';
import type { Readable } from '../schema/record.ts';

/** One editorial rule over everything a department has written: it reports, and never throws. */
export type Check = (library: Library) => Problem[];

/** One editorial rule that needs no other record, so that it can speak while an editor still writes. */
export type RecordCheck = (record: Readable) => Problem[];

/** A place in a record by its keys, `portrait.consent`; its label is the one of the form. */
export function placeIn(record: Readable, field: string): Pick<Problem, 'field' | 'label'> {
  const path = field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  return { field, label: placeOf(collections[record.collection].fields, record, path).label };
}

/** A problem in one place of one record. */
export function problemIn(
  record: Readable,
  place: { field: string; label: string },
  problem: string,
  remedy: string,
): Problem {
  return { file: record.file, field: place.field, label: place.label, problem, remedy };
}
