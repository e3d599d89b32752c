import type { AnyRecord } from '../schema/record.ts';

/** True when readers may see a record on a day: not a draft, not withdrawn, within its days. */
export function isPublished(record: AnyRecord, today: string): boolean {
  const { status, publishFrom, publishUntil } = record;
  if (status !== 'published') return false;
  return (publishFrom ?? '') <= today && today <= (publishUntil ?? '9999');
}

/** The day on which readers first could see a record. */
export function publicationDay({ publishFrom, created }: AnyRecord): string {
  return publishFrom ?? created;
}

/** The day of a record's latest change, never before its publication. */
export function updateDay(record: AnyRecord): string {
  const published = publicationDay(record);
  return record.updated !== undefined && record.updated > published ? record.updated : published;
}
