import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

// The bundle takes its rules of text and directives from the domain, its preview from the site's styles.
const INPUTS = [
  'admin/**/*',
  'src/domain/*.ts',
  'src/markdown/*.ts',
  'public/emblem.svg',
  'src/styles/**/*',
  'src/integrations/{admin,decap}-*.ts',
  'package-lock.json',
];

/** A name for the state of everything that the editor's bundle is made from. */
export async function keyOf(root: string): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(INPUTS, { cwd: root, withFileTypes: true })) {
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256');
  for (const file of files.sort())
    hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}
