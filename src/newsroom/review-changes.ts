import { copyFile, link, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { checkedContent } from '../publish/checked-content.ts';
import { listFolder, shownPath } from '../read/content-folder.ts';

/** Files by their path inside the content folder; undefined stands for one to be deleted. */
export type Changes = ReadonlyMap<string, string | Uint8Array | undefined>;

/**
 * What a change would break anywhere in a content folder that is not broken already: a reference to
 * a record that it deletes, an address that it takes. Nothing is written into the folder itself.
 */
export async function reviewChanges(contentFolder: string, changes: Changes): Promise<Problem[]> {
  const place = await mkdtemp(join(tmpdir(), 'hoa-dep-review-'));
  try {
    await lookAlike(resolve(contentFolder), place, changes);
    const after = await problemsOf(place, contentFolder);
    return after.length === 0
      ? []
      : newProblems(after, await problemsOf(contentFolder, contentFolder));
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** The problems that were not there before. */
export function newProblems(after: readonly Problem[], before: readonly Problem[]): Problem[] {
  const known = new Set(before.map(nameOf));
  return after.filter((problem) => !known.has(nameOf(problem)));
}

function nameOf({ file, field, problem }: Problem): string {
  return [file, field, problem].join('\n');
}

async function problemsOf(folder: string, shownAs: string): Promise<Problem[]> {
  const { problems } = await checkedContent({ contentFolder: folder, allowSamples: true });
  const from = shownPath(folder);
  return problems.map((problem) => ({
    ...problem,
    file: problem.file.replace(from, shownPath(shownAs)),
  }));
}

/** The folder with the changes applied: untouched parts are links to the real ones. */
async function lookAlike(contentFolder: string, place: string, changes: Changes): Promise<void> {
  const touched = new Set([...changes.keys()].map((path) => path.split('/')[0]));
  for (const entry of await readdir(contentFolder, { withFileTypes: true })) {
    const [real, copy] = [join(contentFolder, entry.name), join(place, entry.name)];
    if (!entry.isDirectory()) continue;
    if (touched.has(entry.name)) await linkFiles(real, copy);
    else await symlink(real, copy, 'junction');
  }
  for (const [path, content] of changes) {
    const target = join(place, path);
    // A linked file must go first: writing through it would change the real one.
    await rm(target, { force: true });
    if (content === undefined) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

async function linkFiles(from: string, to: string): Promise<void> {
  for (const name of await listFolder(from)) {
    const target = join(to, name);
    await mkdir(dirname(target), { recursive: true });
    await link(join(from, name), target).catch(() => copyFile(join(from, name), target));
  }
}
