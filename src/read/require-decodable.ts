import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** Names of pictures that were decoded before; a decode takes 30 times as long as a hash. */
const DECODED = '.cache/decoded';

async function isKnown(name: string): Promise<boolean> {
  return stat(join(DECODED, name)).then(
    () => true,
    () => false,
  );
}

/** Throws when a picture cannot be decoded whole: broken off half-way, or damaged inside. */
export async function requireDecodable(path: string): Promise<void> {
  const bytes = await readFile(path);
  const name = createHash('sha256').update(bytes).digest('hex');
  if (await isKnown(name)) return;
  await sharp(bytes, { failOn: 'warning' }).resize(8, 8, { fit: 'fill' }).raw().toBuffer();
  await mkdir(DECODED, { recursive: true });
  await writeFile(join(DECODED, name), '');
}
