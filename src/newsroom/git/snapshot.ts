import { GitError, runGit } from './run-git.ts';

/** A file or folder of a commit: its path inside the repository, mode and object id. */
export type TreeFile = { readonly path: string; readonly mode: string; readonly oid: string };

/** One exact commit of a repository, read without a checked-out tree. */
export type Snapshot = {
  readonly commit: string;
  /** Every file below a folder, links and submodules among them; '' means the whole tree. */
  list(folder: string): Promise<readonly TreeFile[]>;
  /** The entry at this exact path, if the commit has one. */
  find(path: string): Promise<TreeFile | undefined>;
  /** The contents of blobs, in the order asked. */
  read(oids: readonly string[]): Promise<readonly Buffer[]>;
};

/** The commit that a ref names now; undefined when the branch has no commit yet. */
export async function commitOf(repository: string, ref: string): Promise<string | undefined> {
  try {
    const printed = await runGit(repository, [
      'rev-parse',
      '--verify',
      '--quiet',
      `${ref}^{commit}`,
    ]);
    return printed.toString().trim();
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return undefined;
    throw error;
  }
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
export function openSnapshot(repository: string, commit: string): Snapshot {
  let reading: Promise<ReadonlyMap<string, TreeFile>> | undefined;
  const entries = () => {
    reading ??= runGit(repository, ['ls-tree', '-r', '-t', '-z', '--full-tree', commit]).then(
      parseTree,
    );
    return reading;
  };
  return {
    commit,
    list: async (folder) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      const inside = [...(await entries()).values()].filter(({ path }) => path.startsWith(prefix));
      return inside.filter((entry) => !isFolder(entry));
    },
    find: async (path) => (await entries()).get(path),
    read: (oids) => readBlobs(repository, oids),
  };
}

function parseTree(printed: Buffer): ReadonlyMap<string, TreeFile> {
  const lines = printed.toString().split('\0');
  return new Map(
    lines.slice(0, -1).map((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', , oid = ''] = line.slice(0, tab).split(' ');
      const path = line.slice(tab + 1);
      return [path, { path, mode, oid }];
    }),
  );
}

async function readBlobs(repository: string, oids: readonly string[]): Promise<readonly Buffer[]> {
  if (oids.length === 0) return [];
  const printed = await runGit(repository, ['cat-file', '--batch'], {
    input: `${oids.join('\n')}\n`,
  });
  const blobs: Buffer[] = [];
  let at = 0;
  for (const oid of oids) {
    const lineEnd = printed.indexOf(10, at);
    const header = printed.subarray(at, lineEnd).toString();
    const [found, type, size] = header.split(' ');
    if (found !== oid || type !== 'blob') throw new Error(`cat-file: ${header}`);
    const start = lineEnd + 1;
    at = start + Number(size);
    blobs.push(printed.subarray(start, at));
    at += 1;
  }
  return blobs;
}
