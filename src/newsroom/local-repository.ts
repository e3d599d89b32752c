import { stat } from 'node:fs/promises';
import type { Author } from './git/commit-object.ts';
import { GitError, runGit } from './git/run-git.ts';
import { Refusal } from './refusal.ts';

/** The clone that holds a content folder: its top, and the folder's path inside it ('' = the top). */
export type LocalRepository = { readonly root: string; readonly contentFolder: string };

/** Finds the clone around a content folder; throws a `Refusal` that says what is missing. */
export async function findLocalRepository(contentDir: string): Promise<LocalRepository> {
  if ((await stat(contentDir).catch(() => undefined))?.isDirectory() !== true) {
    throw new Refusal(
      404,
      `Không có thư mục nội dung ${contentDir}.`,
      'chạy lệnh ở thư mục gốc của dự án, hoặc đặt CONTENT_DIR cho đúng.',
    );
  }
  const places = ['rev-parse', '--show-toplevel', '--show-prefix'];
  const printed = await runGit(contentDir, places).catch(explainMissing);
  const [root = '', prefix = ''] = printed.toString().split('\n');
  const contentFolder = prefix.replace(/\/$/, '');
  await refuseUncommitted(root, contentFolder);
  return { root, contentFolder };
}

/** How many files of the content folder hold work that no commit has, and that no build shows. */
export async function countUncommitted({ root, contentFolder }: LocalRepository): Promise<number> {
  const args = ['status', '--porcelain', '-z', '--no-renames', '--', contentFolder || '.'];
  return (await runGit(root, args)).toString().split('\0').length - 1;
}

/** The author of local saves: whom Git knows on this machine, else a nameless editor. */
export async function localAuthor(root: string): Promise<Author> {
  return {
    name: (await gitSetting(root, 'user.name')) || 'Biên tập viên',
    email: (await gitSetting(root, 'user.email')) || 'bien-tap@localhost',
  };
}

async function gitSetting(root: string, name: string): Promise<string> {
  try {
    return (await runGit(root, ['config', '--get', name])).toString().trim();
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return '';
    throw error;
  }
}

async function refuseUncommitted(root: string, contentFolder: string): Promise<void> {
  const hasContent = await runGit(root, ['rev-parse', '--verify', `HEAD:${contentFolder}`]).then(
    () => true,
    () => false,
  );
  if (hasContent) return;
  throw new Refusal(
    409,
    'Thư mục nội dung chưa được ghi vào Git lần nào.',
    'chạy “git add -A” rồi “git commit -m "Nội dung đầu tiên"” trong thư mục đó.',
  );
}

function explainMissing(error: unknown): never {
  if (error instanceof GitError && error.code === 'ENOENT') {
    throw new Refusal(503, 'Máy này chưa có Git.', 'cài Git (https://git-scm.com) rồi chạy lại.');
  }
  if (error instanceof GitError && error.message.includes('dubious ownership')) {
    throw new Refusal(
      403,
      'Git không mở kho này vì thư mục thuộc một tài khoản khác trên máy.',
      'chạy lệnh bằng tài khoản sở hữu thư mục, hoặc thêm thư mục vào safe.directory của Git.',
    );
  }
  throw new Refusal(
    409,
    'Thư mục nội dung không nằm trong kho Git nào.',
    'chạy “git init”, “git add -A” và “git commit -m "Nội dung đầu tiên"” trong thư mục đó.',
  );
}
