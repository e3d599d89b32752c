import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { SettingName } from '../../src/schema/site.ts';

/** What a settings file says: the lists by which tests change it. */
export type SettingValues = Record<string, Record<string, unknown>[]>;

/** The settings files of a content folder, to be read and changed as they are written. */
export class SettingFiles {
  readonly #folder: string;

  constructor(contentFolder: string) {
    this.#folder = join(contentFolder, 'site');
  }

  /** What a file says; nothing where the department has none. */
  read(name: SettingName): SettingValues {
    const path = this.#path(name);
    return existsSync(path) ? parse(readFileSync(path, 'utf8')) : {};
  }

  change(name: SettingName, change: (old: SettingValues) => object): void {
    const text = stringify(change(this.read(name)), { aliasDuplicateObjects: false });
    writeFileSync(this.#path(name), text);
  }

  #path(name: SettingName): string {
    return join(this.#folder, `${name}.yml`);
  }
}
