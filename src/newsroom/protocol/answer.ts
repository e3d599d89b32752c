import { z } from 'zod';
import type { Author } from '../git/commit-object.ts';
import { Refusal } from '../refusal.ts';
import type { Action, Desk } from './action.ts';
import { deleteFile, deleteFiles } from './delete-files.ts';
import { entriesByFiles, entriesByFolder, getEntry } from './entries.ts';
import { info } from './info.ts';
import { getMedia, getMediaFile, persistMedia } from './media.ts';
import { persistEntry } from './persist-entry.ts';
import * as workflow from './without-workflow.ts';

const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    info,
    entriesByFolder,
    entriesByFiles,
    getEntry,
    persistEntry,
    deleteFile,
    deleteFiles,
    getMedia,
    getMediaFile,
    persistMedia,
    getDeployPreview: workflow.getDeployPreview,
    unpublishedEntries: workflow.unpublishedEntries,
    unpublishedEntry: workflow.unpublishedEntry,
    getNotes: workflow.getNotes,
    getPRMetadata: workflow.getPRMetadata,
    unpublishedEntryDataFile: workflow.unpublishedEntry,
    unpublishedEntryMediaFile: workflow.unpublishedEntry,
    deleteUnpublishedEntry: workflow.refuseWorkflow,
    updateUnpublishedEntryStatus: workflow.refuseWorkflow,
    publishUnpublishedEntry: workflow.refuseWorkflow,
    addNote: workflow.refuseWorkflow,
    updateNote: workflow.refuseWorkflow,
    deleteNote: workflow.refuseWorkflow,
    toggleNoteResolution: workflow.refuseWorkflow,
  }),
);

const request = z.strictObject({
  branch: z.string().max(200).optional(),
  action: z.string(),
  params: z.unknown().optional(),
});

/** Answers one request of Decap's proxy protocol; throws `Refusal` or `ContentRefusal`. */
export async function answer(body: unknown, desk: Desk, author: Author): Promise<unknown> {
  const checked = request.safeParse(body);
  const run = checked.success ? actions.get(checked.data.action) : undefined;
  if (checked.success && run !== undefined) return run(checked.data.params, desk, author);
  throw new Refusal(
    422,
    'Máy chủ không hiểu yêu cầu này.',
    'tải lại trang biên tập để dùng bản mới nhất; nếu vẫn vậy, báo người quản trị.',
  );
}
