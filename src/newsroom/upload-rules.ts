import { uploadFault } from '../domain/upload-check.ts';
import { inspectPicture } from '../read/inspect-picture.ts';
import { largestUpload, pictureFault, type UploadFault } from '../schema/upload-fault.ts';
import { isPictureName } from '../schema/upload-kinds.ts';
import { Refusal } from './refusal.ts';

/** Throws a `Refusal` with the remedy unless this file may be uploaded under this name. */
export async function requireAllowedUpload(path: string, content: Uint8Array): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const size = content.byteLength;
  const fault =
    uploadFault({ name, size, bytes: content }, 'file') ?? (await faultInside(name, content));
  if (fault === undefined) return;
  throw new Refusal(size > largestUpload ? 413 : 422, `Tệp ${fault.problem}.`, fault.remedy);
}

async function faultInside(name: string, content: Uint8Array): Promise<UploadFault | undefined> {
  if (!isPictureName(name)) return undefined;
  const found = await inspectPicture(content);
  return found.is === 'broken' ? pictureFault(name, found.reason) : undefined;
}
