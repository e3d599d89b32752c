import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './is-alive.ts';

const lookEveryMs = 200;
const writingMs = 5000;

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
    await create(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (await isLeft(lock)) await rm(lock, { force: true });
  return false;
}

async function create(lock: string): Promise<void> {
  const file = await open(lock, 'wx');
  try {
    await file.writeFile(String(process.pid));
  } catch (error) {
    // On a full disk the name is made and its text is not.
    await rm(lock, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function isLeft(lock: string): Promise<boolean> {
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (holder > 0) return !isAlive(holder);
  // Without a holder it was just made, is already gone, or was left by one killed in between.
  const made = (await stat(lock).catch(() => undefined))?.mtimeMs;
  return made !== undefined && Math.abs(Date.now() - made) > writingMs;
}
