import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openGitStore } from '../../../src/newsroom/git/git-store.ts';
import { openWorkingCopy } from '../../../src/newsroom/git/working-copy.ts';
import { type TemporaryClone, temporaryClone } from '../temporary-newsroom.ts';

let clone: TemporaryClone;

beforeEach(async () => {
  clone = await temporaryClone({ 'content/a.md': 'một\n', 'content/b.md': 'hai\n' });
});

afterEach(() => clone.remove());

/** A save whose program is ended right after the commit: the files on the desk stay as they were. */
async function cutOffSave(): Promise<void> {
  const store = openGitStore({ repository: clone.folder, ref: 'HEAD' });
  await store.save({
    author: { name: 'A', email: 'a@example.invalid' },
    message: 'Lưu',
    paths: [],
    plan: async () => [
      { path: 'content/a.md', content: 'một mới\n' },
      { path: 'content/b.md', content: undefined },
      { path: 'content/c.md', content: 'ba\n' },
    ],
  });
}

const status = () => clone.git('status', '--porcelain').split('\n').filter(Boolean);
const onDesk = (path: string) => readFile(join(clone.folder, path), 'utf8');

test('files left behind by a save that was cut off are brought to their commit', async () => {
  await cutOffSave();
  expect(status()).not.toEqual([]);
  await openWorkingCopy(clone.folder).catchUp();
  expect(status()).toEqual([]);
  expect(await onDesk('content/a.md')).toBe('một mới\n');
});

test('files that someone has edited since are left to that person', async () => {
  await cutOffSave();
  await clone.write('content/a.md', 'sửa tay\n');
  await clone.write('content/c.md', 'của người khác\n');
  await openWorkingCopy(clone.folder).catchUp();
  expect(await onDesk('content/a.md')).toBe('sửa tay\n');
  expect(await onDesk('content/c.md')).toBe('của người khác\n');
});

test('commits that people make themselves are none of its business', async () => {
  await clone.write('content/a.md', 'mới\n');
  clone.git('commit', '--quiet', '--all', '--message', 'Tay');
  clone.git('reset', '--quiet', 'HEAD~1', '--', 'content/a.md');
  const before = status();
  await openWorkingCopy(clone.folder).catchUp();
  expect(status()).toEqual(before);
});

test('the first save after a cut-off one works, on the same record', async () => {
  await cutOffSave();
  const workingCopy = openWorkingCopy(clone.folder);
  const store = openGitStore({ repository: clone.folder, ref: 'HEAD', workingCopy });
  await store.save({
    author: { name: 'A', email: 'a@example.invalid' },
    message: 'Lưu',
    paths: ['content/a.md'],
    plan: async () => [{ path: 'content/a.md', content: 'một mới nữa\n' }],
  });
  expect(status()).toEqual([]);
  expect(await onDesk('content/a.md')).toBe('một mới nữa\n');
});
