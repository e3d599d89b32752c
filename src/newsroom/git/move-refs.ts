import { rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { noObject } from './git-object.ts';
import { GitError, runGit } from './run-git.ts';

/** A ref's way from one commit to another; undefined stands for no ref. */
export type RefMove = {
  readonly ref: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
};

// Git holds the lock of a ref for milliseconds; what is older was left by a process that was killed.
const staleAfter = 3_000;
const longestWait = 6_000;

/** Moves refs together, or none; false when one no longer stands where it stood. */
export async function moveRefs(
  repository: string,
  moves: readonly RefMove[],
  reason: string,
): Promise<boolean> {
  const input = moves.map(line).join('');
  const started = Date.now();
  for (;;) {
    try {
      await runGit(repository, ['update-ref', '-m', reason, '-z', '--stdin'], { input });
      return true;
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      const lock = /Unable to create '(.*\.lock)': File exists/.exec(error.message)?.[1];
      if (lock === undefined) {
        if (lostRace.test(error.message)) return false;
        throw error;
      }
      if (Date.now() - started > longestWait) throw error;
      await removeStale(lock);
      await pause(20 + Math.random() * 30);
    }
  }
}

const lostRace = /but expected|reference already exists|unable to resolve reference/;

function line({ ref, from, to }: RefMove): string {
  const none = noObject(from ?? to ?? '');
  return to === undefined
    ? `delete ${ref}\0${from ?? none}\0`
    : `update ${ref}\0${to}\0${from ?? none}\0`;
}

async function removeStale(lock: string): Promise<void> {
  const found = await stat(lock).catch(() => undefined);
  if (found !== undefined && Date.now() - found.mtimeMs > staleAfter)
    await rm(lock, { force: true });
}
