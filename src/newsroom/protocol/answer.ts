import { z } from 'zod';
import { Conflict } from '../git/conflict.ts';
import { Refusal } from '../refusal.ts';
import { abbreviations } from './abbreviations.ts';
import type { Action, Desk } from './action.ts';
import { attentionList } from './attention-list.ts';
import { checkEntry } from './check-entry.ts';
import { deleteFile, deleteFiles } from './delete-files.ts';
import { draftList } from './draft-list.ts';
import { planPublication, updateUnpublishedEntryStatus } from './draft-status.ts';
import { deleteUnpublishedEntry, publishUnpublishedEntry } from './end-drafts.ts';
import { entriesByFiles, entriesByFolder, getEntry } from './entries.ts';
import { info } from './info.ts';
import { entriesPage, recordChoices, searchEntries } from './long-lists.ts';
import type { Person } from './may-do.ts';
import { getMedia, getMediaFile, persistMedia } from './media.ts';
import { addNote, deleteNote, getNotes, toggleNoteResolution, updateNote } from './notes.ts';
import { persistEntry } from './persist-entry.ts';
import { getDeployPreview, getPRMetadata } from './request-metadata.ts';
import {
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  unpublishedEntryMediaFile,
} from './unpublished-entries.ts';
import { withdrawRecord } from './withdraw-record.ts';

const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    info,
    abbreviations,
    entriesByFolder,
    entriesPage,
    searchEntries,
    recordChoices,
    entriesByFiles,
    getEntry,
    checkEntry,
    persistEntry,
    deleteFile,
    deleteFiles,
    getMedia,
    getMediaFile,
    persistMedia,
    getDeployPreview,
    getPRMetadata,
    draftList,
    attentionList,
    unpublishedEntries,
    unpublishedEntry,
    unpublishedEntryDataFile,
    unpublishedEntryMediaFile,
    updateUnpublishedEntryStatus,
    planPublication,
    publishUnpublishedEntry,
    withdrawRecord,
    deleteUnpublishedEntry,
    getNotes,
    addNote,
    updateNote,
    deleteNote,
    toggleNoteResolution,
  }),
);

/** The actions that the protocol knows. */
export const actionNames: readonly string[] = [...actions.keys()];

const request = z.strictObject({
  branch: z.string().max(200).optional(),
  action: z.string(),
  params: z.unknown().optional(),
});

/** Answers one request of Decap's proxy protocol; throws `Refusal` or `ContentRefusal`. */
export async function answer(body: unknown, desk: Desk, person: Person): Promise<unknown> {
  const checked = request.safeParse(body);
  const run = checked.success ? actions.get(checked.data.action) : undefined;
  if (checked.success && run !== undefined) {
    return run(checked.data.params, desk, person).catch((error: unknown) => {
      throw error instanceof Conflict ? forClient(error, desk) : error;
    });
  }
  throw new Refusal(
    422,
    'Máy chủ không hiểu yêu cầu này.',
    'tải lại trang biên tập để dùng bản mới nhất; nếu vẫn vậy, báo người quản trị.',
  );
}

/** The store below knows paths of the repository alone. */
function forClient({ files }: Conflict, { root }: Desk): Conflict {
  return new Conflict(files.map((file) => ({ ...file, path: root.forClient(file.path) })));
}
