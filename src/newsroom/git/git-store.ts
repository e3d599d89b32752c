import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import {
  type Author,
  moveRef,
  removed,
  type TreeChange,
  writeBlob,
  writeCommit,
} from './commit-change.ts';
import { commitOf, isFolder, isPlainFile, openSnapshot, type Snapshot } from './snapshot.ts';
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

/** A content repository: reads of exact commits, and saves that never lose another's work. */
export type GitStore = {
  readonly repository: string;
  snapshot(): Promise<Snapshot>;
  save(save: Save): Promise<Saved>;
};

/** Where the repository is, which ref carries the truth, and its checked-out files if it has any. */
export type GitStoreOptions = {
  readonly repository: string;
  readonly ref: string;
  readonly workingCopy?: WorkingCopy | undefined;
};

const mostAttempts = 12;

/** Opens a bare repository, or a clone with its working copy. */
export function openGitStore({ repository, ref, workingCopy }: GitStoreOptions): GitStore {
  let queue: Promise<unknown> = Promise.resolve();
  let latest: Snapshot | undefined;
  // A program that was ended in the middle of a save leaves files behind their commit.
  let isBehind = true;

  async function snapshot(): Promise<Snapshot> {
    const commit = await commitOf(repository, ref);
    if (commit !== undefined) {
      if (latest?.commit !== commit) latest = openSnapshot(repository, commit);
      return latest;
    }
    throw new Refusal(
      503,
      'Kho nội dung chưa có lần ghi nào.',
      'nhờ người quản trị ghi thư mục nội dung vào Git một lần (git add, git commit).',
    );
  }

  async function attempt(save: Save, opened: Snapshot): Promise<Saved | undefined> {
    const now = await snapshot();
    await refuseMoved(save.paths, opened, now);
    const { changes, oids } = await asObjects(repository, now, await save.plan(now));
    if (changes.length === 0) return { commit: now.commit, oids };
    if (isBehind) await workingCopy?.catchUp();
    isBehind = false;
    await workingCopy?.refuseUnsaved(changes.map((change) => change.path));
    const commit = await writeCommit(repository, now.commit, changes, save.message, save.author);
    if (!(await moveRef(repository, ref, commit, now.commit, saveReason))) return undefined;
    // The commit stands whatever happens to the files on the desk, so this must not fail the save.
    await workingCopy?.follow(changes).catch((error: unknown) => {
      isBehind = true;
      console.error(error);
    });
    return { commit, oids };
  }

  async function run(save: Save, opened: Snapshot): Promise<Saved> {
    for (let count = 1; count <= mostAttempts; count += 1) {
      const saved = await attempt(save, opened);
      if (saved !== undefined) return saved;
      await pause(Math.random() * 20 * count);
    }
    throw new Refusal(
      503,
      'Kho nội dung đang có quá nhiều người ghi cùng lúc.',
      'chờ một lát rồi bấm Lưu lại. Chữ bạn viết vẫn còn trên màn hình.',
    );
  }

  return {
    repository,
    snapshot,
    save: async (save) => {
      // Taken before waiting: what others save to the same paths meanwhile is a conflict.
      const opened = await snapshot();
      const turn = queue.then(() => run(save, opened));
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}

async function refuseMoved(
  paths: readonly string[],
  opened: Snapshot,
  now: Snapshot,
): Promise<void> {
  if (opened.commit === now.commit) return;
  for (const path of paths) {
    const [before, after] = await Promise.all([opened.find(path), now.find(path)]);
    if (before?.oid !== after?.oid) throw overtaken(path);
  }
}

async function asObjects(
  repository: string,
  now: Snapshot,
  files: readonly FileChange[],
): Promise<{ changes: readonly TreeChange[]; oids: ReadonlyMap<string, string> }> {
  const changes: TreeChange[] = [];
  const oids = new Map<string, string>();
  for (const { path, content, base } of files) {
    await refuseObstacle(now, path);
    const existing = await now.find(path);
    const oid = content === undefined ? undefined : await writeBlob(repository, content);
    if (oid !== undefined) oids.set(path, oid);
    if (oid === existing?.oid) continue;
    if (base !== undefined && base !== existing?.oid) throw overtaken(path);
    if (oid !== undefined) changes.push({ path, mode: existing?.mode ?? '100644', oid });
    else if (existing !== undefined) changes.push({ path, mode: removed, oid: existing.oid });
  }
  return { changes, oids };
}

// Git would quietly replace a link or a file that stands where a folder is needed.
async function refuseObstacle(now: Snapshot, path: string): Promise<void> {
  const parts = path.split('/');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const at = parts.slice(0, depth).join('/');
    const found = await now.find(at);
    if (found === undefined) return;
    const isFine = depth === parts.length ? isPlainFile(found) : isFolder(found);
    if (!isFine) throw notAFile(at);
  }
}

function overtaken(path: string): Refusal {
  return new Refusal(
    409,
    `Có người vừa lưu “${path}” sau khi bạn mở, nên bản của bạn chưa được ghi đè lên.`,
    'chép phần chữ bạn vừa viết ra nơi khác, tải lại trang để lấy bản mới, rồi thêm phần của bạn và lưu lại.',
  );
}

function notAFile(path: string): Refusal {
  return new Refusal(
    403,
    `“${path}” trong kho là liên kết hoặc thư mục, không phải tệp thông thường.`,
    'chọn tên khác, hoặc nhờ người quản trị bỏ liên kết ấy khỏi kho.',
  );
}
