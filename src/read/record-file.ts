import type { z } from 'zod';
import type { Problem } from '../domain/problem.ts';
import { slugify } from '../domain/vietnamese.ts';
import { ID } from '../schema/builders.ts';
import { type CollectionName, collections } from '../schema/collections.ts';
import type { Fields } from '../schema/field.ts';
import { isObject } from '../schema/is-object.ts';
import type { RecordOf } from '../schema/record.ts';
import { decodeText } from './decode.ts';
import { explainIssues } from './explain.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseYaml } from './parse-yaml.ts';
import { tidyFields } from './tidy.ts';

/** A record, or why its file could not become one. */
export type Read<T> = { value: T; problems: [] } | { value?: undefined; problems: Problem[] };

function failed<T>(file: string, problem: string, remedy: string): Read<T> {
  return { problems: [{ file, field: '', label: 'Cả tệp', problem, remedy }] };
}

/** Reads one file's YAML by a set of fields; every problem at once. */
export function readFields(
  file: string,
  described: { fields: Fields; rule: z.ZodType },
  yaml: { text: string; firstLine: number },
  more: Record<string, unknown> = {},
): Read<Record<string, unknown>> {
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
  return { problems: explainIssues(file, described.fields, data, result.error.issues) };
}

/**
 * Reads one record's file. `path` is shown in messages; the file's name is the record's id.
 * The Markdown below the front matter is the field `body`.
 */
export function readRecordFile<N extends CollectionName>(
  name: N,
  path: string,
  bytes: Uint8Array,
): Read<RecordOf<N>> {
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
  if (read.value === undefined) return { problems: read.problems };
  const { slug = slugify(String(read.value.title)) } = read.value;
  // The rule has checked every field of this collection: the one place where that is asserted.
  const record = { ...read.value, id, collection: name, slug, file: path } as RecordOf<N>;
  return { value: record, problems: [] };
}
