import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Upload } from '../domain/library.ts';
import { nfc } from '../domain/vietnamese.ts';
import { weightFault } from '../schema/upload-fault.ts';
import { claimsPicture } from '../schema/upload-kinds.ts';
import { listFolder } from './content-folder.ts';
import { inspectPicture } from './inspect-picture.ts';

/** Files looked at together: enough to keep two cores busy, few enough to keep open. */
const AT_ONCE = 8;

async function inspect(path: string): Promise<Upload> {
  if (claimsPicture(path)) return inspectPicture(await readFile(path));
  const { size } = await stat(path);
  const isHeavy = size > 0 && weightFault(path, size) !== undefined;
  return isHeavy ? { is: 'heavy', bytes: size } : { is: 'file' };
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
