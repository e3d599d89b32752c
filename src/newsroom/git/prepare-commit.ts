import { changedTree, removed, type TreeChange } from './changed-tree.ts';
import { type Author, commitObject } from './commit-object.ts';
import { type GitObject, gitObject, hashOf } from './git-object.ts';
import type { FileChange } from './git-store.ts';
import type { ObjectStore } from './object-store.ts';
import { readConflict } from './read-conflict.ts';
import { refuseObstacle } from './refuse-obstacle.ts';
import type { Snapshot } from './snapshot.ts';

/** The next commit: on which tree, after which commits, with which files, by whom and why. */
export type NextCommit = {
  readonly on: Snapshot;
  readonly parents: readonly string[];
  readonly files: readonly FileChange[];
  readonly author: Author;
  readonly committer?: Author;
  readonly message: string;
};

/** A commit worked out in memory: its objects are still to be written, and no ref names it. */
export type PreparedCommit = {
  readonly oid: string;
  readonly objects: readonly GitObject[];
  readonly changes: readonly TreeChange[];
  /** The object id of each file that was to be written, changed or not. */
  readonly oids: ReadonlyMap<string, string>;
  readonly snapshot: Snapshot;
};

/** Works out a commit; throws a `Conflict` when a file is not the one that the editor began from. */
export async function prepareCommit(
  objects: ObjectStore,
  next: NextCommit,
): Promise<PreparedCommit> {
  const { on, parents, author, message } = next;
  const { changes, blobs, oids } = await treeChanges(objects, on, next.files);
  const tree = await changedTree(on, changes);
  const committer = next.committer ?? author;
  const parts = { tree: tree.oid, parents, author, committer, at: new Date(), message };
  const commit = commitObject(parts);
  return {
    oid: commit.oid,
    objects: [...blobs, ...tree.objects, commit],
    changes,
    oids,
    snapshot: await on.follow(commit.oid, tree.folders),
  };
}

async function treeChanges(objects: ObjectStore, on: Snapshot, files: readonly FileChange[]) {
  const changes: TreeChange[] = [];
  const blobs: GitObject[] = [];
  const oids = new Map<string, string>();
  for (const { path, content, base } of files) {
    await refuseObstacle(on, path);
    const existing = await on.find(path);
    const blob = content === undefined ? undefined : gitObject('blob', content, hashOf(on.commit));
    if (blob !== undefined) oids.set(path, blob.oid);
    if (blob?.oid === existing?.oid) continue;
    if (base !== undefined && base !== existing?.oid) {
      throw await readConflict(objects, on, [{ path, base, yours: content }]);
    }
    if (blob !== undefined) {
      blobs.push(blob);
      changes.push({ path, mode: existing?.mode ?? '100644', oid: blob.oid });
    } else if (existing !== undefined) changes.push({ path, mode: removed, oid: existing.oid });
  }
  return { changes, blobs, oids };
}
