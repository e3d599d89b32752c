import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the administrator reads. */
export const instructions = readFileSync(
  join(import.meta.dirname, '../../deploy/README.md'),
  'utf8',
);

/** The lines of commands under a heading of the instructions. */
export function linesUnder(heading: string): string[] {
  const part = instructions.split(/^## /m).find((one) => one.startsWith(heading)) ?? '';
  return [...part.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, text = '']) =>
    text.trim().split('\n'),
  );
}
