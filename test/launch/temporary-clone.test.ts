import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cloneWorkingTree, stateOf } from '../../src/launch/temporary-clone.mjs';

let folder: string;
let root: string;
let clone: string;

const git = (where: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.invalid', ...args], {
    cwd: where,
    encoding: 'utf8',
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoa-clone-'));
  root = join(folder, 'root');
  clone = join(root, '.cache', 'clone');
  mkdirSync(join(root, 'node_modules', 'a-package'), { recursive: true });
  writeFileSync(join(root, '.gitignore'), 'node_modules/\n.cache/\n');
  writeFileSync(join(root, 'committed.txt'), 'first');
  writeFileSync(join(root, 'deleted.txt'), 'gone soon');
  git(root, 'init', '--quiet');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '-m', 'First');
  writeFileSync(join(root, 'committed.txt'), 'changed since');
  writeFileSync(join(root, 'bài mới.txt'), 'never added');
  rmSync(join(root, 'deleted.txt'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('The temporary clone', () => {
  it('holds the files as they stand now, committed, on top of the history', () => {
    cloneWorkingTree(root, clone);
    expect(readFileSync(join(clone, 'committed.txt'), 'utf8')).toBe('changed since');
    expect(readFileSync(join(clone, 'bài mới.txt'), 'utf8')).toBe('never added');
    expect(existsSync(join(clone, 'deleted.txt'))).toBe(false);
    expect(git(clone, 'status', '--porcelain')).toBe('');
    expect(git(clone, 'log', '--format=%s')).toBe('Test state\nFirst\n');
  });

  it('shares the installed packages and cannot push back', () => {
    cloneWorkingTree(root, clone);
    expect(existsSync(join(clone, 'node_modules', 'a-package'))).toBe(true);
    expect(git(clone, 'remote')).toBe('');
  });

  it('leaves the original as it was, whatever is committed or deleted in it', () => {
    const before = stateOf(root);
    cloneWorkingTree(root, clone);
    writeFileSync(join(clone, 'committed.txt'), 'by a test');
    git(clone, 'commit', '--quiet', '--all', '-m', 'By a test');
    rmSync(clone, { recursive: true });
    expect(stateOf(root)).toBe(before);
    expect(existsSync(join(root, 'node_modules', 'a-package'))).toBe(true);
  });
});

describe('The state of a repository', () => {
  it('changes with a new file', () => {
    const before = stateOf(root);
    writeFileSync(join(root, 'stray.txt'), 'left by a test');
    expect(stateOf(root)).not.toBe(before);
  });

  it('changes with a commit', () => {
    git(root, 'add', '--all');
    const before = stateOf(root);
    git(root, 'commit', '--quiet', '-m', 'Second');
    expect(stateOf(root)).not.toBe(before);
  });
});
