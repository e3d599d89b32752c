import { extname } from 'node:path';
import { indexTexts } from './index-texts.ts';
import { jsonTexts, markupTexts } from './markup-texts.ts';
import { unfolded } from './unfolded.ts';

type Reader = (bytes: Buffer, file: string) => string[];

const readers: Readonly<Record<string, Reader>> = {
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
  '.bin': (bytes, file) => indexTexts(file, bytes),
};

/** True for a file that may hold texts; pictures, films and fonts hold none. */
export function holdsTexts(file: string): boolean {
  return readers[extname(file)] !== undefined;
}

/** Every text in a file of a site, as a reader or a program reads it; none in pictures and fonts. Throws on a broken file. */
export function outputTexts(file: string, bytes: Buffer): string[] {
  return readers[extname(file)]?.(bytes, file) ?? [];
}

function lines(bytes: Buffer): string[] {
  return bytes.toString().split('\n');
}
