import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { onNewDay } from '../../src/publish/on-new-day.ts';

const moves = [
  ['at 00:04 the old day still counts', '2026-01-30T16:59:00Z', '2026-01-30T17:04:00Z', 0],
  ['at 00:05 the new day begins', '2026-01-30T16:59:00Z', '2026-01-30T17:05:00Z', 1],
  ['after a night in which the machine slept', '2026-01-30T10:00:00Z', '2026-01-31T01:00:00Z', 1],
  ['within one day nothing happens', '2026-01-30T17:05:00Z', '2026-01-31T16:59:00Z', 0],
  ['a clock put back to an earlier day', '2026-01-31T01:00:00Z', '2026-01-30T01:00:00Z', 1],
] as const;

describe('onNewDay', () => {
  test.each(moves)('%s', async (_title, from, to, expected) => {
    let clock = new Date(from);
    let calls = 0;
    const stop = onNewDay(() => (calls += 1), { now: () => clock, everyMs: 1 });
    await pause(10);
    expect(calls).toBe(0);
    clock = new Date(to);
    await pause(20);
    stop();
    expect(calls).toBe(expected);
  });

  test('nothing is called after the watch has ended', async () => {
    let clock = new Date('2026-01-30T10:00:00Z');
    let calls = 0;
    const stop = onNewDay(() => (calls += 1), { now: () => clock, everyMs: 1 });
    stop();
    clock = new Date('2026-01-31T10:00:00Z');
    await pause(10);
    expect(calls).toBe(0);
  });
});
