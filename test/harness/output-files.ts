import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One file of a built site: its path with `/`, and its bytes as text, unpacked where they are packed. */
export interface OutputFile {
  file: string;
  /** Latin-1, so that every byte stands for itself. */
  text: string;
}

/** Every file of a folder, hidden ones too. */
export function outputFiles(folder: string): OutputFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const file = relative(folder, path).split(sep).join('/');
      const text = unpacked(readFileSync(path)).toString('latin1');
      // A calendar folds its lines anywhere, in the middle of words too.
      return { file, text: file.endsWith('.ics') ? text.replaceAll('\r\n ', '') : text };
    });
}

function unpacked(bytes: Buffer): Buffer {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip ? gunzipSync(bytes) : bytes;
}
