import { setTimeout as pause } from 'node:timers/promises';
import { type ChangedFile, changedFiles } from '../git/changed-files.ts';
import type { Author } from '../git/commit-object.ts';
import { type GitObject, hashOf } from '../git/git-object.ts';
import type { GitStore } from '../git/git-store.ts';
import { mergeBase } from '../git/merge-trees.ts';
import { moveRefs, type RefMove } from '../git/move-refs.ts';
import { type NextCommit, prepareCommit } from '../git/prepare-commit.ts';
import { runGit } from '../git/run-git.ts';
import { Refusal } from '../refusal.ts';
import { type DraftKey, draftRefs, keyOfRef, refsOf } from './draft-key.ts';
import { endDraft } from './end-draft.ts';
import { type Draft, type DraftPlace, readDrafts } from './read-drafts.ts';
import type { Review } from './review.ts';
import { reviewCommit } from './review-commit.ts';

/** What one step does to a draft: a new commit of its text, a new state of its review, its end. */
export type DraftStep = {
  readonly by: Author;
  readonly message: string;
  readonly commit?: NextCommit | undefined;
  readonly review?: Review | undefined;
  /** Ends the draft without publishing it; its text stays reachable. */
  readonly discard?: boolean;
};

/** What stands after a step, and the object id of each file that it wrote. */
export type DraftChanged = {
  readonly head: string | undefined;
  readonly review: Review | undefined;
  readonly oids: ReadonlyMap<string, string>;
};

/** The drafts of a bare content repository. */
export type Drafts = {
  find(key: DraftKey): Promise<DraftPlace>;
  list(): Promise<readonly Draft[]>;
  /** The commit of the published branch that a draft's text began from or last took in. */
  baseOf(draft: Draft): Promise<string | undefined>;
  /** The files in which a draft differs from its base. */
  changesOf(draft: Draft): Promise<readonly ChangedFile[]>;
  /** Changes one draft; steps on one draft wait for each other, those on different ones do not. */
  change(key: DraftKey, step: (place: DraftPlace) => Promise<DraftStep>): Promise<DraftChanged>;
};

const mostAttempts = 12;

/** Opens the drafts that stand beside the published branch of a store. */
export function openDrafts(store: GitStore): Drafts {
  const { repository, objects } = store;
  const bases = new Map<string, Promise<string | undefined>>();
  const differences = new Map<string, Promise<readonly ChangedFile[]>>();
  const queues = new Map<string, Promise<unknown>>();

  async function find(key: DraftKey): Promise<DraftPlace> {
    const [place] = await readDrafts(objects, store.ref, [key]);
    return place ?? { key, published: undefined, draft: undefined, ended: undefined };
  }

  function baseOf({ head }: Draft): Promise<string | undefined> {
    return remembered(bases, head, () => mergeBase(repository, store.ref, head));
  }

  function changesOf(draft: Draft): Promise<readonly ChangedFile[]> {
    return remembered(differences, draft.head, async () => {
      const base = await baseOf(draft);
      return base === undefined ? [] : changedFiles(repository, base, draft.head);
    });
  }

  async function list(): Promise<readonly Draft[]> {
    // A draft that readers see wholly was published by a process that ended before it was done.
    const unseen = ['--format=%(refname)', `--no-merged=${store.ref}`, draftRefs];
    const printed = (await runGit(repository, ['for-each-ref', ...unseen])).toString();
    const keys = printed.split('\n').map(keyOfRef);
    const places = await readDrafts(
      objects,
      store.ref,
      keys.filter((key) => key !== undefined),
    );
    return places.flatMap(({ draft }) => (draft === undefined ? [] : [draft]));
  }

  async function attempt(
    key: DraftKey,
    step: (place: DraftPlace) => Promise<DraftStep>,
  ): Promise<DraftChanged | undefined> {
    const place = await find(key);
    const { draft, ended } = place;
    const { by, message, commit, review, discard } = await step(place);
    const refs = refsOf(key);
    const written: GitObject[] = [];
    const moves: RefMove[] = [];

    const next = commit && (await prepareCommit(objects, commit));
    const isChanged = next !== undefined && (next.changes.length > 0 || isMerge(commit));
    const head = isChanged ? next.oid : draft?.head;
    if (isChanged) {
      written.push(...next.objects);
      moves.push({ ref: refs.draft, from: draft?.head, to: next.oid });
    }
    if (head !== undefined && review !== undefined && discard !== true) {
      const parent = draft?.reviewCommit ?? ended?.commit;
      const parents = parent === undefined ? [] : [parent];
      const state = reviewCommit(review, parents, by, message, hashOf(head));
      written.push(...state.objects);
      moves.push({ ref: refs.review, from: draft?.reviewCommit, to: state.oid });
    }
    if (discard === true && draft !== undefined) {
      const end = endDraft(place, draft, 'discarded', by, message);
      written.push(...end.objects);
      moves.push(...end.moves);
    }
    const done = { head, review: review ?? draft?.review, oids: next?.oids ?? new Map() };
    if (moves.length === 0) return done;
    await objects.write(written);
    if (!(await moveRefs(repository, moves, message))) return undefined;
    if (isChanged) {
      store.remember(next.snapshot);
      bases.set(next.oid, nextBase(draft, commit));
    }
    return done;
  }

  // What a save stands on is known here; asking Git anew for each draft made lists slow.
  function nextBase(draft: Draft | undefined, commit: NextCommit | undefined) {
    if (draft !== undefined && !isMerge(commit)) return baseOf(draft);
    return Promise.resolve(commit?.parents.at(-1));
  }

  async function run(key: DraftKey, step: (place: DraftPlace) => Promise<DraftStep>) {
    for (let count = 1; count <= mostAttempts; count += 1) {
      const changed = await attempt(key, step);
      if (changed !== undefined) return changed;
      await pause(Math.random() * 20 * count);
    }
    throw new Refusal(
      503,
      'Bản nháp này đang có quá nhiều người ghi cùng lúc.',
      'chờ một lát rồi bấm Lưu lại. Chữ bạn viết vẫn còn trên màn hình.',
    );
  }

  function change(key: DraftKey, step: (place: DraftPlace) => Promise<DraftStep>) {
    const name = refsOf(key).draft;
    const turn = (queues.get(name) ?? Promise.resolve()).then(() => run(key, step));
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    queues.set(name, settled);
    void settled.then(() => {
      if (queues.get(name) === settled) queues.delete(name);
    });
    return turn;
  }

  return { find, list, baseOf, changesOf, change };
}

function isMerge(commit: NextCommit | undefined): boolean {
  return commit !== undefined && commit.parents.length > 1;
}

function remembered<Value>(
  known: Map<string, Promise<Value>>,
  name: string,
  read: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(name) ?? read();
  known.set(name, value);
  value.catch(() => known.delete(name));
  const [oldest] = known.keys();
  if (known.size > 2000 && oldest !== undefined) known.delete(oldest);
  return value;
}
