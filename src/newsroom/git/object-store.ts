import type { GitObject } from './git-object.ts';
import { hashOf } from './git-object.ts';
import { packOf } from './pack.ts';
import { runGit } from './run-git.ts';

/** The object database of a repository. */
export type ObjectStore = {
  readonly repository: string;
  /** The contents of blobs, in the order asked; throws when one is missing. */
  read(oids: readonly string[]): Promise<readonly Buffer[]>;
  /** What names like `main^{commit}` or `main:a.md` stand for; undefined for those that are nothing. */
  look(names: readonly string[]): Promise<readonly (FoundObject | undefined)[]>;
  /** Writes objects, all by one run of Git; no ref moves. */
  write(objects: readonly GitObject[]): Promise<void>;
};

/** An object that was found by a name. */
export type FoundObject = { readonly oid: string; readonly type: string; readonly body: Buffer };

const rememberedBytes = 32 * 2 ** 20;
const largestRemembered = 2 ** 18;

/**
 * Opens the object database. Texts that were read or written lately are kept in memory: a save looks
 * at what the save before it wrote, and each run of `git` costs more than the rest of it.
 */
export function openObjectStore(repository: string): ObjectStore {
  const remembered = new Map<string, Buffer>();
  let bytes = 0;

  function remember(oid: string, body: Buffer): void {
    if (body.length > largestRemembered || remembered.has(oid)) return;
    // A copy, since the part of a long answer would keep all of it in memory.
    remembered.set(oid, Buffer.from(body));
    bytes += body.length;
    for (const [oldest, old] of remembered) {
      if (bytes <= rememberedBytes) break;
      remembered.delete(oldest);
      bytes -= old.length;
    }
  }

  return {
    repository,
    look: (names) => readBatch(repository, names),
    read: async (oids) => {
      const known = new Map(oids.map((oid) => [oid, remembered.get(oid)]));
      const unknown = [...known.keys()].filter((oid) => known.get(oid) === undefined);
      const found = await readBatch(repository, unknown);
      for (const [at, oid] of unknown.entries()) {
        const object = found[at];
        if (object?.type !== 'blob') throw new Error(`${repository}: no blob ${oid}`);
        known.set(oid, object.body);
        remember(oid, object.body);
      }
      return oids.map((oid) => known.get(oid) ?? Buffer.alloc(0));
    },
    write: async (objects) => {
      const [first] = objects;
      if (first === undefined) return;
      const input = await packOf(objects, hashOf(first.oid));
      await runGit(repository, ['-c', 'core.fsyncMethod=batch', 'unpack-objects', '-q'], { input });
      for (const { type, oid, body } of objects) if (type === 'blob') remember(oid, body);
    },
  };
}

async function readBatch(
  repository: string,
  names: readonly string[],
): Promise<readonly (FoundObject | undefined)[]> {
  if (names.length === 0) return [];
  const input = `${names.join('\n')}\n`;
  const printed = await runGit(repository, ['cat-file', '--batch'], { input });
  let at = 0;
  return names.map(() => {
    const lineEnd = printed.indexOf(10, at);
    const header = printed.subarray(at, lineEnd).toString();
    const [, oid, type, size] = /^([0-9a-f]+) (\w+) (\d+)$/.exec(header) ?? [];
    at = lineEnd + 1;
    if (oid === undefined || type === undefined) return undefined;
    const start = at;
    at += Number(size) + 1;
    return { oid, type, body: printed.subarray(start, at - 1) };
  });
}
