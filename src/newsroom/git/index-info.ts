import type { TreeChange } from './changed-tree.ts';

/** The lines that `git update-index -z --index-info` reads. */
export function indexInfo(changes: readonly TreeChange[]): string {
  return changes.map(({ mode, oid, path }) => `${mode} ${oid}\t${path}\0`).join('');
}
