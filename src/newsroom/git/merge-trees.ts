import { runGit } from './run-git.ts';

/** What two commits make together: a tree, and the paths that both changed in different ways. */
export type MergedTrees = { readonly tree: string; readonly conflicts: readonly string[] };

// A record's path is its name: a new story that resembles a deleted one is not that story moved.
const withoutGuesses = ['-c', 'merge.renames=false', '-c', 'merge.directoryRenames=false'];

/** Merges two commits without a working tree (Git 2.38 or newer). */
export async function mergeTrees(
  repository: string,
  ours: string,
  theirs: string,
): Promise<MergedTrees> {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', ours, theirs];
  const printed = await runGit(repository, [...withoutGuesses, ...args], { alsoFine: 1 });
  const [tree = '', ...paths] = printed.toString().split('\0');
  if (!/^[0-9a-f]{40,64}$/.test(tree)) throw new Error(`merge-tree ${ours} ${theirs}: ${tree}`);
  return { tree, conflicts: [...new Set(paths.filter((path) => path !== ''))] };
}

/** The newest commit that two commits share; undefined when they have nothing in common. */
export async function mergeBase(
  repository: string,
  one: string,
  other: string,
): Promise<string | undefined> {
  const printed = await runGit(repository, ['merge-base', one, other], { alsoFine: 1 });
  return printed.toString().trim() || undefined;
}
