import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { initRepository } from '../../src/newsroom/init-repository.ts';

const code = resolve(import.meta.dirname, '../..');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoa-daily-'));
  await mkdir(join(folder, 'content'));
  await writeFile(join(folder, 'content/a.md'), 'một');
  await mkdir(join(folder, 'backups'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function backUpDaily() {
  const PATH = `${dirname(process.execPath)}:${process.env.PATH}`;
  const places = { DATA_DIR: join(folder, 'data'), BACKUP_DIR: join(folder, 'backups') };
  const options = {
    cwd: code,
    encoding: 'utf8',
    env: { ...process.env, ...places, PATH },
  } as const;
  return spawnSync('sh', ['deploy/bin/daily-backup'], options);
}

const kept = async () => (await readdir(join(folder, 'backups'))).sort();

test('each day keeps one copy, the newest fourteen stay, and other files are left alone', async () => {
  const author = { name: 'An', email: 'an@example.invalid' };
  await initRepository(join(folder, 'data'), join(folder, 'content'), author);
  const days = Array.from(
    { length: 20 },
    (_, day) => `hoa-dep-2020-01-${String(day + 1).padStart(2, '0')}.tar.gz`,
  );
  for (const name of [...days, 'ghi-chu.txt']) await writeFile(join(folder, 'backups', name), '');
  expect(backUpDaily()).toMatchObject({ status: 0, stderr: '' });
  expect(backUpDaily()).toMatchObject({ status: 0, stderr: '' });
  const names = await kept();
  expect(names.slice(0, 2)).toEqual(['ghi-chu.txt', 'hoa-dep-2020-01-08.tar.gz']);
  expect(names).toHaveLength(1 + 14);
  expect((await stat(join(folder, 'backups', names.at(-1) ?? ''))).size).toBeGreaterThan(0);
});

test('a backup that fails says why and takes no older copy away', async () => {
  const old = Array.from({ length: 15 }, (_, day) => `hoa-dep-2020-01-${day + 10}.tar.gz`);
  for (const name of old) await writeFile(join(folder, 'backups', name), 'cũ');
  const { status, stderr } = backUpDaily();
  expect(status).toBe(1);
  expect(stderr).toContain('chưa có kho nội dung');
  expect(await kept()).toEqual(old);
});
