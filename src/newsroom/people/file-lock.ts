import { setTimeout as pause } from 'node:timers/promises';
import { takeLock } from '../../publish/take-lock.ts';
import { Refusal } from '../refusal.ts';

const patienceMs = 10_000;
// Work under the lock takes milliseconds.
const forgottenMs = 30_000;

/** Runs the work while no other process, and no other call of this one, holds the lock file. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const giveUp = Date.now() + patienceMs;
  let giveBack = await takeLock(path, forgottenMs);
  while (giveBack === undefined) {
    if (Date.now() > giveUp) throw busy(path);
    await pause(2 + Math.random() * 8);
    giveBack = await takeLock(path, forgottenMs);
  }
  try {
    return await work();
  } finally {
    await giveBack();
  }
}

function busy(path: string): Refusal {
  return new Refusal(
    503,
    'Có chương trình khác đang ghi dữ liệu người dùng nên chưa ghi được.',
    `thử lại sau ít phút; nếu vẫn vậy, người quản trị xem tệp ${path}.`,
  );
}
