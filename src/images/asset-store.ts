import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where made pictures and copied files wait until a page of the output asks for them. */
export const ASSET_CACHE = process.env.ASSET_CACHE || '.cache/assets';

const HASH_LENGTH = 16;

/**
 * What a file is named by, so that caches may keep it for ever. A made picture bears the hash of what
 * it was made from, then how it was made: whoever looks at a built site can tell its upload.
 */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LENGTH);
}

/** Keeps a made file under `<folder>/<name>`; making it again is skipped when it is there. */
export async function keep(
  folder: 'anh' | 'tep',
  name: string,
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const path = join(ASSET_CACHE, folder, name);
  if (!existsSync(path)) {
    await mkdir(join(ASSET_CACHE, folder), { recursive: true });
    const unfinished = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    await writeFile(unfinished, await make());
    await rename(unfinished, path);
  }
  return `/${folder}/${name}`;
}

/** Reads an upload by the address that records use, `/uploads/a.jpg`. */
export async function readUpload(contentFolder: string, address: string): Promise<Uint8Array> {
  const path = join(contentFolder, address);
  // Records name files in NFC; a file that a Mac has committed may bear its name in NFD.
  return readFile(existsSync(path) ? path : join(contentFolder, address.normalize('NFD')));
}
