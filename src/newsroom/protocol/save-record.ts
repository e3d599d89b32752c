import { keyOfPath } from '../drafts/draft-key.ts';
import type { FileChange } from '../git/git-store.ts';
import type { Snapshot } from '../git/snapshot.ts';
import { aboutPath } from './about.ts';
import type { Desk } from './action.ts';
import { type Person, requireAllowed } from './may-do.ts';
import { type RecordSave, recordChanges, type WantedRecord } from './record-changes.ts';
import { takenByDraft } from './save-draft.ts';
import { newUpload } from './uploaded-file.ts';
import { persisted, validateSave, type WantedSave } from './wanted-save.ts';

/** Saves records for readers at once, without a draft. */
export async function saveRecord(
  { records, uploads, options: asked }: WantedSave,
  desk: Desk,
  person: Person,
) {
  const inRepository = desk.root.inRepository;
  const updated = asked.newEntry === true ? [] : records.map((record) => record.path);

  const plan = async (snapshot: Snapshot): Promise<readonly FileChange[]> => {
    const saves: RecordSave[] = [];
    for (const record of records) {
      const about = await aboutPath(record.path, snapshot, desk);
      requireAllowed(desk, person, 'saveRecord', about);
      await refuseDrafted(record, snapshot, desk);
      saves.push(await recordChanges(record, records, { on: snapshot, published: snapshot }, desk));
    }
    const media = await Promise.all(uploads.map((one) => newUpload(one, [snapshot], desk)));
    const changes = [...saves.flatMap((save) => save.changes), ...media];
    const files = saves.map((save) => save.file);
    await validateSave(files, changes, snapshot, desk);
    return changes;
  };
  const saved = await desk.store.save({
    author: person,
    message: asked.commitMessage,
    paths: updated.map(inRepository),
    plan,
  });
  desk.onSaved(saved.commit);
  return persisted(records, saved, desk);
}

// A record that begins as somebody's draft has its name already.
async function refuseDrafted(record: WantedRecord, snapshot: Snapshot, desk: Desk): Promise<void> {
  const place = await desk.drafts?.find(keyOfPath(record.target));
  if (place?.draft === undefined) return;
  const isStored = (await snapshot.find(desk.root.inRepository(record.path))) !== undefined;
  if (isStored && record.path === record.target) return;
  throw takenByDraft(place.draft);
}
