import type { z } from 'zod';
import type { Draft } from '../drafts/read-drafts.ts';
import { requireUploadPath } from '../file-kind.ts';
import { removed } from '../git/changed-tree.ts';
import { gitObject, hashOf } from '../git/git-object.ts';
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

/** A name in the folder of uploads: the object under it, and the draft that brings it, if one does. */
export type UsedName = { readonly oid: string; readonly draft?: string };

/**
 * The names already used beside an upload, among drafts too, in lower case: some machines ignore the
 * difference.
 */
export async function usedNames(
  path: string,
  snapshots: readonly Snapshot[],
  desk: Desk,
  own?: Draft,
): Promise<ReadonlyMap<string, UsedName>> {
  const folder = desk.root.inRepository(path.slice(0, path.lastIndexOf('/')));
  const names = new Map<string, UsedName>();
  const drafts = (await desk.drafts?.list()) ?? [];
  for (const draft of drafts.filter(({ head }) => head !== own?.head)) {
    for (const { change } of (await desk.drafts?.changesOf(draft)) ?? []) {
      if (change.path.startsWith(`${folder}/`) && change.mode !== removed) {
        names.set(nameOf(change.path), { oid: change.oid, draft: draft.key.id });
      }
    }
  }
  for (const snapshot of snapshots) {
    for (const { path: used, oid } of await snapshot.list(folder)) names.set(nameOf(used), { oid });
  }
  return names;
}

/** The change that adds an upload to a record; refuses a name that another file has. */
export async function newUpload(
  { path, content }: UploadedFile,
  snapshots: readonly [Snapshot, ...Snapshot[]],
  desk: Desk,
  own?: Draft,
): Promise<FileChange> {
  const target = desk.root.inRepository(path);
  const used = (await usedNames(path, snapshots, desk, own)).get(nameOf(target));
  const { oid } = gitObject('blob', content, hashOf(snapshots[0].commit));
  if (used === undefined || used.oid === oid) return { path: target, content };
  throw new Refusal(
    409,
    `Đã có một tệp khác tên “${path.slice(path.lastIndexOf('/') + 1)}” trong ${used.draft === undefined ? 'thư viện' : `bản nháp “${used.draft}”`}, nên không ghi đè lên.`,
    'đổi tên tệp trên máy (thêm ngày hoặc tên đơn vị) rồi chọn lại.',
  );
}

function nameOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
