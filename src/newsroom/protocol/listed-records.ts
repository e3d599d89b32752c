import type { Status } from '../drafts/review.ts';
import type { Snapshot } from '../git/snapshot.ts';
import type { Desk } from './action.ts';
import { draftRecord } from './draft-record.ts';
import { recordsIn } from './entries.ts';
import type { Person } from './may-do.ts';
import { type RecordSummary, summariesOf } from './record-summary.ts';
import { readableDrafts } from './unpublished-entries.ts';

/** A record as a list shows it, by the path that the client names. */
export type Listed = {
  readonly path: string;
  readonly oid: string;
  readonly summary: RecordSummary;
  /** What is being written on it; readers have never seen a new one. */
  readonly draft: { readonly status: Status; readonly isNew: boolean } | null;
};

/** A folder of records, as the client asks for it. */
export type Folder = {
  readonly folder: string;
  readonly extension: string;
  readonly depth: number;
};

/** The records of a folder that readers see. */
export async function publishedIn(
  asked: Folder,
  snapshot: Snapshot,
  desk: Desk,
): Promise<readonly Listed[]> {
  const files = await recordsIn(asked, snapshot, desk);
  const found = files.map(({ path, oid }) => ({ path: desk.root.forClient(path), oid }));
  return summed(
    found.map((file) => ({ ...file, draft: null })),
    snapshot,
  );
}

/** The records of a folder, and beside them what this person may see of the drafts. */
export async function listedIn(
  asked: Folder,
  snapshot: Snapshot,
  desk: Desk,
  person: Person,
): Promise<readonly Listed[]> {
  const [published, written] = await Promise.all([
    publishedIn(asked, snapshot, desk),
    draftsIn(asked, desk, person),
  ]);
  const draftAt = new Map(written.map((one) => [one.path, one.draft]));
  const known = new Set(published.map(({ path }) => path));
  const marked = published.map((one) => ({ ...one, draft: draftAt.get(one.path) ?? null }));
  const fresh = await summed(
    written.filter(({ path, draft }) => draft.isNew && !known.has(path)),
    snapshot,
  );
  // Whatever it will be once published, until then readers do not see it.
  const unseen = fresh.map((one) => ({ ...one, summary: { ...one.summary, status: 'draft' } }));
  return [...unseen, ...marked];
}

async function draftsIn({ folder }: Folder, { drafts, ...desk }: Desk, person: Person) {
  if (drafts === undefined) return [];
  const room = { ...desk, drafts };
  const seen = await readableDrafts(room, person);
  const here = seen.filter(({ key }) => `content/${key.collection}` === folder);
  const found = await Promise.all(
    here.map(async (draft) => {
      const record = await draftRecord(draft, room);
      if (record === undefined) return undefined;
      const { isNew, ...file } = record;
      return { ...file, draft: { status: draft.review.status, isNew } };
    }),
  );
  return found.filter((one) => one !== undefined);
}

async function summed(
  files: readonly Omit<Listed, 'summary'>[],
  snapshot: Snapshot,
): Promise<readonly Listed[]> {
  const summaries = await summariesOf(files, snapshot);
  return files.flatMap((file) => {
    const summary = summaries.get(file.oid);
    return summary === undefined ? [] : [{ ...file, summary }];
  });
}
