import { contentPrefix } from '../content-path.ts';
import { isUpload } from '../file-kind.ts';
import { removed } from '../git/changed-tree.ts';
import { runGit } from '../git/run-git.ts';
import type { Desk } from './action.ts';

/** Paths of the records, and of drafts, whose text names this upload, plainly or percent-encoded. */
export async function recordsNaming(
  upload: string,
  commit: string,
  desk: Desk,
): Promise<readonly string[]> {
  const reference = `/${upload.slice(contentPrefix.length)}`;
  const written = [reference, encodeURI(reference)];
  const found = [
    ...(await publishedNaming(written, commit, desk)),
    ...(await draftsNaming(written, desk)),
  ];
  return [...new Set(found)];
}

async function publishedNaming(
  written: readonly string[],
  commit: string,
  desk: Desk,
): Promise<readonly string[]> {
  const folder = desk.root.inRepository(contentPrefix.slice(0, -1)) || '.';
  const patterns = ['-F', ...written.flatMap((text) => ['-e', text])];
  const args = ['grep', '-l', '-z', ...patterns, commit, '--', folder];
  // Exit code 1 means that nothing was found.
  const printed = (await runGit(desk.store.repository, args, { alsoFine: 1 })).toString();
  return printed
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => desk.root.forClient(line.slice(commit.length + 1)));
}

async function draftsNaming(written: readonly string[], desk: Desk): Promise<readonly string[]> {
  const naming: string[] = [];
  for (const draft of (await desk.drafts?.list()) ?? []) {
    for (const { change } of (await desk.drafts?.changesOf(draft)) ?? []) {
      const path = desk.root.forClient(change.path);
      if (change.mode === removed || isUpload(path)) continue;
      const [text] = await desk.store.objects.read([change.oid]);
      if (written.some((one) => text?.includes(one) === true)) naming.push(path);
    }
  }
  return naming;
}
