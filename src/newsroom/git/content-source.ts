import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContentSource } from '../../publish/content-source.ts';
import { changedRecords } from './changed-records.ts';
import { runGit } from './run-git.ts';
import type { Snapshot } from './snapshot.ts';

/** Gives a publisher the content folder of exact commits ('' = the whole repository). */
export function contentSource(
  repository: string,
  contentFolder: string,
  newest: () => Promise<Snapshot>,
): ContentSource {
  return {
    head: async () => (await newest()).commit,
    resolve: async (name) => {
      const wanted = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
      return (await runGit(repository, wanted)).toString().trim();
    },
    time: async (commit) => {
      const printed = await runGit(repository, ['show', '-s', '--format=%cI', commit]);
      return printed.toString().trim();
    },
    changedRecords: (older, newer) => changedRecords(repository, contentFolder, older, newer),
    writeTo: (commit, folder) => exportTree(repository, `${commit}:${contentFolder}`, folder),
  };
}

// A temporary index and not `git archive`, which would need a program that unpacks. Links arrive as
// plain text files, so none can point outside.
async function exportTree(repository: string, tree: string, into: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hoa-dep-export-'));
  const asStored = ['-c', 'core.symlinks=false', '-c', 'core.autocrlf=false'];
  try {
    await mkdir(into, { recursive: true });
    const gitFolder = await runGit(repository, ['rev-parse', '--absolute-git-dir']);
    const env = {
      GIT_DIR: gitFolder.toString().trim(),
      GIT_INDEX_FILE: join(folder, 'index'),
      GIT_WORK_TREE: into,
    };
    await runGit(into, ['read-tree', tree], { env });
    await runGit(into, [...asStored, 'checkout-index', '--all', '--force'], { env });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
