import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inText } from './in-text.ts';
import { type EverydayWords, readEverydayWords } from './read-everyday-words.ts';

const file = join(import.meta.dirname, 'everyday-words.yml');
const shipped = readEverydayWords(readFileSync(file, 'utf8'));

/** The vocabulary that every department has, with what one of them adds; what it says of a term takes the place of ours. */
export function everydayWordsWith(own: readonly EverydayWords[]): readonly EverydayWords[] {
  const form = ({ term }: EverydayWords) => inText(term);
  const replaced = new Set(own.map(form));
  return [...shipped.filter((entry) => !replaced.has(form(entry))), ...own];
}
