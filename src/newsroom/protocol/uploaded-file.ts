import type { z } from 'zod';
import { requireUploadPath } from '../file-kind.ts';
import type { FileChange } from '../git/git-store.ts';
import type { Snapshot } from '../git/snapshot.ts';
import { Refusal } from '../refusal.ts';
import { requireAllowedUpload } from '../upload-rules.ts';
import type { Desk } from './action.ts';
import type { asset } from './params.ts';

/** An upload that has passed the rules: its path as the client names it, and its bytes. */
export type UploadedFile = { readonly path: string; readonly content: Buffer };

/** Decodes an asset of the protocol and applies the rules for uploads. */
export async function uploadedFile({
  path,
  content,
}: z.output<typeof asset>): Promise<UploadedFile> {
  requireUploadPath(path);
  const bytes = Buffer.from(content, 'base64');
  if (bytes.toString('base64') !== content) {
    throw new Refusal(422, `Tệp ${path} đến nơi không nguyên vẹn.`, 'tải tệp lên lại.');
  }
  await requireAllowedUpload(path, bytes);
  return { path, content: bytes };
}

/** The paths already used beside an upload, in lower case: some machines ignore the difference. */
export async function usedNames(
  path: string,
  snapshot: Snapshot,
  desk: Desk,
): Promise<ReadonlyMap<string, string>> {
  const folder = desk.root.inRepository(path.slice(0, path.lastIndexOf('/')));
  const files = await snapshot.list(folder);
  return new Map(files.map((file) => [file.path.normalize('NFC').toLowerCase(), file.oid]));
}

/** The change that adds an upload to a record; refuses a name that another file has. */
export async function newUpload(
  { path, content }: UploadedFile,
  snapshot: Snapshot,
  desk: Desk,
): Promise<FileChange> {
  const target = desk.root.inRepository(path);
  const oid = (await usedNames(path, snapshot, desk)).get(target.toLowerCase());
  const isTaken = oid !== undefined && !(await snapshot.read([oid]))[0]?.equals(content);
  if (!isTaken) return { path: target, content };
  throw new Refusal(
    409,
    `Đã có một tệp khác tên “${path.slice(path.lastIndexOf('/') + 1)}” trong thư viện, nên không ghi đè lên.`,
    'đổi tên tệp trên máy (thêm ngày hoặc tên đơn vị) rồi chọn lại.',
  );
}
