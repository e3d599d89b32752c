import { z } from 'zod';
import { requireRecordPath } from '../file-kind.ts';
import { Refusal } from '../refusal.ts';
import { action } from './action.ts';
import { asset, commitMessage, objectId, path, recordText, shared } from './params.ts';
import { saveDraft } from './save-draft.ts';
import { saveRecord } from './save-record.ts';
import { type UploadedFile, uploadedFile } from './uploaded-file.ts';
import type { WantedSave } from './wanted-save.ts';

const dataFile = z.strictObject({
  slug: z.string().max(300),
  path,
  raw: recordText,
  newPath: path.optional(),
  base: objectId.nullish(),
  resolves: objectId.nullish(),
});

const options = z.strictObject({
  commitMessage,
  newEntry: z.boolean().optional(),
  collectionName: z.string().optional(),
  useWorkflow: z.boolean().optional(),
  hasSubfolders: z.boolean().optional(),
  unpublished: z.boolean().optional(),
  status: z.string().optional(),
});

const params = z.strictObject({
  ...shared,
  cmsLabelPrefix: z.string().optional(),
  entry: dataFile.optional(),
  dataFiles: z.array(dataFile).min(1).max(20).optional(),
  assets: z.array(asset).max(50).default([]),
  options,
});

/** Saves a record with the files uploaded into it, as one commit; all of it or nothing. */
export const persistEntry = action(params, async (request, desk, person) => {
  const uploads: UploadedFile[] = [];
  // One after the other: each picture is decoded, and many at once would fill a small server.
  for (const asset of request.assets) uploads.push(await uploadedFile(asset));
  const wanted: WantedSave = { records: recordsOf(request), uploads, options: request.options };
  if (request.options.useWorkflow !== true) return saveRecord(wanted, desk, person);
  const { drafts } = desk;
  if (drafts === undefined) throw noWorkflow();
  return saveDraft(wanted, { ...desk, drafts }, person);
});

function recordsOf(request: z.output<typeof params>): WantedSave['records'] {
  const files = request.dataFiles ?? (request.entry === undefined ? [] : [request.entry]);
  const [first, ...others] = files.map((file) => {
    requireRecordPath(file.path);
    const target = file.newPath ?? file.path;
    requireRecordPath(target);
    return {
      path: file.path,
      target,
      text: file.raw,
      base: file.base ?? undefined,
      resolves: file.resolves ?? undefined,
      isNew: request.options.newEntry,
    };
  });
  if (first !== undefined) return [first, ...others];
  throw new Refusal(422, 'Không có bài nào để lưu.', 'mở lại bài rồi lưu.');
}

function noWorkflow(): Refusal {
  return new Refusal(
    422,
    'Bản cài đặt này lưu và xuất bản thẳng, chưa có quy trình duyệt.',
    'tải lại trang biên tập rồi bấm Đăng; nếu vẫn vậy, báo người quản trị.',
  );
}
