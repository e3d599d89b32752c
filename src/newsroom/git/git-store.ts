import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import type { Author } from './commit-object.ts';
import { gitObject, hashOf } from './git-object.ts';
import { moveRefs, type RefMove } from './move-refs.ts';
import { type ObjectStore, openObjectStore } from './object-store.ts';
import { type NextCommit, prepareCommit } from './prepare-commit.ts';
import { type OvertakenFile, readConflict } from './read-conflict.ts';
import { commitOf, openSnapshot, type Snapshot } from './snapshot.ts';
import { saveReason } from './stale-files.ts';
import type { WorkingCopy } from './working-copy.ts';

/** What one save wants: the new content of a path, or undefined to delete it. */
export type FileChange = {
  readonly path: string;
  readonly content: string | Uint8Array | undefined;
  /** The object id that the editor opened, when the client tells it. */
  readonly base?: string | undefined;
};

/** A save: who, why, and the files, worked out anew from the snapshot on each attempt. */
export type Save = {
  readonly author: Author;
  readonly message: string;
  readonly paths: readonly string[];
  plan(snapshot: Snapshot): Promise<readonly FileChange[]>;
};

/** What a save did: the commit that holds it, and the object id of each written path. */
export type Saved = { readonly commit: string; readonly oids: ReadonlyMap<string, string> };

/** A commit for the branch of the store, and the refs that move together with it. */
export type Landing = {
  readonly commit: NextCommit;
  readonly objects?: Parameters<ObjectStore['write']>[0];
  readonly moves?: readonly RefMove[];
};

/** Works out what lands on the branch as it stands now; undefined when nothing need. */
export type LandingPlan = (now: Snapshot) => Promise<Landing | undefined>;

/** A content repository: reads of exact commits, and saves that never lose another's work. */
export type GitStore = {
  readonly repository: string;
  readonly ref: string;
  readonly objects: ObjectStore;
  snapshot(): Promise<Snapshot>;
  /** The snapshot of a commit, remembered while it is in use. */
  snapshotAt(commit: string): Snapshot;
  remember(snapshot: Snapshot): void;
  save(save: Save): Promise<Saved>;
  /** Moves the branch by what `plan` makes of it, planning anew as long as others come in between. */
  land(plan: LandingPlan): Promise<Saved>;
};

/** Where the repository is, which ref carries the truth, and its checked-out files if it has any. */
export type GitStoreOptions = {
  readonly repository: string;
  readonly ref: string;
  readonly workingCopy?: WorkingCopy | undefined;
};

const mostAttempts = 12;
const mostSnapshots = 60;

/** Opens a bare repository, or a clone with its working copy. */
export function openGitStore({ repository, ref, workingCopy }: GitStoreOptions): GitStore {
  const objects = openObjectStore(repository);
  const snapshots = new Map<string, Snapshot>();
  let queue: Promise<unknown> = Promise.resolve();
  // A program that was ended in the middle of a save leaves files behind their commit.
  let isBehind = true;

  function remember(snapshot: Snapshot): void {
    snapshots.delete(snapshot.commit);
    snapshots.set(snapshot.commit, snapshot);
    const [oldest] = snapshots.keys();
    if (snapshots.size > mostSnapshots && oldest !== undefined) snapshots.delete(oldest);
  }

  function snapshotAt(commit: string): Snapshot {
    const snapshot = snapshots.get(commit) ?? openSnapshot(repository, commit, objects);
    remember(snapshot);
    return snapshot;
  }

  async function snapshot(): Promise<Snapshot> {
    const commit = await commitOf(repository, ref, objects);
    if (commit !== undefined) return snapshotAt(commit);
    throw new Refusal(
      503,
      'Kho nội dung chưa có lần ghi nào.',
      'nhờ người quản trị ghi thư mục nội dung vào Git một lần (git add, git commit).',
    );
  }

  async function attempt(plan: LandingPlan): Promise<Saved | undefined> {
    const now = await snapshot();
    const landing = await plan(now);
    if (landing === undefined) return { commit: now.commit, oids: new Map() };
    const next = await prepareCommit(objects, landing.commit);
    const moves = landing.moves ?? [];
    const isSame = next.changes.length === 0 && landing.commit.parents.length === 1;
    if (isSame && moves.length === 0) return { commit: now.commit, oids: next.oids };
    if (isBehind) await workingCopy?.catchUp();
    isBehind = false;
    await workingCopy?.refuseUnsaved(next.changes.map((change) => change.path));
    await objects.write([...next.objects, ...(landing.objects ?? [])]);
    const own = { ref, from: now.commit, to: next.oid };
    if (!(await moveRefs(repository, [own, ...moves], saveReason))) return undefined;
    remember(next.snapshot);
    // The commit stands whatever happens to the files on the desk, so this must not fail the save.
    await workingCopy?.follow(next.changes).catch((error: unknown) => {
      isBehind = true;
      console.error(error);
    });
    return { commit: next.oid, oids: next.oids };
  }

  async function run(plan: LandingPlan): Promise<Saved> {
    for (let count = 1; count <= mostAttempts; count += 1) {
      const saved = await attempt(plan);
      if (saved !== undefined) return saved;
      await pause(Math.random() * 20 * count);
    }
    throw new Refusal(
      503,
      'Kho nội dung đang có quá nhiều người ghi cùng lúc.',
      'chờ một lát rồi bấm Lưu lại. Chữ bạn viết vẫn còn trên màn hình.',
    );
  }

  async function land(plan: LandingPlan): Promise<Saved> {
    const turn = queue.then(() => run(plan));
    queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    repository,
    ref,
    objects,
    snapshot,
    snapshotAt,
    remember,
    land,
    save: async ({ author, message, paths, plan }) => {
      // Taken before waiting: what others save to the same paths meanwhile is a conflict.
      const opened = await snapshot();
      return land(async (now) => {
        const files = await plan(now);
        const overtaken = await overtakenFiles(paths, files, opened, now);
        if (overtaken.length > 0) throw await readConflict(objects, now, overtaken);
        return { commit: { on: now, parents: [now.commit], files, author, message } };
      });
    },
  };
}

async function overtakenFiles(
  paths: readonly string[],
  files: readonly FileChange[],
  opened: Snapshot,
  now: Snapshot,
): Promise<readonly OvertakenFile[]> {
  if (opened.commit === now.commit) return [];
  const found: OvertakenFile[] = [];
  for (const path of paths) {
    const [before, after] = await Promise.all([opened.find(path), now.find(path)]);
    const yours = files.find((file) => file.path === path)?.content;
    const isTheirs =
      yours !== undefined && gitObject('blob', yours, hashOf(now.commit)).oid === after?.oid;
    if (before?.oid !== after?.oid && !isTheirs) found.push({ path, base: before?.oid, yours });
  }
  return found;
}
