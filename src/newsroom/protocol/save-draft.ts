import { type DraftKey, keyOfPath } from '../drafts/draft-key.ts';
import { type Draft, firstReview } from '../drafts/read-drafts.ts';
import { type Review, statuses } from '../drafts/review.ts';
import { mergeTrees } from '../git/merge-trees.ts';
import type { NextCommit } from '../git/prepare-commit.ts';
import { readConflict } from '../git/read-conflict.ts';
import type { Snapshot } from '../git/snapshot.ts';
import { Refusal } from '../refusal.ts';
import { aboutDraft, aboutNew, aboutPath, unitOf } from './about.ts';
import type { DraftDesk } from './action.ts';
import { isAllowed, type Person, requireAllowed } from './may-do.ts';
import { type RecordSave, recordChanges, type WantedRecord } from './record-changes.ts';
import { newUpload } from './uploaded-file.ts';
import { persisted, validateSave, type WantedSave } from './wanted-save.ts';

/** Saves a record as a draft: the first save begins it, the next ones follow on its own commits. */
export async function saveDraft(wanted: WantedSave, desk: DraftDesk, person: Person) {
  const { records, uploads, options } = wanted;
  const key = keyOfPath(records[0].path);
  for (const record of records) refuseOtherName(record, key);
  const changed = await desk.drafts.change(key, async (place) => {
    const { draft } = place;
    const published =
      place.published === undefined
        ? await desk.store.snapshot()
        : desk.store.snapshotAt(place.published);
    await requireSaving(wanted, draft, published, desk, person);
    const { on, parents } = await whatItFollows(records, draft, published, desk);
    const saves: RecordSave[] = [];
    for (const record of records) {
      const asked = wasUnpublished(wanted, draft) ? { ...record, isNew: true } : record;
      saves.push(await recordChanges(asked, records, { on, published }, desk));
    }
    // A draft counts as the unit's that it names, before the save and after.
    const unit = saves.map(({ file }) => unitOf(file.text)).find((one) => one !== undefined);
    const about = draft === undefined ? aboutNew(key, unit) : aboutDraft(draft);
    if (unit !== undefined) requireAllowed(desk, person, 'saveDraft', { ...about, unit });
    const media = await Promise.all(
      uploads.map((upload) => newUpload(upload, [on, published], desk, draft)),
    );
    const isMerged = parents.length > 1;
    const own = saves.flatMap((save) => save.changes);
    // What a merge leaves is no longer the object that the tab opened; that was compared before.
    const files = [
      ...(isMerged ? own.map(({ path, content }) => ({ path, content })) : own),
      ...media,
    ];
    await validateSave(
      saves.map(({ file }) => file),
      files,
      on,
      desk,
    );
    const message = options.commitMessage;
    const commit: NextCommit = { on, parents, files, author: person, message };
    const review = await reviewAfter(wanted, draft, commit, unit, desk, person);
    return { by: person, message, commit, review };
  });
  return persisted(records, { commit: changed.head ?? '', oids: changed.oids }, desk);
}

/** The refusal of a record's name that a draft already has. */
export function takenByDraft({ key, savedBy }: Draft): Refusal {
  return new Refusal(
    409,
    `${savedBy.name} đang có bản nháp tên “${key.id}”, nên không tạo bài mới cùng tên.`,
    'đổi tiêu đề cho khác rồi lưu lại, hoặc mở bản nháp ấy để sửa.',
  );
}

async function requireSaving(
  { records: [first], options }: WantedSave,
  draft: Draft | undefined,
  published: Snapshot,
  desk: DraftDesk,
  person: Person,
): Promise<void> {
  if (draft !== undefined) {
    requireAllowed(desk, person, 'saveDraft', aboutDraft(draft));
    const stored = await desk.store.snapshotAt(draft.head).find(desk.root.inRepository(first.path));
    if (options.newEntry === true && stored === undefined) throw takenByDraft(draft);
    return;
  }
  const isStored = (await published.find(desk.root.inRepository(first.path))) !== undefined;
  const about = isStored
    ? await aboutPath(first.path, published, desk)
    : aboutNew(keyOfPath(first.path), person.unit);
  requireAllowed(desk, person, 'saveDraft', about);
}

/** On what the next commit stands: the draft, what readers see, or both once they are brought together. */
async function whatItFollows(
  records: readonly WantedRecord[],
  draft: Draft | undefined,
  published: Snapshot,
  desk: DraftDesk,
): Promise<Pick<NextCommit, 'on' | 'parents'>> {
  if (draft === undefined) return { on: published, parents: [published.commit] };
  const stored = desk.store.snapshotAt(draft.head);
  const resolving = records.filter(({ resolves }) => resolves !== undefined);
  const isSettled = (await desk.drafts.baseOf(draft)) === published.commit;
  if (resolving.length === 0 || isSettled) return { on: stored, parents: [draft.head] };
  const { objects, repository } = desk.store;
  for (const { path, text: yours, base, resolves } of resolving) {
    const inRepository = desk.root.inRepository(path);
    const [mine, theirs] = [await stored.find(inRepository), await published.find(inRepository)];
    const file = { path: inRepository, yours };
    if (base !== mine?.oid) throw await readConflict(objects, stored, [{ ...file, base }]);
    if (resolves !== theirs?.oid) {
      throw await readConflict(objects, published, [{ ...file, base: resolves }]);
    }
  }
  const merged = await mergeTrees(repository, published.commit, draft.head);
  const settled = new Set(resolving.map(({ path }) => desk.root.inRepository(path)));
  const open = merged.conflicts.filter((path) => !settled.has(path));
  if (open.length > 0) {
    const files = open.map((path) => ({ path, base: undefined, yours: undefined }));
    throw await readConflict(objects, published, files);
  }
  return {
    on: desk.store.snapshotAt(merged.tree),
    parents: [draft.head, published.commit],
  };
}

/** The state of review after a save: the first one for a new draft; what was approved is read again. */
async function reviewAfter(
  { records: [first], options }: WantedSave,
  draft: Draft | undefined,
  commit: NextCommit,
  unit: string | undefined,
  desk: DraftDesk,
  person: Person,
): Promise<Review | undefined> {
  const now = new Date().toISOString();
  const by = { name: person.name, email: person.email };
  if (draft === undefined) {
    const about = { ...aboutNew(keyOfPath(first.path), unit), owner: person.email };
    const review = firstReview(person, now, unit ?? person.unit ?? null);
    const status = statuses.find((one) => one === options.status) ?? 'draft';
    const mayBegin = isAllowed(desk, person, 'approveDraft', about);
    return status === 'pending_publish' && !mayBegin ? review : { ...review, status };
  }
  const { review } = draft;
  const isMoved = unit !== undefined && unit !== review.unit;
  const same = isMoved ? { ...review, unit } : undefined;
  if (review.status !== 'pending_publish') return same;
  if (isAllowed(desk, person, 'approveDraft', aboutDraft(draft))) return same;
  if (await isRepeat(commit)) return same;
  const { publishOn: _dropped, ...kept } = same ?? review;
  return { ...kept, status: 'pending_review', since: now, by };
}

async function isRepeat({ on, files }: NextCommit): Promise<boolean> {
  for (const { path, content } of files) {
    const oid = (await on.find(path))?.oid;
    const [stored] = oid === undefined ? [] : await on.read([oid]);
    if (content === undefined || stored?.equals(Buffer.from(content)) !== true) return false;
  }
  return true;
}

// Decap takes a published record back by deleting it and saving it as a draft that is ready.
function wasUnpublished({ options }: WantedSave, draft: Draft | undefined): boolean {
  return (
    draft === undefined && options.status === 'pending_publish' && options.unpublished !== true
  );
}

function refuseOtherName({ path, target }: WantedRecord, key: DraftKey): void {
  if (path === target && keyOfPath(path).id === key.id) return;
  throw new Refusal(
    422,
    'Bản nháp không đổi tên tệp được: tên tệp là mã của bài.',
    'giữ nguyên tên; muốn đổi địa chỉ trang thì đổi tiêu đề.',
  );
}
