import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
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
 * pack anything while readers wait. Pages are many and change often: they get a quicker brotli.
 */
export async function compressSite(folder: string): Promise<void> {
  await eachFile(folder, async (name) => {
    if (packable.test(name)) await compressFile(join(folder, name));
  });
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < smallestBytes) return;
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
