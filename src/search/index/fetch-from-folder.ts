import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FetchPart } from '../engine/fetch-from.ts';

/** Brings files of an index out of its folder, for programs that are no browser. */
export function fetchFromFolder(folder: string): FetchPart {
  return (path) => readFile(join(folder, path));
}
