import { openObjectStore } from './object-store.ts';
import { runGit } from './run-git.ts';

/** A file or folder of a commit: its path inside the repository, mode and object id. */
export type TreeFile = { readonly path: string; readonly mode: string; readonly oid: string };

/** The entries that lie directly in each folder, by name; '' is the top. */
type Folders = ReadonlyMap<string, ReadonlyMap<string, TreeFile>>;

/** One exact commit of a repository, read without a checked-out tree. */
export type Snapshot = {
  readonly commit: string;
  /** Every file below a folder, links and submodules among them; '' means the whole tree. */
  list(folder: string): Promise<readonly TreeFile[]>;
  /** The entry at this exact path, if the commit has one. */
  find(path: string): Promise<TreeFile | undefined>;
  /** The contents of blobs, in the order asked. */
  read(oids: readonly string[]): Promise<readonly Buffer[]>;
  /** What lies directly in a folder, in Git's order; nothing where there is no folder. */
  children(folder: string): Promise<readonly TreeFile[]>;
  /** The snapshot of a commit that differs from this one in the given folders only. */
  follow(commit: string, folders: Folders): Promise<Snapshot>;
};

/** The commit that a ref names now; undefined when the branch has no commit yet. */
export async function commitOf(
  repository: string,
  ref: string,
  { look } = openObjectStore(repository),
): Promise<string | undefined> {
  const [found] = await look([`${ref}^{commit}`]);
  return found?.oid;
}

/** True for an ordinary file, false for a symbolic link or a submodule. */
export function isPlainFile(file: TreeFile): boolean {
  return file.mode === '100644' || file.mode === '100755';
}

/** True for a folder. */
export function isFolder(file: TreeFile): boolean {
  return file.mode === '040000';
}

/** Opens a commit for reading; its list of files is read once, at the first question. */
export function openSnapshot(
  repository: string,
  commit: string,
  { read } = openObjectStore(repository),
): Snapshot {
  let reading: Promise<Folders> | undefined;
  return snapshotOf(commit, read, () => {
    reading ??= readFolders(repository, commit);
    return reading;
  });
}

function snapshotOf(
  commit: string,
  read: Snapshot['read'],
  folders: () => Promise<Folders>,
): Snapshot {
  return {
    commit,
    list: async (folder) => filesBelow(await folders(), folder),
    find: async (path) => (await folders()).get(folderOf(path))?.get(nameOf(path)),
    read,
    children: async (folder) => [...((await folders()).get(folder)?.values() ?? [])],
    follow: async (next, changed) => {
      const merged = new Map([...(await folders()), ...changed]);
      return snapshotOf(next, read, async () => merged);
    },
  };
}

function filesBelow(folders: Folders, folder: string): readonly TreeFile[] {
  const entries = [...(folders.get(folder)?.values() ?? [])];
  return entries.flatMap((entry) => (isFolder(entry) ? filesBelow(folders, entry.path) : [entry]));
}

async function readFolders(repository: string, commit: string): Promise<Folders> {
  const args = ['ls-tree', '-r', '-t', '-z', '--full-tree', commit];
  const printed = (await runGit(repository, args)).toString();
  const folders = new Map<string, Map<string, TreeFile>>();
  for (const line of printed.split('\0').slice(0, -1)) {
    const tab = line.indexOf('\t');
    const [mode = '', , oid = ''] = line.slice(0, tab).split(' ');
    const path = line.slice(tab + 1);
    const folder = folderOf(path);
    const names = folders.get(folder) ?? new Map<string, TreeFile>();
    folders.set(folder, names.set(nameOf(path), { path, mode, oid }));
  }
  return folders;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
