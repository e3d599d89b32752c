import type { z } from 'zod';
import type { Problem } from '../domain/problem.ts';
import { slugify } from '../domain/vietnamese.ts';
import { ID } from '../schema/builders.ts';
import { type CollectionName, collections } from '../schema/collections.ts';
import type { Fields } from '../schema/field.ts';
import { isObject } from '../schema/is-object.ts';
import type { Readable, RecordOf } from '../schema/record.ts';
import { decodeText } from './decode.ts';
import { explainIssues } from './explain.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseYaml } from './parse-yaml.ts';
import { tidyFields } from './tidy.ts';

/** A record, or why its file could not become one. */
export type Read<T, Part = unknown> =
  | { value: T; problems: [] }
  | {
      value?: undefined;
      problems: Problem[];
      /** What is as it should be, for rules that concern it alone. */
      readable?: Part;
    };

function failed(file: string, problem: string, remedy: string): { problems: Problem[] } {
  return { problems: [{ file, field: '', label: 'Cả tệp', problem, remedy }] };
}

/** Reads one file's YAML by a set of fields; every problem at once. */
export function readFields(
  file: string,
  described: { fields: Fields; rule: z.ZodType },
  yaml: { text: string; firstLine: number },
  more: Record<string, unknown> = {},
): Read<Record<string, unknown>, Record<string, unknown>> {
  const parsed = parseYaml(yaml.text, yaml.firstLine);
  if ('problem' in parsed) return failed(file, parsed.problem, parsed.remedy);
  const raw = parsed.value ?? {};
  if (!isObject(raw)) {
    return failed(
      file,
      'phần thông tin ở đầu tệp không gồm các mục',
      'viết mỗi mục một dòng “tên: nội dung”.',
    );
  }
  const twice = Object.keys(more).find((key) => Object.hasOwn(raw, key) && raw[key] !== '');
  if (twice !== undefined) {
    const problem = `mục “${twice}” có cả ở đầu tệp lẫn bên dưới`;
    return failed(file, problem, 'giữ một nơi: nội dung bài viết bên dưới phần thông tin.');
  }
  const data = tidyFields(described.fields, { ...raw, ...more });
  const result = described.rule.safeParse(data, { reportInput: true });
  if (result.success) return { value: result.data as Record<string, unknown>, problems: [] };
  const problems = explainIssues(file, described.fields, data, result.error.issues);
  return { problems, readable: readableOf(described.fields, data) };
}

function readableOf(fields: Fields, data: Record<string, unknown>): Record<string, unknown> {
  const read = Object.entries(fields).flatMap(([name, { rule }]) => {
    const { success, data: value } = rule.safeParse(data[name]);
    return success && value !== undefined ? [[name, value] as const] : [];
  });
  return Object.fromEntries(read);
}

/**
 * Reads one record's file. `path` is shown in messages; the file's name is the record's id.
 * The Markdown below the front matter is the field `body`.
 */
export function readRecordFile<N extends CollectionName>(
  name: N,
  path: string,
  bytes: Uint8Array,
): Read<RecordOf<N>, Readable> {
  const id = /([^/]+)\.md$/.exec(path)?.[1];
  if (id === undefined || !ID.test(id)) {
    return failed(
      path,
      'tên tệp không hợp lệ',
      'đặt tên bằng chữ thường không dấu, số và dấu gạch nối, kết thúc bằng .md.',
    );
  }
  const text = decodeText(bytes);
  if (text === undefined) {
    return failed(
      path,
      'không phải tệp chữ UTF-8',
      'mở bằng trình soạn thảo, lưu lại với bảng mã UTF-8.',
    );
  }
  const parts = splitFrontMatter(text.replace(/^\uFEFF/, ''));
  if (parts === undefined) {
    return failed(
      path,
      'thiếu phần thông tin ở đầu tệp',
      'đặt các mục giữa hai dòng “---” ở đầu tệp.',
    );
  }
  const { yaml, firstLine, body } = parts;
  const read = readFields(
    path,
    collections[name],
    { text: yaml, firstLine },
    body === '' ? {} : { body },
  );
  if (read.value === undefined) {
    const { problems, readable } = read;
    if (readable === undefined) return { problems };
    return { problems, readable: { ...readable, id, collection: name, file: path } as Readable };
  }
  const { slug = slugify(String(read.value.title)) } = read.value;
  // The rule has checked every field of this collection: the one place where that is asserted.
  const record = { ...read.value, id, collection: name, slug, file: path } as RecordOf<N>;
  return { value: record, problems: [] };
}
