import { z } from 'zod';
import { nfc } from '../../domain/vietnamese.ts';
import { ContentRefusal, withFile } from '../content-refusal.ts';
import { requireRecordPath } from '../file-kind.ts';
import type { FileChange } from '../git/git-store.ts';
import type { Snapshot } from '../git/snapshot.ts';
import { Refusal } from '../refusal.ts';
import { action, type Desk } from './action.ts';
import { asset, commitMessage, objectId, path, shared } from './params.ts';
import { type RecordSave, recordChanges } from './record-changes.ts';
import { newUpload, type UploadedFile, uploadedFile } from './uploaded-file.ts';

const longestText = 2_000_000;

const dataFile = z.strictObject({
  slug: z.string().max(300),
  path,
  raw: z.string().min(1).max(longestText),
  newPath: path.optional(),
  base: objectId.nullish(),
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
export const persistEntry = action(params, async (request, desk, author) => {
  if (request.options.useWorkflow === true) throw noWorkflow();
  const records = recordsOf(request);
  const uploads: UploadedFile[] = [];
  // One after the other: each picture is decoded, and many at once would fill a small server.
  for (const asset of request.assets) uploads.push(await uploadedFile(asset));
  const inRepository = desk.root.inRepository;
  const updated = request.options.newEntry === true ? [] : records.map((record) => record.path);

  const plan = async (snapshot: Snapshot): Promise<readonly FileChange[]> => {
    const saves: RecordSave[] = [];
    for (const record of records) saves.push(await recordChanges(record, records, snapshot, desk));
    const media = await Promise.all(uploads.map((upload) => newUpload(upload, snapshot, desk)));
    const changes = [...saves.flatMap((save) => save.changes), ...media];
    await validateSave(saves, changes, desk);
    return changes;
  };
  const saved = await desk.store.save({
    author,
    message: request.options.commitMessage,
    paths: updated.map(inRepository),
    plan,
  });
  desk.onSaved(saved.commit);
  const files = records.map(({ target }) => ({
    path: target,
    id: saved.oids.get(inRepository(target)) ?? null,
  }));
  return { message: 'entry persisted', commit: saved.commit, files };
});

function recordsOf(request: z.output<typeof params>) {
  const files = request.dataFiles ?? (request.entry === undefined ? [] : [request.entry]);
  if (files.length === 0) throw new Refusal(422, 'Không có bài nào để lưu.', 'mở lại bài rồi lưu.');
  return files.map((file) => {
    requireRecordPath(file.path);
    const target = file.newPath ?? file.path;
    requireRecordPath(target);
    return {
      path: file.path,
      target,
      text: nfc(file.raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')),
      base: file.base ?? undefined,
      isNew: request.options.newEntry,
    };
  });
}

async function validateSave(
  saves: readonly RecordSave[],
  changes: readonly FileChange[],
  desk: Desk,
): Promise<void> {
  const problems = await desk.validate(
    saves.map((save) => save.file),
    changes,
  );
  const own = new Set(saves.map(({ file }) => file.path));
  const told = problems.map((problem) => (own.has(problem.file) ? problem : withFile(problem)));
  if (told.length > 0) throw new ContentRefusal(told);
}

function noWorkflow(): Refusal {
  return new Refusal(
    422,
    'Bản cài đặt này lưu và xuất bản thẳng, chưa có quy trình duyệt.',
    'tải lại trang biên tập rồi bấm Đăng; nếu vẫn vậy, báo người quản trị.',
  );
}
