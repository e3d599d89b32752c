import { contentPrefix } from '../content-path.ts';
import { GitError, runGit } from '../git/run-git.ts';
import type { Desk } from './action.ts';

/** Paths of the records whose text names this upload, plainly or percent-encoded. */
export async function recordsNaming(
  upload: string,
  commit: string,
  desk: Desk,
): Promise<readonly string[]> {
  const reference = `/${upload.slice(contentPrefix.length)}`;
  const folder = desk.root.inRepository(contentPrefix.slice(0, -1)) || '.';
  const patterns = ['-F', '-e', reference, '-e', encodeURI(reference)];
  try {
    const args = ['grep', '-l', '-z', ...patterns, commit, '--', folder];
    const printed = (await runGit(desk.store.repository, args)).toString();
    return printed
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => desk.root.forClient(line.slice(commit.length + 1)));
  } catch (error) {
    // Exit code 1 means that nothing was found.
    if (error instanceof GitError && error.code === 1) return [];
    throw error;
  }
}
