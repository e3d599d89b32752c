import { runGit } from './run-git.ts';

/** Settings with which an acknowledged save outlives a power cut, and every move of a branch is noted. */
const settings = {
  'core.fsync': 'committed,loose-object,reference',
  'core.logAllRefUpdates': 'always',
  'gc.auto': '0',
  'receive.denyNonFastForwards': 'true',
  'receive.denyDeletes': 'true',
};

/** Makes a folder an empty bare repository with the settings of a server. */
export async function makeBareRepository(folder: string): Promise<void> {
  await runGit(folder, ['init', '--quiet', '--bare', '--initial-branch=main']);
  for (const [name, value] of Object.entries(settings)) {
    await runGit(folder, ['config', name, value]);
  }
}
