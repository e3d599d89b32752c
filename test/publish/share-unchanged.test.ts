import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shareUnchanged } from '../../src/publish/share-unchanged.ts';

const yesterday = new Date('2026-01-30T00:00:00Z');
let place: string;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'hoa-dep-share-'));
});

afterEach(() => rm(place, { recursive: true, force: true }));

async function site(folder: string, files: Readonly<Record<string, string>>, time?: Date) {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    if (time !== undefined) await utimes(path, time, time);
  }
  return folder;
}

test('what is the same as before is the file of before; the rest is new', async () => {
  const was = { 'index.html': 'như cũ', 'a/index.html': 'cũ', 'bo.html': 'bỏ', 'so.html': '1' };
  const earlier = await site(join(place, 'earlier'), was, yesterday);
  const is = { 'index.html': 'như cũ', 'a/index.html': 'mới hơn', 'so.html': '2', 'b.html': 'b' };
  const built = await site(join(place, 'built'), is);
  await shareUnchanged(built, earlier);
  const inode = async (path: string) => (await stat(path)).ino;
  expect(await inode(join(built, 'index.html'))).toBe(await inode(join(earlier, 'index.html')));
  expect((await readdir(built)).sort()).toEqual(['a', 'b.html', 'index.html', 'so.html']);
  for (const [name, text] of Object.entries(is)) {
    expect(await readFile(join(built, name), 'utf8')).toBe(text);
    expect((await stat(join(built, name))).mtime > yesterday).toBe(name !== 'index.html');
  }
  expect(await readFile(join(earlier, 'so.html'), 'utf8')).toBe('1');
});

// Links do not reach from one disk to another, as they do not on disks that have none.
test.runIf(existsSync('/dev/shm'))('without links the time of before is kept', async () => {
  const elsewhere = await mkdtemp('/dev/shm/hoa-dep-share-');
  try {
    const earlier = await site(elsewhere, { 'index.html': 'như cũ' }, yesterday);
    const built = await site(join(place, 'built'), { 'index.html': 'như cũ' });
    await shareUnchanged(built, earlier);
    expect((await stat(join(built, 'index.html'))).mtime).toEqual(yesterday);
    expect(await readdir(built)).toEqual(['index.html']);
  } finally {
    await rm(elsewhere, { recursive: true, force: true });
  }
});
