import type { z } from 'zod';
import type { Problem } from '../domain/problem.ts';
import type { Field, Fields } from '../schema/field.ts';
import { readMessage } from '../schema/message.ts';
import { placeOf } from '../schema/place-of.ts';
import { quoted } from '../schema/quoted.ts';

type Issue = z.core.$ZodIssue;
type Words = Pick<Problem, 'problem' | 'remedy' | 'byHand'>;
type Remedy = Pick<Words, 'remedy' | 'byHand'>;

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'viết một đoạn chữ.',
  number: 'viết một số nguyên, không có dấu chấm, ví dụ 2024.',
  int: 'viết một số nguyên, không có dấu chấm, ví dụ 2024.',
  boolean: 'viết true (có) hoặc false (không).',
  array: 'viết thành danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang.',
  object: 'viết thành các mục con, mỗi mục một dòng.',
};

function choices(field: Field | undefined): Remedy {
  if (field?.shape.is !== 'choice') return { remedy: 'chọn một trong các giá trị của danh sách.' };
  return oneOf('chọn', Object.entries(field.shape.options));
}

function blockTypes(field: Field | undefined): Remedy {
  if (field?.shape.is !== 'blocks') return { remedy: 'chọn lại loại khối trong trình biên tập.' };
  const types = Object.entries(field.shape.types).map(
    ([name, { label }]) => [name, label] as const,
  );
  return oneOf('đặt loại khối (type) là', types);
}

/** What the form shows are labels; files hold names from the code. */
function oneOf(act: string, options: readonly (readonly [name: string, label: string])[]): Remedy {
  const labels = options.map(([, label]) => label);
  const both = options.map(([name, label]) => `${name} (${label})`);
  return {
    remedy: `chọn một trong: ${labels.join(', ')}.`,
    byHand: `${act} một trong: ${both.join(', ')}.`,
  };
}

function howToFill(field: Field | undefined): Remedy {
  if (field?.shape.is === 'choice') return choices(field);
  return { remedy: field?.hint === undefined ? 'điền mục này.' : `điền mục này. ${field.hint}` };
}

/** “1 phương án” */
function counted(items: readonly unknown[], field: Field | undefined): string {
  const item = field?.shape.is === 'list' ? field.shape.item.label : 'mục';
  return `${items.length} ${item.charAt(0).toLowerCase()}${item.slice(1)}`;
}

function wordsFor(issue: Issue, field: Field | undefined): Words {
  const own = readMessage(issue.message);
  if (own !== undefined) return own;
  const { input } = issue;
  if (input === undefined) {
    return { problem: 'chưa điền', ...howToFill(field) };
  }
  switch (issue.code) {
    case 'invalid_value':
      return { problem: `không có lựa chọn ${quoted(input)}`, ...choices(field) };
    case 'invalid_union':
      return { problem: 'không rõ loại khối nội dung', ...blockTypes(field) };
    case 'too_big':
      if (Array.isArray(input)) {
        const problem = `có ${counted(input, field)}, quá ${issue.maximum}`;
        return { problem, remedy: 'bớt lại.' };
      }
      return typeof input === 'string'
        ? { problem: `dài ${input.length} ký tự, quá ${issue.maximum}`, remedy: 'rút ngắn lại.' }
        : { problem: `${quoted(input)} quá lớn`, remedy: `viết số không quá ${issue.maximum}.` };
    case 'too_small':
      if (Array.isArray(input)) {
        const problem = `mới có ${counted(input, field)}, cần ít nhất ${issue.minimum}`;
        return { problem, remedy: 'thêm cho đủ.' };
      }
      return typeof input === 'string'
        ? { problem: 'chưa điền', ...howToFill(field) }
        : { problem: `${quoted(input)} quá nhỏ`, remedy: `viết số từ ${issue.minimum} trở lên.` };
    case 'invalid_type':
      return {
        problem: `không đọc được ${quoted(input)}`,
        remedy: EXPECTED[issue.expected] ?? 'viết lại cho đúng kiểu.',
      };
    default:
      return { problem: `không dùng được ${quoted(input)}`, remedy: 'viết lại mục này.' };
  }
}

/** Turns what the rules found in one file into sentences for its editor. */
export function explainIssues(
  file: string,
  fields: Fields,
  data: unknown,
  issues: readonly Issue[],
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        return {
          file,
          field: path.join('.'),
          label: placeOf(fields, data, path).label,
          problem: 'biểu mẫu không có mục này',
          remedy: 'xóa mục này, hoặc sửa lại tên cho đúng.',
        };
      });
    }
    // A block's own type decides its fields, so the complaint belongs to the list of blocks.
    const path =
      issue.code === 'invalid_union' ? issue.path.filter((key) => key !== 'type') : issue.path;
    const { label, field } = placeOf(fields, data, path);
    const listField =
      issue.code === 'invalid_union' ? placeOf(fields, data, path.slice(0, -1)).field : field;
    return [{ file, field: issue.path.join('.'), label, ...wordsFor(issue, listField) }];
  });
}
