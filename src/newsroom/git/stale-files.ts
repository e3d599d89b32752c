import { removed, type TreeChange } from './changed-tree.ts';
import { runGit } from './run-git.ts';

/** What the newsroom writes into the reflog for each save, by which it knows its own commits again. */
export const saveReason = 'hoa-dep: save';

/**
 * Files of the newest commit, if it is a save of ours, that the index and the working tree still
 * show as they were before it: the program was ended between the commit and their update. Without
 * this, a later `git commit -a` would take the save back.
 */
export async function staleFiles(root: string): Promise<readonly TreeChange[]> {
  const [reason, commit, parent] = (
    await runGit(root, ['log', '-1', '--walk-reflogs', '--format=%gs%n%H%n%P', 'HEAD'])
  )
    .toString()
    .split('\n');
  if (reason !== saveReason || !commit || !parent) return [];
  const stale: TreeChange[] = [];
  for (const { before, change } of await changesBetween(root, parent, commit)) {
    const indexed = (await runGit(root, ['ls-files', '-s', '-z', '--', change.path])).toString();
    const indexedOid = indexed.split(' ')[1];
    const untouched = await runGit(root, statusInTree(change.path));
    if (indexedOid === before && untouched.length === 0) stale.push(change);
  }
  return stale;
}

// Compares the working tree with the index alone, and finds a file that the index does not know.
function statusInTree(path: string): readonly string[] {
  return ['ls-files', '-z', '--modified', '--deleted', '--others', '--', path];
}

async function changesBetween(root: string, from: string, to: string) {
  const args = ['diff-tree', '-r', '-z', '--no-renames', from, to];
  const parts = (await runGit(root, args)).toString().split('\0');
  const changes: { before: string | undefined; change: TreeChange }[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = '', oldOid = '', newOid = ''] = (parts[at] ?? '').split(' ');
    const path = parts[at + 1] ?? '';
    const isGone = /^0+$/.test(newOid);
    changes.push({
      before: /^0+$/.test(oldOid) ? undefined : oldOid,
      change: isGone ? { path, mode: removed, oid: oldOid } : { path, mode, oid: newOid },
    });
  }
  return changes;
}
