import { lstat, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import { removed, type TreeChange } from './changed-tree.ts';
import { indexInfo } from './index-info.ts';
import { GitError, runGit } from './run-git.ts';
import { staleFiles } from './stale-files.ts';

/** The checked-out files of a clone, kept in step with commits that were written as objects. */
export type WorkingCopy = {
  /** Throws a `Refusal` when one of these paths holds work that no commit has. */
  refuseUnsaved(paths: readonly string[]): Promise<void>;
  /** Brings the named paths, and nothing else, to the state of the commit that HEAD now names. */
  follow(changes: readonly TreeChange[]): Promise<void>;
  /** Brings files to their state after a save that was cut off before it could do so. */
  catchUp(): Promise<void>;
};

/** Opens the working tree at the top of a clone. */
export function openWorkingCopy(root: string): WorkingCopy {
  return {
    refuseUnsaved: async (paths) => {
      for (const path of paths) await refuseObstacle(root, path);
      await refuseEdits(root, paths);
    },
    follow: (changes) => update(root, changes),
    catchUp: async () => update(root, await staleFiles(root)),
  };
}

async function update(root: string, changes: readonly TreeChange[]): Promise<void> {
  if (changes.length === 0) return;
  await retryWhileLocked(() =>
    runGit(root, ['update-index', '-z', '--index-info'], { input: indexInfo(changes) }),
  );
  const written = changes.filter((change) => change.mode !== removed);
  await retryWhileLocked(() =>
    runGit(root, ['checkout-index', '-f', '-u', '-z', '--stdin'], {
      input: written.map(({ path }) => `${path}\0`).join(''),
    }),
  );
  for (const { mode, path } of changes) if (mode === removed) await removeFile(root, path);
}

async function refuseEdits(root: string, paths: readonly string[]): Promise<void> {
  const status = 'status --porcelain -z --no-renames --untracked-files=all --ignored=matching';
  const printed = (await runGit(root, [...status.split(' '), '--', ...paths])).toString();
  const names = printed
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
  if (names.length === 0) return;
  throw new Refusal(
    409,
    `Tệp ${names.join(', ')} trên máy này có phần sửa tay chưa ghi vào Git, nên chưa lưu đè lên.`,
    'ghi phần sửa đó vào Git (git commit) hoặc bỏ nó đi (git restore), rồi lưu lại. Chữ bạn viết vẫn còn trên màn hình.',
  );
}

// A link among the folders would carry the write outside the repository.
async function refuseObstacle(root: string, path: string): Promise<void> {
  const parts = path.split('/');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const at = parts.slice(0, depth).join('/');
    const found = await lstat(join(root, at)).catch(() => undefined);
    if (found === undefined) return;
    const isLast = depth === parts.length;
    if (isLast ? found.isFile() : found.isDirectory()) continue;
    throw new Refusal(
      403,
      `“${at}” trên máy này không phải ${isLast ? 'tệp' : 'thư mục'} thông thường, nên không ghi qua đó.`,
      'nhờ người quản trị bỏ liên kết hoặc thư mục lạ ấy khỏi thư mục nội dung.',
    );
  }
}

async function removeFile(root: string, path: string): Promise<void> {
  await unlink(join(root, path)).catch(ignoreMissing);
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const isEmptied = await rmdir(join(root, folder)).then(
      () => true,
      () => false,
    );
    if (!isEmptied) return;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

// Someone's own `git` command may hold the index for a moment.
async function retryWhileLocked(run: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await run();
      return;
    } catch (error) {
      const isLocked = error instanceof GitError && error.message.includes('index.lock');
      if (!isLocked || attempt === 20) throw error;
      await pause(100);
    }
  }
}
