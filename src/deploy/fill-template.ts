import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../deploy');

/** A file of `deploy/` with its `{{names}}` replaced; throws when it names what is not given. */
export function fillTemplate(file: string, values: Readonly<Record<string, string>>): string {
  return readFileSync(join(folder, file), 'utf8').replace(
    /\{\{(\w+)\}\}/g,
    (_all, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`deploy/${file}: {{${name}}} has no value.`);
      return value.trimEnd();
    },
  );
}
