import { execFile } from 'node:child_process';
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openDataFile } from '../../../src/newsroom/people/data-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);
const schema = z.strictObject({ count: z.number() });
const more = ({ count }: { count: number }) => ({ count: count + 1 });
const open = (path: string) => openDataFile(path, schema, { count: 0 });

test('Two programs that write at once lose nothing of each other', async () => {
  const path = join(temporaryFolder(), 'count.json');
  const program = join(import.meta.dirname, 'count-up.ts');
  const ours = open(path);
  await Promise.all([
    run(process.execPath, [program, path, '60']),
    run(process.execPath, [program, path, '60']),
    ...Array.from({ length: 40 }, () => ours.change(more)),
  ]);
  expect(await ours.read()).toEqual({ count: 160 });
});

test('What another program has written is read without a restart', async () => {
  const path = join(temporaryFolder(), 'count.json');
  const ours = open(path);
  expect(await ours.read()).toEqual({ count: 0 });
  await open(path).change(more);
  expect(await ours.read()).toEqual({ count: 1 });
});

test('Only the owner may read the file, and nothing else is left in the folder', async () => {
  const folder = join(temporaryFolder(), 'data');
  await open(join(folder, 'count.json')).change(more);
  expect(statSync(join(folder, 'count.json')).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder)).toEqual(['count.json']);
});

test('An edit that throws writes nothing and frees the file', async () => {
  const file = open(join(temporaryFolder(), 'count.json'));
  await file.change(more);
  const failing = file.change(() => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await file.change(more)).toEqual({ count: 2 });
});

test.each([
  ['whose process is gone', '999999999 x', 0],
  ['of a long forgotten moment', `${process.pid} x`, 60],
])('A lock %s does not hold up anybody', async (_what, mark, ageSeconds) => {
  const path = join(temporaryFolder(), 'count.json');
  const then = Date.now() / 1000 - ageSeconds;
  writeFileSync(`${path}.lock`, mark);
  utimesSync(`${path}.lock`, then, then);
  const file = open(path);
  await Promise.all(Array.from({ length: 10 }, () => file.change(more)));
  expect(await file.read()).toEqual({ count: 10 });
});

test('A file that is broken is told, not taken for an empty one', async () => {
  const path = join(temporaryFolder(), 'count.json');
  writeFileSync(path, '{"count": ');
  await expect(open(path).read()).rejects.toMatchObject({
    status: 500,
    message: expect.stringContaining('sao lưu'),
  });
});
