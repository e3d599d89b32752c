import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runGit } from './run-git.ts';

/** Files of one commit after another, each for as long as somebody works on them. */
export type KeptCheckout = {
  /** Works on the files of a commit; others wait for their turn. */
  at<Result>(commit: string, work: (folder: string) => Promise<Result>): Promise<Result>;
};

/**
 * Opens a folder that keeps the files of the commit that was asked for last: writing all of them
 * anew each time would take seconds. Links arrive as plain text files, so none can point outside.
 */
export function keptCheckout(repository: string, place: string): KeptCheckout {
  const files = join(place, 'content');
  const env = { GIT_DIR: repository, GIT_INDEX_FILE: join(place, 'index'), GIT_WORK_TREE: files };
  const asStored = ['-c', 'core.symlinks=false', '-c', 'core.autocrlf=false'];
  const empty = async () => {
    await rm(place, { recursive: true, force: true });
    await mkdir(files, { recursive: true });
  };
  const takeOut = (commit: string) =>
    runGit(files, [...asStored, 'read-tree', '--reset', '-u', commit], { env });
  let last: Promise<unknown> = empty().catch(() => undefined);

  return {
    at: (commit, work) => {
      const turn = last.then(async () => {
        // A Git that was killed, or met a full disk, leaves its lock and half of the files behind.
        await takeOut(commit).catch(async () => {
          await empty();
          await takeOut(commit);
        });
        return work(files);
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
