import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { runGit } from '../newsroom/git/run-git.ts';
import { listFolder } from '../read/content-folder.ts';

/** The content repository inside a backup. */
export const bundleName = 'content.bundle';

const manifestName = 'manifest.json';

const manifest = z.strictObject({
  version: z.literal(1),
  /** When it was made (ISO 8601). */
  made: z.string(),
  /** Every branch and draft, `<object id> <ref>`. */
  refs: z.array(z.string()),
  /** SHA-256 of each file by its path. */
  files: z.record(z.string(), z.string()),
});

/** What a backup holds, by which a restore knows that it is whole. */
export type Manifest = z.output<typeof manifest>;

/** Signed-in people sign in again after a restore; what programs hold only while they run is left out. */
const leftOut = /^(?:content\.git|cache)\/|^sessions\.json$|\.(?:lock|tmp)$/;

/** The private files of a newsroom beside its repository, by their paths. */
export async function filesOf(dataFolder: string): Promise<readonly string[]> {
  return (await listFolder(dataFolder)).filter((name) => !leftOut.test(name));
}

/** Every ref of a repository with what it names. */
export async function refsOf(repository: string): Promise<string[]> {
  const format = '--format=%(objectname) %(refname)';
  const printed = await runGit(repository, ['for-each-ref', format]);
  return printed.toString().split('\n').filter(Boolean);
}

/** Describes a folder that is about to be packed. */
export async function manifestOf(folder: string, refs: string[], now: Date): Promise<Manifest> {
  const names = (await listFolder(folder)).filter((name) => name !== manifestName);
  const entries = names.map(async (name) => [name, await digestOf(join(folder, name))] as const);
  const files = Object.fromEntries(await Promise.all(entries));
  return { version: 1, made: now.toISOString(), refs, files };
}

/** Writes the description into the folder. */
export async function writeManifest(folder: string, description: Manifest): Promise<void> {
  await writeFile(join(folder, manifestName), `${JSON.stringify(description, null, 2)}\n`);
}

/** Reads the description of an unpacked backup; undefined when there is none that is whole. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return manifest.parse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')));
  } catch {
    return undefined;
  }
}

async function digestOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
