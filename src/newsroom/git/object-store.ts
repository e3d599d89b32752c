import type { GitObject } from './git-object.ts';
import { hashOf } from './git-object.ts';
import { type ObjectReader, openObjectReader } from './object-reader.ts';
import { packOf } from './pack.ts';
import { runGit } from './run-git.ts';

/** The object database of a repository. */
export type ObjectStore = {
  readonly repository: string;
  /** The contents of blobs, in the order asked; throws when one is missing. */
  read(oids: readonly string[]): Promise<readonly Buffer[]>;
  readonly look: ObjectReader;
  /** Writes objects, all by one run of Git; no ref moves. */
  write(objects: readonly GitObject[]): Promise<void>;
};

const rememberedBytes = 32 * 2 ** 20;
const largestRemembered = 2 ** 18;

/**
 * Opens the object database. Texts that were read or written lately are kept in memory: a save looks
 * at what the save before it wrote, and each run of `git` costs more than the rest of it.
 */
export function openObjectStore(repository: string): ObjectStore {
  const look = openObjectReader(repository);
  const remembered = new Map<string, Buffer>();
  let bytes = 0;

  function remember(oid: string, body: Buffer): void {
    if (body.length > largestRemembered || remembered.has(oid)) return;
    remembered.set(oid, body);
    bytes += body.length;
    for (const [oldest, old] of remembered) {
      if (bytes <= rememberedBytes) break;
      remembered.delete(oldest);
      bytes -= old.length;
    }
  }

  return {
    repository,
    look,
    read: async (oids) => {
      const known = new Map(oids.map((oid) => [oid, remembered.get(oid)]));
      const unknown = [...known.keys()].filter((oid) => known.get(oid) === undefined);
      const found = await look(unknown);
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
