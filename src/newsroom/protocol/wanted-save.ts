import { ContentRefusal, withFile } from '../content-refusal.ts';
import type { FileChange, Saved } from '../git/git-store.ts';
import type { Snapshot } from '../git/snapshot.ts';
import type { Desk, RecordFile } from './action.ts';
import type { WantedRecord } from './record-changes.ts';
import type { UploadedFile } from './uploaded-file.ts';

/** A save as the client asks for it, once its parameters are checked. */
export type WantedSave = {
  readonly records: readonly [WantedRecord, ...WantedRecord[]];
  readonly uploads: readonly UploadedFile[];
  readonly options: {
    readonly commitMessage: string;
    readonly newEntry?: boolean | undefined;
    readonly status?: string | undefined;
    readonly unpublished?: boolean | undefined;
  };
};

/** The answer to a save: the commit, and the object id that each record has now. */
export function persisted(records: readonly WantedRecord[], saved: Saved, desk: Desk) {
  const files = records.map(({ target }) => ({
    path: target,
    id: saved.oids.get(desk.root.inRepository(target)) ?? null,
  }));
  return { message: 'entry persisted', commit: saved.commit, files };
}

/** Throws a `ContentRefusal` when the rules forbid the records as they would stand. */
export async function validateSave(
  files: readonly RecordFile[],
  changes: readonly FileChange[],
  on: Snapshot,
  desk: Desk,
): Promise<void> {
  const problems = await desk.validate(files, changes, on);
  const own = new Set(files.map(({ path }) => path));
  const told = problems.map((problem) => (own.has(problem.file) ? problem : withFile(problem)));
  if (told.length > 0) throw new ContentRefusal(told);
}
