import { link, readFile, rename, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { eachFile } from './each-file.ts';

/**
 * Puts in the place of each file of a new site the earlier site's own where both hold the same. It
 * then takes no more room, and keeps its time, of which the web server makes Last-Modified and ETag:
 * who has read the page already is told that it has not changed.
 */
export async function shareUnchanged(built: string, earlier: string): Promise<void> {
  await eachFile(built, async (name) => {
    const [path, known] = [join(built, name), join(earlier, name)];
    if (await isSame(path, known)) await replaceBy(known, path);
  });
}

async function isSame(path: string, known: string): Promise<boolean> {
  const [ours, theirs] = await Promise.all([stat(path), stat(known).catch(() => undefined)]);
  if (theirs === undefined || !theirs.isFile() || ours.size !== theirs.size) return false;
  const [bytes, knownBytes] = await Promise.all([readFile(path), readFile(known)]);
  return bytes.equals(knownBytes);
}

async function replaceBy(known: string, path: string): Promise<void> {
  const linked = `${path}.linked`;
  try {
    await link(known, linked);
  } catch {
    // Not every disk knows links; the time is what readers gain by.
    const { atime, mtime } = await stat(known);
    await utimes(path, atime, mtime);
    return;
  }
  await rename(linked, path);
}
