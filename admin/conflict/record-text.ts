import { frontmatterYAML } from 'decap-cms-core/dist/esm/formats/frontmatter.js';
import yaml from 'decap-cms-core/dist/esm/formats/yaml.js';
import { isObject } from '../../src/schema/is-object.ts';
import type { Values } from '../record-on-save.ts';

/** The values in a file's text, read as Decap reads it for its form. */
export function valuesIn(path: string, text: string | null): Values {
  if (text === null) return {};
  const values: unknown = isStory(path) ? frontmatterYAML().fromFile(text) : yaml.fromFile(text);
  return isObject(values) ? values : {};
}

/** The values as a file's text, written as Decap writes it; `order` is that of the form's boxes. */
export function textOf(path: string, values: Values, order: readonly string[]): string {
  const text = isStory(path) ? frontmatterYAML().toFile(values, order) : yaml.toFile(values, order);
  return text.endsWith('\n') ? text : `${text}\n`;
}

function isStory(path: string): boolean {
  return path.endsWith('.md');
}
