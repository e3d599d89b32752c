import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { hasServerRepository, publishedBranch, serverRepository } from './content-repository.ts';
import { makeBareRepository } from './git/bare-repository.ts';
import type { Author } from './git/commit-object.ts';
import { runGit } from './git/run-git.ts';
import { Refusal } from './refusal.ts';

/** Throws a `Refusal` when a data folder has a content repository already. */
export async function refuseExisting(dataFolder: string): Promise<void> {
  if (await hasServerRepository(dataFolder)) {
    throw new Refusal(
      409,
      `Thư mục dữ liệu ${dataFolder} đã có kho nội dung.`,
      'dùng tiếp kho ấy; muốn bắt đầu lại thì chuyển thư mục dữ liệu đi nơi khác.',
    );
  }
}

/** Makes a server's content repository from a folder of content; throws a `Refusal` when it has one. */
export async function initRepository(
  dataFolder: string,
  contentFolder: string,
  author: Author,
): Promise<string> {
  await refuseExisting(dataFolder);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const place = await mkdtemp(resolve(dataFolder, '.content-'));
  try {
    await makeBareRepository(place);
    const work = { GIT_DIR: place, GIT_WORK_TREE: resolve(contentFolder) };
    await runGit(resolve(contentFolder), ['add', '--all', '--force', '.'], { env: work });
    const tree = (await runGit(place, ['write-tree'])).toString().trim();
    const message = { input: 'Nội dung đầu tiên\n', env: authorship(author) };
    const commit = (await runGit(place, ['commit-tree', tree, '-F', '-'], message))
      .toString()
      .trim();
    await runGit(place, ['update-ref', publishedBranch, commit]);
    await rm(resolve(place, 'index'), { force: true });
    await rename(place, serverRepository(dataFolder));
    return commit;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function authorship({ name, email }: Author): Record<string, string> {
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}
