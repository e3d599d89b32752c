import { nfc } from '../domain/vietnamese.ts';
import { Refusal } from './refusal.ts';

/** The first part of every path that the editor's client names, wherever the content really is. */
export const contentPrefix = 'content/';

const longestPath = 300;

// Letters of any script, digits, and the few signs that every file system keeps as they are.
const segmentPattern = /^[\p{L}\p{M}\p{N}_(][\p{L}\p{M}\p{N}_() .,+-]*$/u;
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Checks a path that a client sent and gives it in NFC; throws a `Refusal` for anything that is not
 * plainly inside the content folder: other folders, `..`, absolute, encoded or hidden names.
 */
export function confinedPath(text: string): string {
  const path = nfc(text);
  if (path.length > longestPath) throw refused(`${path.slice(0, 60)}…`, 'dài quá');
  if (`${path}/` === contentPrefix) return path;
  if (!path.startsWith(contentPrefix)) throw refused(path, 'nằm ngoài thư mục nội dung');
  if (!path.split('/').every(isPlainSegment)) throw refused(path, 'có phần không được phép');
  return path;
}

/** Moves paths between the client's `content/…` and the folder inside the repository ('' = its top). */
export function contentRoot(folder: string): {
  inRepository(path: string): string;
  forClient(path: string): string;
} {
  const prefix = folder === '' ? '' : `${folder}/`;
  return {
    inRepository: (path) =>
      `${path}/` === contentPrefix ? folder : prefix + path.slice(contentPrefix.length),
    forClient: (path) => contentPrefix + path.slice(prefix.length),
  };
}

function isPlainSegment(segment: string): boolean {
  return segmentPattern.test(segment) && !/[. ]$/.test(segment) && !deviceName.test(segment);
}

function refused(path: string, reason: string): Refusal {
  return new Refusal(
    403,
    `Đường dẫn ${JSON.stringify(path)} ${reason}, nên không dùng được.`,
    'đặt tên chỉ gồm chữ, số, dấu cách, gạch nối và chọn lại tệp trong thư mục nội dung.',
  );
}
