import type { Library } from '../domain/library.ts';
import type { Problem } from '../domain/problem.ts';
import { type CollectionName, collectionNames } from '../schema/collections.ts';
import type { AnyRecord } from '../schema/record.ts';
import { readContentFiles, shownPath } from './content-folder.ts';
import { readRecordFile } from './record-file.ts';
import { readSite } from './setting-file.ts';
import { strayFiles } from './stray-files.ts';
import { readUploads } from './uploads.ts';

async function readCollection(contentFolder: string, name: CollectionName) {
  const files = await readContentFiles(contentFolder, name);
  const records = new Map<string, AnyRecord>();
  const ids = new Set<string>();
  const problems: Problem[] = [];
  for (const { path, bytes } of files) {
    const id = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
    if (ids.has(id)) {
      problems.push({
        file: path,
        field: '',
        label: 'Cả tệp',
        problem: `đã có tệp khác tên “${id}.md” trong ${name}`,
        remedy: 'đổi tên một trong hai tệp.',
      });
      continue;
    }
    ids.add(id);
    const read = readRecordFile(name, path, bytes);
    if (read.value === undefined) problems.push(...read.problems);
    else records.set(id, read.value);
  }
  return { records, ids, problems };
}

/**
 * Reads a department's content folder: every record that its rules accept, and every problem met.
 * Ids of files that could not be read are kept, so that what refers to them is not blamed.
 */
export async function readLibrary(
  contentFolder: string,
): Promise<{ library: Library; problems: Problem[] }> {
  const [{ site, unread, problems }, uploads, strays, ...read] = await Promise.all([
    readSite(contentFolder),
    readUploads(contentFolder),
    strayFiles(contentFolder),
    ...collectionNames.map((name) => readCollection(contentFolder, name)),
  ]);
  const all = [...problems, ...strays, ...read.flatMap((collection) => collection.problems)];
  const records = read.flatMap((collection) => [...collection.records.values()]);
  const ids = new Set(
    collectionNames.flatMap((name, index) =>
      [...(read[index]?.ids ?? [])].map((id) => `${name}/${id}`),
    ),
  );
  return {
    library: {
      folder: shownPath(contentFolder),
      site,
      unreadSettings: unread,
      records,
      ids,
      uploads,
    },
    problems: all,
  };
}
