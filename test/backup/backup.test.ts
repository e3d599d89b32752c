import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUp } from '../../src/backup/backup.ts';
import { restore } from '../../src/backup/restore.ts';
import { initRepository } from '../../src/newsroom/init-repository.ts';

let place: string;
let data: string;
let file: string;

const author = { name: 'Trần Quản Trị', email: 'quan-tri@example.invalid' };
const now = new Date('2026-01-31T03:00:00Z');

const git = (repository: string, ...args: string[]) =>
  execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8' }).trim();

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'hoa-dep-data-'));
  data = join(place, 'data');
  file = join(place, 'sao-luu.tar.gz');
  await mkdir(join(place, 'content/articles'), { recursive: true });
  await writeFile(join(place, 'content/articles/a.md'), 'một\n');
  await initRepository(data, join(place, 'content'), author);
  const repository = join(data, 'content.git');
  const head = git(repository, 'rev-parse', 'main');
  for (const ref of ['refs/heads/cms/articles/nhap', 'refs/hoa-dep/review/articles/nhap']) {
    git(repository, 'update-ref', ref, head);
  }
  await mkdir(join(data, 'consent'));
  await writeFile(join(data, 'accounts.json'), '{"accounts":[]}');
  await writeFile(join(data, 'sessions.json'), '{}');
  await writeFile(join(data, 'consent/giấy đồng ý.txt'), 'Đồng ý.');
});

afterEach(() => rm(place, { recursive: true, force: true }));

test('everything but sessions comes back as it was: branches, drafts, objects, private files', async () => {
  await backUp(data, file, now);
  const back = join(place, 'back');
  await restore(file, back);
  const [old, restored] = [join(data, 'content.git'), join(back, 'content.git')];
  expect(git(restored, 'for-each-ref')).toBe(git(old, 'for-each-ref'));
  expect(git(restored, 'rev-list', '--objects', '--all')).toBe(
    git(old, 'rev-list', '--objects', '--all'),
  );
  expect(git(restored, 'show', 'main:articles/a.md')).toBe('một');
  expect(git(restored, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main');
  expect((await readdir(back)).sort()).toEqual(['accounts.json', 'consent', 'content.git']);
  expect(await readFile(join(back, 'consent/giấy đồng ý.txt'), 'utf8')).toBe('Đồng ý.');
  expect((await stat(back)).mode & 0o777).toBe(0o700);
});

test('nobody else on the machine may read a backup', async () => {
  await backUp(data, file, now);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('a backup never takes the place of another', async () => {
  await writeFile(file, 'cũ');
  await expect(backUp(data, file, now)).rejects.toThrow(/Đã có tệp/);
  expect(await readFile(file, 'utf8')).toBe('cũ');
});

test('a folder without a repository has nothing to back up', async () => {
  await expect(backUp(join(place, 'content'), file, now)).rejects.toThrow(/chưa có kho nội dung/);
});

test('a folder that holds anything is not overwritten', async () => {
  await backUp(data, file, now);
  await expect(restore(file, data)).rejects.toThrow(/không ghi đè/);
  expect(await readFile(join(data, 'accounts.json'), 'utf8')).toBe('{"accounts":[]}');
});

const damages = [
  { damage: 'cut off', make: async () => truncate(file, Math.floor((await stat(file)).size / 2)) },
  { damage: 'gone', make: () => rm(file) },
  {
    damage: 'changed inside',
    make: () => repack((folder) => writeFile(join(folder, 'accounts.json'), '{}')),
  },
  {
    damage: 'without one of its files',
    make: () => repack((folder) => rm(join(folder, 'accounts.json'))),
  },
  {
    damage: 'with a file of somebody else',
    make: () => repack((folder) => writeFile(join(folder, 'lạ'), 'lạ')),
  },
];

test.each(damages)(
  'a backup that is $damage is refused, and nothing is written',
  async ({ make }) => {
    await backUp(data, file, now);
    await make();
    const back = join(place, 'back');
    await expect(restore(file, back)).rejects.toThrow(/Cách sửa/);
    expect((await readdir(place)).filter((name) => /back|restore/.test(name))).toEqual([]);
  },
);

/** Unpacks the backup, changes something and packs it again. */
async function repack(change: (folder: string) => Promise<unknown>): Promise<void> {
  const folder = join(place, 'unpacked');
  await mkdir(folder);
  execFileSync('tar', ['-xzf', file, '-C', folder]);
  await change(folder);
  execFileSync('tar', ['-czf', file, '-C', folder, '.']);
}
