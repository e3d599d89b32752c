import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

/** One file of the content folder, not yet understood. */
export interface ContentFile {
  /** Path for messages: relative to the working folder where it lies inside, `content/exemplars/a.md`. */
  path: string;
  /** Path inside the content folder, `exemplars/2024/a.md`. */
  inside: string;
  bytes: Uint8Array;
}

/** A path as messages show it: relative to the working folder where it lies inside. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), resolve(path));
  return (fromHere.startsWith('..') ? path : fromHere).split(sep).join('/');
}

/** Names of every file below a folder, with `/` between parts, sorted; empty when there is no folder. */
export async function listFolder(folder: string): Promise<string[]> {
  return namesBelow(folder, (entry) => entry.isFile());
}

/** Names of every link below a folder: what it points to may lie anywhere, so it is never read. */
export async function listLinks(folder: string): Promise<string[]> {
  return namesBelow(folder, (entry) => entry.isSymbolicLink());
}

async function namesBelow(folder: string, isWanted: (entry: Dirent) => boolean): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => isWanted(entry) && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Reads the text files of one folder of the content, hidden files left out. */
export async function readContentFiles(
  contentFolder: string,
  subfolder: string,
): Promise<ContentFile[]> {
  const names = await listFolder(join(contentFolder, subfolder));
  return Promise.all(
    names.map(async (name) => {
      const path = join(contentFolder, subfolder, name);
      return { path: shownPath(path), inside: `${subfolder}/${name}`, bytes: await readFile(path) };
    }),
  );
}
