import type { GitStore } from '../git/git-store.ts';
import { mergeBase, mergeTrees } from '../git/merge-trees.ts';
import { readConflict } from '../git/read-conflict.ts';
import type { Snapshot } from '../git/snapshot.ts';
import type { Draft } from './read-drafts.ts';

/**
 * What readers would see once a draft joins what they see now; undefined when they see all of it
 * already. Throws a `Conflict` when both changed the same lines: the draft then stays as it is.
 */
export async function mergeDraft(
  store: GitStore,
  now: Snapshot,
  { head }: Draft,
): Promise<Snapshot | undefined> {
  const base = await mergeBase(store.repository, now.commit, head);
  if (base === head) return undefined;
  const draft = store.snapshotAt(head);
  if (base === now.commit) return draft;
  const merged = await mergeTrees(store.repository, now.commit, head);
  if (merged.conflicts.length === 0) return store.snapshotAt(merged.tree);
  const before = base === undefined ? undefined : store.snapshotAt(base);
  const files = merged.conflicts.map(async (path) => {
    const mine = await draft.find(path);
    const [yours] = mine === undefined ? [] : await draft.read([mine.oid]);
    return { path, base: (await before?.find(path))?.oid, yours };
  });
  throw await readConflict(store.objects, now, await Promise.all(files));
}
