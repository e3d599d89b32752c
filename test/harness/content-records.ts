import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { collections } from '../../src/schema/collections.ts';
import { buildDay } from './departments.ts';

/** A record as its file says it, read without the portal's own reader. */
export interface ContentRecord {
  file: string;
  id: string;
  /** `data-template` of its page. */
  template: string;
  /** May readers see it on the day of the build? */
  visible: boolean;
}

/** Every record of a department's content folder. */
export function contentRecords(content: string): ContentRecord[] {
  const folder = join(import.meta.dirname, '..', '..', content);
  return Object.values(collections).flatMap(({ name, template }) =>
    globSync(`${name}/**/*.md`, { cwd: folder }).map((file) => ({
      file,
      id: basename(file, '.md'),
      template,
      visible: isVisible(frontMatter(join(folder, file))),
    })),
  );
}

function frontMatter(file: string): Record<string, unknown> {
  const source = readFileSync(file, 'utf8').split(/^---\s*$/m)[1] ?? '';
  return parse(source) as Record<string, unknown>;
}

function isVisible({ status, publishFrom, publishUntil }: Record<string, unknown>): boolean {
  return (
    (status ?? 'published') === 'published' &&
    (publishFrom == null || String(publishFrom) <= buildDay) &&
    (publishUntil == null || String(publishUntil) >= buildDay)
  );
}
