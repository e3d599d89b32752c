import { contentPrefix } from './content-path.ts';
import { Refusal } from './refusal.ts';

const uploads = `${contentPrefix}uploads/`;
const recordPattern = /^content\/(?!uploads\/)[a-z][a-z0-9-]*\/(?:[^/]+\/)?[^/]+\.(?:md|yml)$/u;

/** True for a path in the folder of uploads. */
export function isUpload(path: string): boolean {
  return path.startsWith(uploads);
}

/** Throws unless the confined path is a record or a settings file: `.md` or `.yml` in a collection. */
export function requireRecordPath(path: string): void {
  if (recordPattern.test(path)) return;
  throw new Refusal(
    403,
    `“${path}” không phải chỗ của một bản tin: mỗi bản là một tệp .md hoặc .yml trong thư mục của nhóm mình.`,
    'mở lại bài từ danh sách rồi lưu.',
  );
}

/** Throws unless the confined path is in the folder of uploads. */
export function requireUploadPath(path: string): void {
  if (isUpload(path)) return;
  throw new Refusal(
    403,
    `“${path}” không nằm trong thư mục tải lên.`,
    'tải tệp qua Thư viện tệp, đừng đổi thư mục.',
  );
}

/** Name of the collection that a record's path stands in: `content/exemplars/a.md` → `exemplars`. */
export function collectionOf(path: string): string {
  return path.slice(contentPrefix.length).split('/')[0] ?? '';
}

/** The folder of a record's collection: `content/exemplars/2025/a.md` → `content/exemplars`. */
export function contentFolderOf(path: string): string {
  return contentPrefix + collectionOf(path);
}
