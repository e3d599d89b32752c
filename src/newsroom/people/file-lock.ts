import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';

const patienceMs = 10_000;
// Work under the lock takes milliseconds; a process id may be given anew after a power cut.
const forgottenMs = 30_000;

/** Runs the work while no other process, and no other call of this one, holds the lock file. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const mark = `${process.pid} ${randomUUID()}`;
  const giveUp = Date.now() + patienceMs;
  while (!(await isCreated(path, mark))) {
    await removeIfForgotten(path);
    if (Date.now() > giveUp) throw busy(path);
    await pause(2 + Math.random() * 8);
  }
  try {
    return await work();
  } finally {
    if ((await textOf(path)) === mark) await rm(path, { force: true });
  }
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
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes away the lock of a process that was killed while it held it. */
async function removeIfForgotten(path: string): Promise<void> {
  const text = await textOf(path);
  const held = await stat(path).catch(() => undefined);
  if (text === undefined || held === undefined) return;
  const isOld = Date.now() - held.mtimeMs > forgottenMs;
  // An empty lock is one that is being written at this moment.
  if (!isOld && (text === '' || isRunning(Number.parseInt(text, 10)))) return;
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  // Another process may have done the same and locked anew in between: then it gets its lock back.
  if ((await textOf(aside)) !== text) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function busy(path: string): Refusal {
  return new Refusal(
    503,
    'Có chương trình khác đang ghi dữ liệu người dùng nên chưa ghi được.',
    `thử lại sau ít phút; nếu vẫn vậy, người quản trị xem tệp ${path}.`,
  );
}
