import { createHash } from 'node:crypto';
import { glob, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Something that is bundled once for each state of the files that it is made from. */
export interface Bundle {
  /** Where bundles of this kind are kept, from the project's folder. */
  cache: string;
  /** Patterns of the files that it is made from. */
  inputs: readonly string[];
  /** Bundles into an empty folder. */
  make(folder: string): Promise<void>;
}

const ROOT = join(import.meta.dirname, '../..');

/** The folder of a bundle of the files as they are now; makes it when there is none yet. */
export async function keptBundle({ cache, inputs, make }: Bundle): Promise<string> {
  const kept = join(ROOT, cache);
  const key = await keyOf(inputs);
  const folder = join(kept, key);
  const names: string[] = await readdir(kept).catch(() => []);
  if (names.includes(key)) return folder;
  await mkdir(kept, { recursive: true });
  // Two may be made at once: each is made aside, and the first to be finished is kept.
  const aside = await mkdtemp(join(kept, 'bundling-'));
  try {
    await make(aside);
    await rename(aside, folder).catch(() => undefined);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  const old = names.filter((name) => !name.startsWith('bundling-'));
  await Promise.all(old.map((name) => rm(join(kept, name), { recursive: true, force: true })));
  return folder;
}

/** A name for the state of everything that a bundle is made from. */
async function keyOf(inputs: readonly string[]): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(inputs, { cwd: ROOT, withFileTypes: true })) {
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256');
  for (const file of files.sort())
    hash.update(file.slice(ROOT.length)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}
