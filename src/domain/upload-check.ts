import {
  contentFault,
  kindFault,
  pictureFault,
  type UploadFault,
  weightFault,
} from '../schema/upload-fault.ts';
import { isHeicName, isPictureName, kindOf } from '../schema/upload-kinds.ts';
import { hasBytesOf, isHeic } from './file-bytes.ts';

/** A file that somebody wants to upload; `bytes` may stop at the largest size accepted. */
export interface WantedUpload {
  name: string;
  size: number;
  bytes: Uint8Array;
}

/**
 * What forbids an upload, by its name, its weight and its bytes; the editor asks before it queues a
 * file and the newsroom asks again. Whether a picture opens is for each of them to try.
 */
export function uploadFault(
  { name, size, bytes }: WantedUpload,
  wanted: 'image' | 'file',
): UploadFault | undefined {
  const kind = kindOf(name);
  if (isHeicName(name) || (isPictureName(name) && isHeic(bytes))) return pictureFault(name, 'heic');
  if (kind === undefined || (wanted === 'image' && !isPictureName(name))) {
    return kindFault(name, wanted);
  }
  const weight = weightFault(name, size);
  if (weight !== undefined) return weight;
  if (hasBytesOf(kind, bytes)) return undefined;
  return isPictureName(name) ? pictureFault(name, 'unreadable') : contentFault(name);
}
