import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { WrongUsage } from '../../../src/commands/run-command.ts';

const id = z.union([z.string().min(1), z.number().transform(String)]);
const text = z.string().normalize('NFC');

/** What a line of a records file holds. */
export const recordLine = z.object({ id, title: text.trim().min(1), body: text });

/** What a line of a queries file holds. */
export const queryLine = z.object({ class: z.string().min(1), q: text.trim().min(1), id });

/** What the lines of a file hold, and a sentence for each line that cannot be read. */
export interface ReadLines<Value> {
  values: Value[];
  problems: string[];
}

/** Reads a file of JSON Lines; empty lines mean nothing. */
export function readLines<Value>(file: string, shape: z.ZodType<Value>): ReadLines<Value> {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? true) {
    throw new WrongUsage(`Không có tệp “${file}”. Cách sửa: xem lại đường dẫn.`);
  }
  const values: Value[] = [];
  const problems: string[] = [];
  for (const [nth, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `${file}, dòng ${nth + 1}`;
    const json = parsed(line);
    if (json === undefined) {
      problems.push(`${where}: không phải JSON. Cách sửa: viết mỗi dòng một {…} trọn vẹn.`);
      continue;
    }
    const { success, data, error } = shape.safeParse(json);
    if (success) values.push(data);
    else problems.push(`${where}: ${fieldsIn(error)} thiếu hoặc sai. Cách sửa: ${remedy(shape)}.`);
  }
  if (values.length + problems.length === 0)
    problems.push(`${file}: không có dòng nào. Cách sửa: viết mỗi dòng một {…} trọn vẹn.`);
  return { values, problems };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

function fieldsIn({ issues }: z.ZodError): string {
  const names = new Set(
    issues.map(({ path }) => (path[0] === undefined ? 'cả dòng' : `“${String(path[0])}”`)),
  );
  return [...names].join(', ');
}

function remedy(shape: z.ZodType): string {
  return shape === (recordLine as z.ZodType)
    ? 'viết như {"id": "1", "title": "…", "body": "…"}'
    : 'viết như {"class": "…", "q": "…", "id": "1"}';
}
