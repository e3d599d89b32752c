import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './is-alive.ts';

const lookEveryMs = 200;

/**
 * Does work on a folder of releases while no other process does: the newsroom and a command at the
 * terminal may publish at once, and the slower would put an older site over a newer one. The lock
 * of a process that was killed counts as none.
 */
export async function inTurn<Result>(
  root: string,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = join(root, '.lock');
  await mkdir(root, { recursive: true });
  while (!(await take(lock))) await pause(lookEveryMs, undefined, { signal });
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  // Just made and not yet written, or already gone: look again.
  if (holder > 0 && !isAlive(holder)) await rm(lock, { force: true });
  return false;
}
