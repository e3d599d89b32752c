import { uploadFault } from '../src/domain/upload-check.ts';
import {
  contentFault,
  faultSentence,
  largestUpload,
  pictureFault,
  sizeFault,
  type UploadFault,
} from '../src/schema/upload-fault.ts';
import { isPictureName } from '../src/schema/upload-kinds.ts';

/**
 * The sentence for a chosen file that the newsroom would refuse, said before the file waits in the
 * record: a file that waits there would hold up every later save.
 */
export async function refusedUpload(file: File, forImage: boolean): Promise<string | undefined> {
  const fault = await faultOf(file, forImage ? 'image' : 'file');
  return fault === undefined ? undefined : faultSentence(fault);
}

async function faultOf(file: File, wanted: 'image' | 'file'): Promise<UploadFault | undefined> {
  const { name, size } = file;
  const start = await file
    .slice(0, largestUpload)
    .arrayBuffer()
    .catch(() => undefined);
  if (start === undefined) return contentFault(name);
  const fault = uploadFault({ name, size, bytes: new Uint8Array(start) }, wanted);
  return fault ?? (isPictureName(name) ? faultInside(file) : undefined);
}

async function faultInside(file: File): Promise<UploadFault | undefined> {
  const url = URL.createObjectURL(file);
  try {
    const { naturalWidth, naturalHeight } = await loaded(url);
    const reason = sizeFault(naturalWidth, naturalHeight);
    return reason === undefined ? undefined : pictureFault(file.name, reason);
  } catch {
    return pictureFault(file.name, 'unreadable');
  } finally {
    URL.revokeObjectURL(url);
  }
}

// Loading tells the size without decoding all of it, which a picture of billions of pixels counts on.
function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = new Image();
    picture.onload = () => resolve(picture);
    picture.onerror = reject;
    picture.src = url;
  });
}
