import { changedFiles } from './changed-files.ts';
import type { TreeChange } from './changed-tree.ts';
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
  for (const { before, change } of await changedFiles(root, parent, commit)) {
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
