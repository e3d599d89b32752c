import { join } from 'node:path';
import sharp from 'sharp';
import type { Upload } from '../domain/library.ts';
import { nfc } from '../domain/vietnamese.ts';
import { listFolder } from './content-folder.ts';
import { requireDecodable } from './require-decodable.ts';

const PICTURE = /\.(jpe?g|png|webp|avif|gif|tiff?|svg|hei[cf])$/i;
const FORMATS = ['jpeg', 'png', 'webp', 'avif'];
/** Pixels below which a picture shows nothing, and cropping it comes to nought. */
const SMALLEST_SIDE = 48;
/** Files looked at together: enough to keep two cores busy, few enough to keep open. */
const AT_ONCE = 8;
/** Sideways orientations of EXIF swap width and height. */
const FIRST_SIDEWAYS_ORIENTATION = 5;

async function inspect(path: string): Promise<Upload> {
  if (!PICTURE.test(path)) return { is: 'file' };
  try {
    const { format, compression, width, height, orientation = 1 } = await sharp(path).metadata();
    if (compression === 'hevc') return { is: 'broken', reason: 'heic' };
    const known = FORMATS.includes(format) || (format === 'heif' && compression === 'av1');
    if (!known) return { is: 'broken', reason: 'unreadable' };
    if (Math.min(width, height) < SMALLEST_SIDE) return { is: 'broken', reason: 'small' };
    await requireDecodable(path);
    const sideways = orientation >= FIRST_SIDEWAYS_ORIENTATION;
    return { is: 'picture', width: sideways ? height : width, height: sideways ? width : height };
  } catch {
    return { is: 'broken', reason: /\.hei[cf]$/i.test(path) ? 'heic' : 'unreadable' };
  }
}

/** Looks at every file in `uploads/`; pictures are judged by their bytes, not by their names. */
export async function readUploads(contentFolder: string): Promise<ReadonlyMap<string, Upload>> {
  const folder = join(contentFolder, 'uploads');
  const uploads = new Map<string, Upload>();
  const names = await listFolder(folder);
  for (let start = 0; start < names.length; start += AT_ONCE) {
    const some = names.slice(start, start + AT_ONCE);
    const inspected = await Promise.all(some.map((name) => inspect(join(folder, name))));
    for (const [index, upload] of inspected.entries()) {
      uploads.set(`/uploads/${nfc(some[index] ?? '')}`, upload);
    }
  }
  return uploads;
}
