import { signedBy } from './commit-object.ts';
import { Conflict, type ConflictFile } from './conflict.ts';
import type { ObjectStore } from './object-store.ts';
import { runGit } from './run-git.ts';
import type { Snapshot } from './snapshot.ts';

/** A file of which another version stands in `now` than the one that the editor began from. */
export type OvertakenFile = {
  readonly path: string;
  /** The object that the editor began from, when it is known. */
  readonly base: string | undefined;
  readonly yours: string | Uint8Array | undefined;
};

/** Gathers both sides of files that two people changed, for the editor to choose from. */
export async function readConflict(
  objects: ObjectStore,
  now: Snapshot,
  files: readonly OvertakenFile[],
): Promise<Conflict> {
  return new Conflict(await Promise.all(files.map((file) => bothSides(objects, now, file))));
}

async function bothSides(
  objects: ObjectStore,
  now: Snapshot,
  { path, base, yours }: OvertakenFile,
): Promise<ConflictFile> {
  const theirs = await now.find(path);
  const [before, after] = await objects.look([base ?? 'none', theirs?.oid ?? 'none']);
  const last = await lastChange(objects, now.commit, path);
  return {
    path,
    base: before?.type === 'blob' ? textOf(before.body) : null,
    theirs: after?.type === 'blob' ? textOf(after.body) : null,
    yours: yours === undefined ? null : textOf(Buffer.from(yours)),
    theirsId: theirs?.oid ?? null,
    theirAuthor: last?.author ?? null,
    theirTime: last?.time ?? null,
  };
}

async function lastChange({ repository, look }: ObjectStore, commit: string, path: string) {
  const args = ['rev-list', '--max-count=1', commit, '--', path];
  const [found] = await look([(await runGit(repository, args)).toString().trim() || 'none']);
  return found === undefined ? undefined : signedBy(found.body);
}

// Pictures and papers have no text to choose from.
function textOf(body: Buffer): string | null {
  return body.includes(0) ? null : body.toString();
}
