import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moveRefs } from '../../../src/newsroom/git/move-refs.ts';
import { type TemporaryClone, temporaryClone } from '../temporary-newsroom.ts';

let clone: TemporaryClone;
let commit: string;

beforeEach(async () => {
  clone = await temporaryClone({ 'a.md': 'một\n' });
  commit = clone.git('rev-parse', 'HEAD').trim();
});

afterEach(() => clone.remove());

const refs = () => clone.git('for-each-ref', '--format=%(refname)', 'refs/x').trim();
const made = (name: string) => ({ ref: `refs/x/${name}`, from: undefined, to: commit });

describe('refs', () => {
  test('move together', async () => {
    expect(await moveRefs(clone.folder, [made('a'), made('b')], 'thử')).toBe(true);
    expect(refs()).toBe('refs/x/a\nrefs/x/b');
  });

  test('stay together when one of them stands elsewhere', async () => {
    await moveRefs(clone.folder, [made('a')], 'thử');
    expect(await moveRefs(clone.folder, [made('a'), made('b')], 'thử')).toBe(false);
    const gone = { ref: 'refs/x/c', from: commit, to: undefined };
    expect(await moveRefs(clone.folder, [gone, made('b')], 'thử')).toBe(false);
    expect(refs()).toBe('refs/x/a');
  });

  test('are freed from the lock of a process that was killed', async () => {
    await moveRefs(clone.folder, [made('a')], 'thử');
    const lock = join(clone.folder, '.git/refs/x/b.lock');
    await writeFile(lock, '');
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(lock, longAgo, longAgo);
    expect(await moveRefs(clone.folder, [made('b')], 'thử')).toBe(true);
  });
});
