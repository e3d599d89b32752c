import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitError, runGit } from './run-git.ts';

/** Who stands in a commit as author and committer. */
export type Author = { readonly name: string; readonly email: string };

/** One file of the next commit: its new object, or `removed` as mode and the object that goes. */
export type TreeChange = { readonly path: string; readonly mode: string; readonly oid: string };

/** The mode with which Git's index is told that a path goes. */
export const removed = '0';

/** Writes a blob into the object database and gives its object id. */
export async function writeBlob(repository: string, content: string | Uint8Array): Promise<string> {
  const printed = await runGit(repository, ['hash-object', '-w', '--stdin'], { input: content });
  return printed.toString().trim();
}

/** Writes a commit that differs from its parent in the named files only; no ref moves yet. */
export async function writeCommit(
  repository: string,
  parent: string,
  changes: readonly TreeChange[],
  message: string,
  author: Author,
): Promise<string> {
  const tree = await writeTree(repository, parent, changes);
  const printed = await runGit(repository, ['commit-tree', tree, '-p', parent, '-F', '-'], {
    input: cleanMessage(message),
    env: {
      GIT_AUTHOR_NAME: cleanName(author.name),
      GIT_AUTHOR_EMAIL: cleanName(author.email),
      GIT_COMMITTER_NAME: cleanName(author.name),
      GIT_COMMITTER_EMAIL: cleanName(author.email),
    },
  });
  return printed.toString().trim();
}

/** Moves a ref from one commit to another; false when the ref no longer stands where it stood. */
export async function moveRef(
  repository: string,
  ref: string,
  to: string,
  from: string,
  reason: string,
): Promise<boolean> {
  try {
    await runGit(repository, ['update-ref', '-m', reason, ref, to, from]);
    return true;
  } catch (error) {
    const isLostRace = error instanceof GitError && /but expected|File exists/.test(error.message);
    if (isLostRace) return false;
    throw error;
  }
}

/** The lines that `git update-index -z --index-info` reads. */
export function indexInfo(changes: readonly TreeChange[]): string {
  return changes.map(({ mode, oid, path }) => `${mode} ${oid}\t${path}\0`).join('');
}

async function writeTree(
  repository: string,
  parent: string,
  changes: readonly TreeChange[],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hoa-dep-index-'));
  const env = { GIT_INDEX_FILE: join(folder, 'index') };
  try {
    await runGit(repository, ['read-tree', parent], { env });
    await runGit(repository, ['update-index', '-z', '--index-info'], {
      env,
      input: indexInfo(changes),
    });
    return (await runGit(repository, ['write-tree'], { env })).toString().trim();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function cleanMessage(message: string): string {
  return `${message.replaceAll('\0', ' ').slice(0, 2000).trim() || 'Lưu nội dung'}\n`;
}

// Git cuts such characters out of names, and refuses a name that is left empty.
function cleanName(name: string): string {
  return (
    name
      .replace(/[\p{Cc}<>]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'bien-tap'
  );
}
