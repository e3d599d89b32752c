import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneWorkingTree } from '../../src/launch/temporary-clone.mjs';

/** A repository of its own, for tests that save, commit or build. */
export interface TemporaryRepository {
  folder: string;
  remove(): void;
}

/** Clones this repository as it stands, with its installed packages; the caller removes it. */
export function temporaryRepository(): TemporaryRepository {
  const place = mkdtempSync(join(tmpdir(), 'hoa-repository-'));
  const folder = join(place, 'repository');
  cloneWorkingTree(join(import.meta.dirname, '..', '..'), folder);
  return { folder, remove: () => rmSync(place, { recursive: true, force: true, maxRetries: 3 }) };
}
