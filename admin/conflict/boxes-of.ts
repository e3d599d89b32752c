import { isObject } from '../../src/schema/is-object.ts';
import generated from '../config.generated.json';
import type { Box } from '../form/item-words.ts';

interface Group {
  folder?: string;
  fields?: readonly Box[];
  files?: readonly { file: string; fields: readonly Box[] }[];
}

/** The form's boxes for a file, `content/exemplars/to-thon-ba.md`. */
export function boxesOf(path: string): readonly Box[] {
  const groups =
    isObject(generated) && Array.isArray(generated.collections) ? generated.collections : [];
  const found = groups.filter(isGroup).find(({ folder }) => path.startsWith(`${folder}/`));
  if (found !== undefined) return found.fields ?? [];
  const files = groups.filter(isGroup).flatMap((group) => group.files ?? []);
  return files.find(({ file }) => file === path)?.fields ?? [];
}

function isGroup(value: unknown): value is Group {
  return isObject(value) && typeof value.name === 'string';
}
