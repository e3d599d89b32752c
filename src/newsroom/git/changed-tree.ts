import { type GitObject, gitObject, type HashName, hashOf } from './git-object.ts';
import { isFolder, type Snapshot, type TreeFile } from './snapshot.ts';

/** One file of the next commit: its new object, or `removed` as mode and the object that goes. */
export type TreeChange = { readonly path: string; readonly mode: string; readonly oid: string };

/** The mode with which Git's index is told that a path goes. */
export const removed = '0';

/** A tree that differs from a snapshot's: its id, the trees to write, and their folders' entries. */
export type ChangedTree = {
  readonly oid: string;
  readonly objects: readonly GitObject[];
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, TreeFile>>;
};

/** Works out the tree that a snapshot has after the changes; folders left empty go, as in Git. */
export async function changedTree(
  snapshot: Snapshot,
  changes: readonly TreeChange[],
): Promise<ChangedTree> {
  const objects: GitObject[] = [];
  const folders = new Map<string, ReadonlyMap<string, TreeFile>>();

  async function build(folder: string, inside: readonly TreeChange[]): Promise<string | undefined> {
    const start = folder === '' ? 0 : folder.length + 1;
    const entries = new Map(
      (await snapshot.children(folder)).map((entry) => [entry.path.slice(start), entry]),
    );
    for (const [name, below] of byName(inside, start)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const file = below.find((change) => change.path === path);
      const tree = file === undefined ? await build(path, below) : undefined;
      if (file !== undefined && file.mode !== removed) entries.set(name, file);
      else if (tree !== undefined) entries.set(name, { path, mode: '040000', oid: tree });
      else entries.delete(name);
    }
    const sorted = [...entries].sort(([a, one], [b, other]) => gitOrder(a, one, b, other));
    folders.set(folder, new Map(sorted));
    if (entries.size === 0 && folder !== '') return undefined;
    const tree = treeObject(sorted, hashOf(snapshot.commit));
    objects.push(tree);
    return tree.oid;
  }

  return { oid: (await build('', changes)) ?? '', objects, folders };
}

function byName(changes: readonly TreeChange[], start: number) {
  return Map.groupBy(changes, ({ path }) => path.slice(start).split('/')[0] ?? '');
}

// Git sorts by bytes, and a folder as if its name ended with a slash.
function gitOrder(a: string, one: TreeFile, b: string, other: TreeFile): number {
  return Buffer.compare(
    Buffer.from(isFolder(one) ? `${a}/` : a),
    Buffer.from(isFolder(other) ? `${b}/` : b),
  );
}

function treeObject(entries: readonly (readonly [string, TreeFile])[], hash: HashName): GitObject {
  const parts = entries.flatMap(([name, { mode, oid }]) => [
    Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`),
    Buffer.from(oid, 'hex'),
  ]);
  return gitObject('tree', Buffer.concat(parts), hash);
}
