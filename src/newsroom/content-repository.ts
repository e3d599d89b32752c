import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ContentSource } from '../publish/content-source.ts';
import { contentSource } from './git/content-source.ts';
import { commitOf, openSnapshot } from './git/snapshot.ts';
import { findLocalRepository } from './local-repository.ts';
import { Refusal } from './refusal.ts';

/** The branch of a server's content repository that readers see. */
export const publishedBranch = 'refs/heads/main';

/** Where a server keeps its content: a bare repository among its private data. */
export function serverRepository(dataFolder: string): string {
  return resolve(dataFolder, 'content.git');
}

/** True once `npm run newsroom -- init` has made the repository. */
export async function hasServerRepository(dataFolder: string): Promise<boolean> {
  const head = join(serverRepository(dataFolder), 'HEAD');
  return (await stat(head).catch(() => undefined))?.isFile() === true;
}

/**
 * The content that a server publishes: its own repository when it has one, else the clone around
 * the content folder. Throws a `Refusal` when neither is there.
 */
export async function publishedContent(
  dataFolder: string,
  contentFolder: string,
): Promise<ContentSource> {
  if (await hasServerRepository(dataFolder)) {
    const repository = serverRepository(dataFolder);
    return contentSource(repository, '', () => newest(repository, publishedBranch));
  }
  const clone = await findLocalRepository(resolve(contentFolder));
  return contentSource(clone.root, clone.contentFolder, () => newest(clone.root, 'HEAD'));
}

async function newest(repository: string, ref: string) {
  const commit = await commitOf(repository, ref);
  if (commit !== undefined) return openSnapshot(repository, commit);
  throw new Refusal(
    503,
    'Kho nội dung chưa có lần ghi nào.',
    'nhờ người quản trị ghi thư mục nội dung vào Git một lần (git add, git commit).',
  );
}
