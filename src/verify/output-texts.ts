import { extname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readerText } from '../search/letters.ts';
import { cborTexts } from './cbor-texts.ts';
import { jsonTexts, markupTexts } from './markup-texts.ts';
import { unfolded } from './unfolded.ts';

/** What Pagefind writes before each packed part. */
const PAGEFIND_HEAD = 'pagefind_dcd';

const readers: Readonly<Record<string, (bytes: Buffer) => string[]>> = {
  '.html': (bytes) => markupTexts(bytes.toString()),
  '.svg': (bytes) => markupTexts(bytes.toString(), { xmlMode: true }),
  '.xml': (bytes) => markupTexts(bytes.toString(), { xmlMode: true }),
  '.json': (bytes) => jsonTexts(bytes.toString()),
  '.ics': (bytes) =>
    unfolded(bytes.toString())
      .replace(/\\(?=[,;\\])/g, '')
      .split(/\r?\n|\\n/),
  '.txt': lines,
  '.css': lines,
  '.js': lines,
  '.pf_fragment': (bytes) => jsonTexts(unpacked(bytes).toString()).map(readerText),
  '.pf_filter': packedTexts,
  '.pf_index': packedTexts,
  '.pf_meta': packedTexts,
};

/** Every text in a file of a site, as a reader or a program reads it; none in pictures and fonts. Throws on a broken file. */
export function outputTexts(file: string, bytes: Buffer): string[] {
  return readers[extname(file)]?.(bytes) ?? [];
}

function lines(bytes: Buffer): string[] {
  return bytes.toString().split('\n');
}

function packedTexts(bytes: Buffer): string[] {
  return cborTexts(unpacked(bytes)).map(readerText);
}

function unpacked(bytes: Buffer): Buffer {
  const plain = gunzipSync(bytes);
  const hasHead = plain.subarray(0, PAGEFIND_HEAD.length).toString() === PAGEFIND_HEAD;
  return hasHead ? plain.subarray(PAGEFIND_HEAD.length) : plain;
}
