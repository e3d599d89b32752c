import type { AnyRecord } from '../schema/record.ts';
import type { Library } from './library.ts';
import { type RecordKey, recordKey } from './record-key.ts';

/** The library as if one record were published today, for those who prepare it. */
export function previewed(library: Library, key: RecordKey): Library {
  const records = library.records.map((record) =>
    recordKey(record) === key ? asPublished(record) : record,
  );
  return { ...library, records };
}

function asPublished(record: AnyRecord): AnyRecord {
  const { publishFrom: _from, publishUntil: _until, withdrawal: _withdrawal, ...rest } = record;
  return { ...rest, status: 'published' } as AnyRecord;
}
