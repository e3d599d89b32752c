import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { settingNames } from '../../src/schema/site.ts';
import { settingText } from './library.ts';

/** A content folder of its own, which ends with the scope that made it (`using`). */
export interface ContentFolder extends Disposable {
  path: string;
  write(name: string, content: string | Uint8Array): void;
}

/** Writes a department's folder: its settings, and these files over them. */
export function contentFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): ContentFolder {
  const path = mkdtempSync(join(tmpdir(), 'hoa-content-'));
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  };
  for (const name of settingNames) write(`site/${name}.yml`, settingText(name));
  for (const [name, content] of Object.entries(files)) write(name, content);
  return { path, write, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
