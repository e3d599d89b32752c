import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { eachFile } from './each-file.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** What shrinks; pictures, fonts and the search index are packed already. */
const packable = /\.(?:html|css|m?js|json|xml|svg|txt|ics|webmanifest)$/;
const codeOnly = /\.(?:m?js|css)$/;
const cache = '.cache/packed';
const smallestBytes = 1000;

/**
 * Puts a `.br` and a `.gz` beside each file of a site that shrinks, so that a web server need not
 * pack anything while readers wait. Pages are many and change often: they get a quicker brotli. What
 * an earlier packed site holds too is taken from there, since most of a site stays as it was.
 */
export async function compressSite(folder: string, earlier?: string): Promise<void> {
  await eachFile(folder, async (name) => {
    if (!packable.test(name)) return;
    const path = join(folder, name);
    const bytes = await readFile(path);
    if (bytes.length < smallestBytes) return;
    if (earlier !== undefined && (await isTaken(join(earlier, name), path, bytes))) return;
    await compressFile(path, bytes);
  });
}

/** Copies both packed forms of a known file that holds the same bytes; false where there are not both. */
async function isTaken(known: string, path: string, bytes: Buffer): Promise<boolean> {
  try {
    if ((await stat(known)).size !== bytes.length) return false;
    if (!(await readFile(known)).equals(bytes)) return false;
    for (const ending of ['.br', '.gz']) await copyFile(known + ending, path + ending);
    return true;
  } catch {
    return false;
  }
}

async function compressFile(path: string, bytes: Buffer): Promise<void> {
  const smaller = [
    ['.br', codeOnly.test(path) ? await once(bytes, packWell) : await pack(bytes, 9)],
    ['.gz', await zip(bytes, { level: 9 })],
  ] as const;
  for (const [ending, packed] of smaller) {
    if (packed.length < bytes.length) await writeFile(path + ending, packed);
  }
}

function pack(bytes: Buffer, quality: number): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotli(bytes, { params });
}

// The editor's program alone takes four seconds, and changes only with the code.
const packWell = (bytes: Buffer) => pack(bytes, 11);

async function once(bytes: Buffer, make: (bytes: Buffer) => Promise<Buffer>): Promise<Buffer> {
  const kept = join(cache, `${createHash('sha256').update(bytes).digest('hex')}.br`);
  const known = await readFile(kept).catch(() => undefined);
  if (known !== undefined) return known;
  const made = await make(bytes);
  await mkdir(cache, { recursive: true });
  const unfinished = `${kept}.${process.pid}`;
  await writeFile(unfinished, made);
  await rename(unfinished, kept);
  return made;
}
