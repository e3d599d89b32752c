import { createHash } from 'node:crypto';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { isHeic } from '../domain/file-bytes.ts';
import type { Upload } from '../domain/library.ts';
import { mostPixels, sizeFault } from '../schema/upload-fault.ts';
import { hasPlace } from './has-place.ts';

/** Names of pictures that were decoded before; a decode takes 30 times as long as a hash. */
const DECODED = '.cache/decoded';
const FORMATS = ['jpeg', 'png', 'webp', 'avif'];
/** Sideways orientations of EXIF swap width and height. */
const FIRST_SIDEWAYS_ORIENTATION = 5;

/** Judges a picture by its bytes, whatever its name: format, size in pixels, and whether all of it opens. */
export async function inspectPicture(bytes: Uint8Array): Promise<Upload> {
  if (isHeic(bytes)) return { is: 'broken', reason: 'heic' };
  try {
    const {
      format,
      compression,
      width,
      height,
      exif,
      orientation = 1,
    } = await sharp(bytes).metadata();
    const known = FORMATS.includes(format) || (format === 'heif' && compression === 'av1');
    if (!known) return { is: 'broken', reason: 'unreadable' };
    const reason = sizeFault(width, height);
    if (reason !== undefined) return { is: 'broken', reason };
    await requireDecodable(bytes);
    const sideways = orientation >= FIRST_SIDEWAYS_ORIENTATION;
    const place = exif !== undefined && hasPlace(exif) ? { located: true as const } : {};
    const size = sideways ? { width: height, height: width } : { width, height };
    return { is: 'picture', ...size, ...place };
  } catch {
    return { is: 'broken', reason: 'unreadable' };
  }
}

/** Throws when a picture cannot be decoded whole: broken off half-way, or damaged inside. */
async function requireDecodable(bytes: Uint8Array): Promise<void> {
  const name = createHash('sha256').update(bytes).digest('hex');
  if (await isKnown(name)) return;
  const decoding = sharp(bytes, { failOn: 'warning', limitInputPixels: mostPixels });
  await decoding.resize(8, 8, { fit: 'fill' }).raw().toBuffer();
  await mkdir(DECODED, { recursive: true });
  await writeFile(join(DECODED, name), '');
}

async function isKnown(name: string): Promise<boolean> {
  return stat(join(DECODED, name)).then(
    () => true,
    () => false,
  );
}
