import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { takeLock } from './take-lock.ts';

const lookEveryMs = 200;

/**
 * Does work on a folder of releases while no other process does: the newsroom and a command at the
 * terminal may publish at once, and the slower would put an older site over a newer one.
 */
export async function inTurn<Result>(
  root: string,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  await mkdir(root, { recursive: true });
  // A build of a large site may take as long as it needs.
  const take = () => takeLock(join(root, '.lock'), Number.POSITIVE_INFINITY);
  let giveBack = await take();
  while (giveBack === undefined) {
    await pause(lookEveryMs, undefined, { signal });
    giveBack = await take();
  }
  try {
    return await work();
  } finally {
    await giveBack();
  }
}
