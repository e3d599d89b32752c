import { execFileSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What must be the same before and after the tests: HEAD and the state of every file. */
export function stateOf(root) {
  return `${git(root, 'rev-parse', 'HEAD')}${git(root, '--no-optional-locks', 'status', '--porcelain')}`;
}

/**
 * Copies the repository with its history and the files as they stand now, saved or not, to
 * `folder`, and commits them there. It shares `node_modules` through a link and has no remote.
 */
export function cloneWorkingTree(root, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  git(root, 'clone', '--quiet', '--no-checkout', root, folder);
  git(folder, 'remote', 'remove', 'origin');
  for (const path of presentFiles(root)) {
    cpSync(join(root, path), join(folder, path), { verbatimSymlinks: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  // The pattern `node_modules/` of .gitignore does not cover a link.
  writeFileSync(join(folder, '.git', 'info', 'exclude'), 'node_modules\n');
  git(folder, 'add', '--all');
  git(folder, ...identity, 'commit', '--quiet', '--no-verify', '--allow-empty', '-m', 'Test state');
}

const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];

function presentFiles(root) {
  return git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
    .split('\0')
    .filter((path) => path !== '' && existsFile(join(root, path)));
}

function existsFile(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}

/** The environment without the variables with which a Git hook points at its own repository. */
export function withoutGitHook(environment) {
  const pointers =
    /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|OBJECT_DIRECTORY|COMMON_DIR|ALTERNATE_OBJECT_DIRECTORIES)$/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !pointers.test(name)));
}

function git(folder, ...args) {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: withoutGitHook(process.env),
    maxBuffer: 2 ** 28,
  });
}
