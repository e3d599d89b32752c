import { z } from 'zod';
import { keyOfSlug, slugOfPath } from '../drafts/draft-key.ts';
import type { Draft } from '../drafts/read-drafts.ts';
import { isUpload } from '../file-kind.ts';
import { removed } from '../git/changed-tree.ts';
import { isPlainFile } from '../git/snapshot.ts';
import { Refusal } from '../refusal.ts';
import { aboutDraft } from './about.ts';
import { action, type DraftDesk, draftAction } from './action.ts';
import { isAllowed, type Person } from './may-do.ts';
import { entryName, path, shared } from './params.ts';
import { draftNamed, noDraft } from './require-draft.ts';

/** The names of all drafts that this person may see; none where every save is published. */
export const unpublishedEntries = action(z.unknown(), async (_params, desk, person) => {
  const { drafts } = desk;
  if (drafts === undefined) return [];
  const own = await readableDrafts({ ...desk, drafts }, person);
  return own.map(({ key }) => `${key.collection}/${key.id}`);
});

/** The drafts that this person may see. */
export async function readableDrafts(desk: DraftDesk, person: Person): Promise<readonly Draft[]> {
  const drafts = await desk.drafts.list();
  return drafts.filter((draft) => isAllowed(desk, person, 'readDraft', aboutDraft(draft)));
}

const wanted = z.strictObject({
  ...shared,
  id: z.string().max(300).nullish(),
  collection: entryName.collection.nullish(),
  slug: entryName.slug.nullish(),
  cmsLabelPrefix: z.string().optional(),
});

/** One draft: where it stands, and the files in which it differs from what readers see. */
export const unpublishedEntry = action(wanted, async (asked, desk, person) => {
  const name = nameOf(asked);
  const { drafts } = desk;
  // The client asks this before it opens any record.
  if (drafts === undefined || name === undefined) throw noDraft();
  const draft = await draftNamed(name, { ...desk, drafts }, person);
  const diffs = (await drafts.changesOf(draft)).map(({ before, change }) => {
    const shown = desk.root.forClient(change.path);
    return {
      id: change.oid,
      path: shown,
      oldPath: before === undefined ? '' : shown,
      newPath: change.mode === removed ? '' : shown,
      newFile: before === undefined,
      status: change.mode === removed ? 'deleted' : before === undefined ? 'added' : 'modified',
      binary: isUpload(shown),
    };
  });
  const record = diffs.find((file) => !isUpload(file.path));
  const { status, since, began, unit, publishOn } = draft.review;
  return {
    collection: draft.key.collection,
    slug: record === undefined ? name.slug : slugOfPath(record.path),
    status,
    diffs,
    updatedAt: draft.savedAt,
    pullRequestAuthor: draft.savedBy.name,
    since,
    began,
    unit,
    publishOn: publishOn?.day ?? null,
    trouble: draft.trouble ?? null,
  };
});

const file = z.strictObject({ ...shared, ...entryName, path, id: z.string().max(300) });

/** The text of a draft's record, with the object id that the next save names as its base. */
export const unpublishedEntryDataFile = draftAction(file, async (asked, desk, person) => {
  const found = await fileOf(await draftNamed(asked, desk, person), asked.path, desk);
  return { data: found.content.toString(), id: found.id };
});

/** A file that was uploaded into a draft. */
export const unpublishedEntryMediaFile = draftAction(file, async (asked, desk, person) => {
  const found = await fileOf(await draftNamed(asked, desk, person), asked.path, desk);
  return {
    id: found.id,
    content: found.content.toString('base64'),
    encoding: 'base64',
    path: asked.path,
    name: asked.path.slice(asked.path.lastIndexOf('/') + 1),
  };
});

async function fileOf(draft: Draft, wantedPath: string, desk: DraftDesk) {
  const snapshot = desk.store.snapshotAt(draft.head);
  const found = await snapshot.find(desk.root.inRepository(wantedPath));
  const [content] =
    found !== undefined && isPlainFile(found) ? await snapshot.read([found.oid]) : [];
  if (found !== undefined && content !== undefined) return { id: found.oid, content };
  throw new Refusal(404, `Bản nháp không có tệp “${wantedPath}”.`, 'tải lại trang rồi mở lại bài.');
}

function nameOf({ id, collection, slug }: z.output<typeof wanted>) {
  if (collection && slug) return { collection, slug };
  const [, first, rest] = /^([a-z][a-z0-9-]*)\/(.+)$/.exec(id ?? '') ?? [];
  if (first === undefined || rest === undefined) return undefined;
  return { collection: first, slug: keyOfSlug(first, rest).id };
}
