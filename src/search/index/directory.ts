import { sharedStart } from './shared-start.ts';

/** The tables of terms: syllables by their spelling, pairs of neighbours by their spelling without marks. */
export const tables = ['syllables', 'pairs'] as const;

/** The name of a table. */
export type Table = (typeof tables)[number];

/** For each table, the keys at which its chunks begin, ascending. */
export type Directory = Record<Table, string[]>;

const firstSign = 48;
const longestShared = 70;

/** The directory as text: a line for each key, as one sign for how much it shares with the one before and the rest; an empty line between tables. */
export function writeDirectory(directory: Directory): string {
  return tables.map((table) => directory[table].map(frontCoded).join('\n')).join('\n\n');
}

function frontCoded(key: string, nth: number, keys: string[]): string {
  const shared = Math.min(longestShared, sharedStart(keys[nth - 1] ?? '', key));
  return String.fromCharCode(firstSign + shared) + key.slice(shared);
}

/** Reads what `writeDirectory` wrote. */
export function readDirectory(text: string): Directory {
  const [syllables = [], pairs = []] = text.split('\n\n').map((part) => {
    let before = '';
    return part
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        before = before.slice(0, line.charCodeAt(0) - firstSign) + line.slice(1);
        return before;
      });
  });
  return { syllables, pairs };
}

/** The shortest key that parts two neighbours: above the first, not above the second. */
export function partingKey(before: string, first: string): string {
  return first.slice(0, sharedStart(before, first) + 1);
}

/** The number of the chunk in which a key stands, if it does. */
export function chunkOf(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((keys[middle] ?? '') <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}
