import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { isAlive } from './is-alive.ts';

// A lock without a holder's number is being written at this moment, or was left by one killed meanwhile.
const writingMs = 5000;

/**
 * Takes a lock file among processes of this machine and answers how to give it back; undefined while
 * another holds it. The lock of a process that was killed counts as none, and so does any that is
 * older than `forgottenMs`, since a process number may be given anew after a power cut.
 */
export async function takeLock(
  path: string,
  forgottenMs: number,
): Promise<(() => Promise<void>) | undefined> {
  const mark = `${process.pid} ${randomUUID()}`;
  if (!(await isCreated(path, mark))) {
    await removeIfForgotten(path, forgottenMs);
    return undefined;
  }
  return async () => {
    if ((await textOf(path)) === mark) await rm(path, { force: true });
  };
}

async function isCreated(path: string, mark: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(mark);
    } catch (error) {
      // On a full disk the name is made and its text is not.
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function removeIfForgotten(path: string, forgottenMs: number): Promise<void> {
  const text = await textOf(path);
  const held = await stat(path).catch(() => undefined);
  if (text === undefined || held === undefined) return;
  const age = Math.abs(Date.now() - held.mtimeMs);
  const isHeld = text === '' ? age <= writingMs : isAlive(Number.parseInt(text, 10));
  if (isHeld && age <= forgottenMs) return;
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  // Another process may have done the same and locked anew in between: then it gets its lock back.
  if ((await textOf(aside)) !== text) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
