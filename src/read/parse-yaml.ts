import { parseDocument } from 'yaml';
import { cleanText } from './decode.ts';

/** What a YAML text says, every scalar as it is written; or a sentence on why it cannot be read. */
export type Yaml = { value: unknown } | { problem: string; remedy: string };

const REMEDIES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'xóa một trong hai mục trùng tên.',
  TAB_AS_INDENT: 'thay dấu tab ở đầu dòng bằng dấu cách.',
  BAD_INDENT: 'thụt đầu dòng các mục cùng cấp bằng nhau.',
  MISSING_CHAR: 'kiểm tra dấu nháy, dấu ngoặc mở và đóng của dòng này.',
};
const REMEDY =
  'mở dòng này, đặt nội dung có dấu “:” hoặc “#” trong dấu nháy kép; hoặc lấy lại bản lưu trước.';

/**
 * Reads YAML with scalars as text, since only a field knows whether “1.250” is a number.
 * A key stands once; aliases are refused, as no editor writes them and they can explode.
 */
export function parseYaml(text: string, firstLine = 1): Yaml {
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: true,
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 1) + firstLine - 1;
    return { problem: `không đọc được dòng ${line}`, remedy: REMEDIES[error.code] ?? REMEDY };
  }
  try {
    // Escapes such as "\u0007" or "\u0301" bring in what the file's own text may not hold.
    const reviver = (_key: unknown, value: unknown) =>
      typeof value === 'string' ? cleanText(value) : value;
    return { value: document.toJS({ maxAliasCount: 0, reviver }) as unknown };
  } catch {
    return {
      problem: 'có dấu * hoặc & của YAML mà cổng không dùng',
      remedy: 'viết rõ nội dung ra.',
    };
  }
}
