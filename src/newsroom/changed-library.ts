import { join } from 'node:path';
import type { Library, Upload } from '../domain/library.ts';
import type { Problem } from '../domain/problem.ts';
import { readRecordKey, recordKey } from '../domain/record-key.ts';
import { nfc } from '../domain/vietnamese.ts';
import { shownPath } from '../read/content-folder.ts';
import { inspectPicture } from '../read/inspect-picture.ts';
import { readRecordFile } from '../read/record-file.ts';
import { collectionNames } from '../schema/collections.ts';
import type { AnyRecord } from '../schema/record.ts';
import { claimsPicture } from '../schema/upload-kinds.ts';
import type { Changes } from './review-changes.ts';

/** A content folder as it was read: what its rules accept, and what they do not. */
export type ReadContent = { readonly library: Library; readonly problems: readonly Problem[] };

/**
 * What reading a folder would give after changes of records and uploads, without reading the rest
 * anew; undefined where only a new reading can tell, as with settings or a name that stands twice.
 */
export async function changedLibrary(
  contentFolder: string,
  { library, problems }: ReadContent,
  changes: Changes,
): Promise<ReadContent | undefined> {
  const records = new Map(library.records.map((record) => [recordKey(record), record]));
  const ids = new Set(library.ids);
  const uploads = new Map(library.uploads);
  const touched = new Set<string>();
  const found: Problem[] = [];
  for (const [path, content] of changes) {
    const upload = /^uploads\/(.+)$/.exec(path)?.[1];
    if (upload !== undefined) {
      const address = `/uploads/${nfc(upload)}`;
      if (content === undefined) uploads.delete(address);
      else uploads.set(address, await inspected(path, Buffer.from(content)));
      continue;
    }
    const key = readRecordKey(path.replace(/\/.*(?=\/)/, '').replace(/\.md$/, ''));
    const collection = collectionNames.find((name) => path.startsWith(`${name}/`));
    const file = shownPath(join(contentFolder, path));
    if (key === undefined || collection === undefined || !path.endsWith('.md')) return undefined;
    if (ids.has(key) && records.get(key)?.file !== file) return undefined;
    touched.add(file);
    records.delete(key);
    ids.delete(key);
    if (content === undefined) continue;
    ids.add(key);
    const read = readRecordFile(collection, file, Buffer.from(content));
    if (read.value === undefined) found.push(...read.problems);
    else records.set(key, read.value);
  }
  return {
    library: { ...library, records: [...records.values()].sort(asRead), ids, uploads },
    problems: [...problems.filter(({ file }) => !touched.has(file)), ...found],
  };
}

function asRead(a: AnyRecord, b: AnyRecord): number {
  const order = collectionNames.indexOf(a.collection) - collectionNames.indexOf(b.collection);
  return order || (a.file < b.file ? -1 : 1);
}

async function inspected(path: string, bytes: Uint8Array): Promise<Upload> {
  return claimsPicture(path) ? inspectPicture(bytes) : { is: 'file' };
}
