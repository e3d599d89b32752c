import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTurn } from '../../src/publish/in-turn.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoa-dep-turn-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a lock whose maker met a full disk or was killed before it was written holds up nobody', async () => {
  const lock = join(folder, '.lock');
  await writeFile(lock, '');
  const earlier = new Date(Date.now() - 60_000);
  await utimes(lock, earlier, earlier);
  const patience = AbortSignal.timeout(5000);
  expect(await inTurn(folder, patience, async () => 'làm xong')).toBe('làm xong');
});
