import type { Library } from '../domain/library.ts';
import type { Problem } from '../domain/problem.ts';
import type { AnyRecord } from '../schema/record.ts';

/** One editorial rule over everything a department has written: it reports, and never throws. */
export type Check = (library: Library) => Problem[];

/** One editorial rule that needs no other record, so that it can speak while an editor saves. */
export type RecordCheck = (record: AnyRecord) => Problem[];

/** A problem in one place of one record. */
export function problemIn(
  record: AnyRecord,
  place: { field: string; label: string },
  problem: string,
  remedy: string,
): Problem {
  return { file: record.file, field: place.field, label: place.label, problem, remedy };
}
