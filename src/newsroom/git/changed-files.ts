import { removed, type TreeChange } from './changed-tree.ts';
import { runGit } from './run-git.ts';

/** A file that differs between two commits: the object that stood there, and what the change is. */
export type ChangedFile = { readonly before: string | undefined; readonly change: TreeChange };

/** The files in which two commits or trees differ. */
export async function changedFiles(
  repository: string,
  from: string,
  to: string,
): Promise<readonly ChangedFile[]> {
  const args = ['diff-tree', '-r', '-z', '--no-renames', from, to];
  const parts = (await runGit(repository, args)).toString().split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = '', oldOid = '', newOid = ''] = (parts[at] ?? '').split(' ');
    const path = parts[at + 1] ?? '';
    const isGone = /^0+$/.test(newOid);
    files.push({
      before: /^0+$/.test(oldOid) ? undefined : oldOid,
      change: isGone ? { path, mode: removed, oid: oldOid } : { path, mode, oid: newOid },
    });
  }
  return files;
}
