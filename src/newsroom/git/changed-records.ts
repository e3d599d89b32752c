import { basename } from 'node:path/posix';
import type { ChangedRecord } from '../../publish/content-source.ts';
import { isPlainFile, openSnapshot, type TreeFile } from './snapshot.ts';

/** The records of an older commit that a newer one has otherwise or no more, by path in the content folder. */
export async function changedRecords(
  repository: string,
  contentFolder: string,
  older: string,
  newer: string,
): Promise<readonly ChangedRecord[]> {
  const [before, after] = await Promise.all(
    [older, newer].map((commit) => recordsOf(repository, contentFolder, commit)),
  );
  // A record keeps its name and collection when it moves to another year's folder.
  const byId = new Map(after?.map((file) => [idOf(file), file]));
  const changed = (before ?? [])
    .map((file) => ({ file, now: byId.get(idOf(file)) }))
    .filter(({ file, now }) => file.oid !== now?.oid);
  const oids = changed.flatMap(({ file, now }) => [file.oid, ...(now ? [now.oid] : [])]);
  const unique = [...new Set(oids)];
  const texts = await openSnapshot(repository, newer).read(unique);
  const textOf = new Map(unique.map((oid, at) => [oid, texts[at]?.toString() ?? '']));
  return changed.map(({ file, now }) => ({
    path: file.path,
    older: textOf.get(file.oid) ?? '',
    newer: now && textOf.get(now.oid),
  }));
}

async function recordsOf(
  repository: string,
  contentFolder: string,
  commit: string,
): Promise<readonly TreeFile[]> {
  const prefix = contentFolder === '' ? '' : `${contentFolder}/`;
  return (await openSnapshot(repository, commit).list(contentFolder))
    .filter((file) => isPlainFile(file) && file.path.endsWith('.md'))
    .map((file) => ({ ...file, path: file.path.slice(prefix.length) }));
}

function idOf({ path }: TreeFile): string {
  return `${path.split('/')[0]}/${basename(path)}`;
}
