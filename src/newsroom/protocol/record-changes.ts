import { nfc } from '../../domain/vietnamese.ts';
import { collectionOf, contentFolderOf } from '../file-kind.ts';
import type { FileChange } from '../git/git-store.ts';
import { isPlainFile, type Snapshot } from '../git/snapshot.ts';
import { withKeptAddress } from '../kept-address.ts';
import { Refusal } from '../refusal.ts';
import { withFreeSlug } from '../slug-collision.ts';
import { withTidyMoments } from '../tidy-moments.ts';
import type { Desk, RecordFile } from './action.ts';

/** A record as the client wants it: where it was, where it goes, its text, and whether it is new. */
export type WantedRecord = {
  readonly path: string;
  readonly target: string;
  readonly text: string;
  readonly base: string | undefined;
  /** The object that readers see, once the editor has taken it into the text of a draft. */
  readonly resolves: string | undefined;
  readonly isNew: boolean | undefined;
};

/** The record as it will stand, and the changes of files that bring it there. */
export type RecordSave = { readonly file: RecordFile; readonly changes: readonly FileChange[] };

/** What a save is held against: the text it follows, and what readers see (the same without drafts). */
export type Stored = { readonly on: Snapshot; readonly published: Snapshot };

/** Works out one record's changes against what is stored; throws a `Refusal` when it cannot stand there. */
export async function recordChanges(
  record: WantedRecord,
  together: readonly WantedRecord[],
  { on, published }: Stored,
  desk: Desk,
): Promise<RecordSave> {
  const inRepository = desk.root.inRepository;
  const from = inRepository(record.path);
  const siblings = new Map([
    ...(await siblingAddresses(record, on, desk)),
    ...(await siblingAddresses(record, published, desk)),
  ]);
  const stored = await storedText(from, on);
  const own = new Set(together.flatMap(({ path, target }) => [path, target]).map(inRepository));
  const taken = [...siblings].filter(([path]) => !own.has(path)).flatMap(([, slugs]) => slugs);
  const tidied = withTidyMoments(collectionOf(record.target), record.text);
  const free = withFreeSlug(tidied, new Set(taken), stored);
  // An address that no reader has seen need not be kept.
  const text = withKeptAddress(free, await storedText(from, published));
  const isRenamed = record.target !== record.path;

  if (stored === undefined && isLost(record, isRenamed)) throw lost(record.path);
  const isRepeat = record.isNew === true && !isRenamed && stored === text;
  if (isRenamed)
    refuseTaken(
      record.target,
      [...siblings.keys()].filter((path) => path !== from),
    );
  else if (!isRepeat && (record.isNew === true || stored === undefined)) {
    refuseTaken(record.target, [...siblings.keys()]);
  }

  const write = { path: inRepository(record.target), content: text };
  const changes: readonly FileChange[] = isRenamed
    ? [{ path: from, content: undefined, base: record.base }, write]
    : [{ ...write, base: record.isNew === true ? undefined : record.base }];
  return { file: { path: record.target, text }, changes };
}

// Settings files may be saved before they exist; a story that is gone was deleted by someone.
function isLost(record: WantedRecord, isRenamed: boolean): boolean {
  return isRenamed || (record.isNew === false && collectionOf(record.path) !== 'site');
}

async function siblingAddresses(
  record: WantedRecord,
  snapshot: Snapshot,
  desk: Desk,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const folders = [...new Set([record.path, record.target].map(contentFolderOf))];
  const books = await Promise.all(
    folders.map((folder) => desk.addressBook(snapshot, desk.root.inRepository(folder))),
  );
  return new Map(books.flatMap((book) => [...book]));
}

async function storedText(path: string, snapshot: Snapshot): Promise<string | undefined> {
  const file = await snapshot.find(path);
  if (file === undefined || !isPlainFile(file)) return undefined;
  return (await snapshot.read([file.oid]))[0]?.toString();
}

// The file's name is the record's id, one of its kind in the collection whatever folder it lies in.
// Some machines do not tell `A.md` from `a.md`, so neither may stand beside the other.
function refuseTaken(target: string, stored: readonly string[]): void {
  const holder = stored.find((path) => idOf(path) === idOf(target));
  if (holder === undefined) return;
  throw new Refusal(
    409,
    `Đã có một bài ở “${holder}”, nên không tạo bài mới cùng tên.`,
    'đổi tiêu đề cho khác rồi lưu lại, hoặc mở bài đã có để sửa.',
  );
}

function idOf(path: string): string {
  return nfc(path.slice(path.lastIndexOf('/') + 1)).toLowerCase();
}

function lost(path: string): Refusal {
  return new Refusal(
    404,
    `Bài “${path}” không còn trong kho: có người đã xóa hoặc đổi chỗ.`,
    'chép phần chữ vừa viết, tạo bài mới rồi dán vào.',
  );
}
