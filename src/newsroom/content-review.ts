import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { runGit } from './git/run-git.ts';
import { type Changes, reviewChanges } from './review-changes.ts';

/** Looks at what a change would break in the whole content of a commit. */
export type ContentReview = (commit: string, changes: Changes) => Promise<readonly Problem[]>;

/**
 * Opens a review of a bare repository. It keeps the newest commit that it looked at as files in a
 * folder of its own, since writing all of them anew for each publication would take seconds.
 */
export function openContentReview(repository: string, folder: string): ContentReview {
  const content = join(folder, 'content');
  const env = {
    GIT_DIR: repository,
    GIT_INDEX_FILE: join(folder, 'index'),
    GIT_WORK_TREE: content,
  };
  const empty = async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(content, { recursive: true });
  };
  const takeOut = (commit: string) =>
    runGit(content, ['-c', 'core.symlinks=false', 'read-tree', '--reset', '-u', commit], { env });
  let last: Promise<unknown> = empty().catch(() => undefined);

  async function review(commit: string, changes: Changes): Promise<readonly Problem[]> {
    // A Git that was killed, or met a full disk, leaves its lock and half of the files behind.
    await takeOut(commit).catch(async () => {
      await empty();
      await takeOut(commit);
    });
    const problems = await reviewChanges(content, changes);
    return problems.map((problem) => ({
      ...problem,
      file: problem.file.replace(/^.*?\/content\//, 'content/'),
    }));
  }

  return (commit, changes) => {
    const turn = last.then(() => review(commit, changes));
    last = turn.catch(() => undefined);
    return turn;
  };
}
