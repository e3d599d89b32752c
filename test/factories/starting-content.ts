import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordText } from './record-text.ts';

const startingFolder = join(import.meta.dirname, '../../examples/khoi-dau');

/**
 * Fills a folder anew with what a department begins with and these records, by their place
 * (`units/van-phong-so`). A site of it is built in a third of the time that the sample takes.
 */
export function writeStartingContent(
  folder: string,
  records: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(startingFolder, folder, { recursive: true });
  for (const [place, fields] of Object.entries(records)) {
    const file = join(folder, `${place}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, recordText({ created: '2025-01-01', ...fields }));
  }
}
