import type { Draft } from '../drafts/read-drafts.ts';
import { isUpload } from '../file-kind.ts';
import { removed } from '../git/changed-tree.ts';
import type { DraftDesk } from './action.ts';

/** The record that a draft writes: its path as the client names it, its text's object id. */
export type DraftRecord = {
  readonly path: string;
  readonly oid: string;
  /** Readers have never seen it. */
  readonly isNew: boolean;
};

/** The record in a draft; undefined when the draft changes uploads alone, or takes its record away. */
export async function draftRecord(
  draft: Draft,
  { drafts, root }: DraftDesk,
): Promise<DraftRecord | undefined> {
  const files = await drafts.changesOf(draft);
  const record = files.find(
    ({ change }) => change.mode !== removed && !isUpload(root.forClient(change.path)),
  );
  if (record === undefined) return undefined;
  const { path, oid } = record.change;
  return { path: root.forClient(path), oid, isNew: record.before === undefined };
}
