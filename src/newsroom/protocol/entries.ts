import { z } from 'zod';
import { isPlainFile, type Snapshot, type TreeFile } from '../git/snapshot.ts';
import { action, type Desk } from './action.ts';
import { path, shared } from './params.ts';

type Wanted = { readonly path: string; readonly label?: string | undefined };

/** Every record below a folder with this extension, down to `depth` levels. */
export const entriesByFolder = action(
  z.strictObject({
    ...shared,
    folder: path,
    extension: z.string().max(20),
    depth: z.number().int().min(1).max(100),
  }),
  async (asked, desk) => {
    const snapshot = await desk.store.snapshot();
    return readListed(await recordsIn(asked, snapshot, desk), snapshot, desk);
  },
);

/** The files below a folder with an extension, down to `depth` levels. */
export async function recordsIn(
  asked: { readonly folder: string; readonly extension: string; readonly depth: number },
  snapshot: Snapshot,
  desk: Desk,
): Promise<readonly TreeFile[]> {
  const { folder, extension, depth } = asked;
  const ending = extension.startsWith('.') ? extension : `.${extension}`;
  const files = await snapshot.list(desk.root.inRepository(folder));
  return files.filter((file) => {
    const isWanted = isPlainFile(file) && file.path.endsWith(ending);
    return isWanted && levels(folder, desk.root.forClient(file.path)) <= depth;
  });
}

/** Records with their texts, as the client takes them. */
export async function readListed(files: readonly TreeFile[], snapshot: Snapshot, desk: Desk) {
  const texts = await snapshot.read(files.map((file) => file.oid));
  return files.map(({ path: stored, oid }, at) =>
    entry({ path: desk.root.forClient(stored) }, oid, texts[at]),
  );
}

/** The files asked for, in that order; a missing one has neither data nor id. */
export const entriesByFiles = action(
  z.strictObject({
    ...shared,
    files: z.array(z.strictObject({ path, label: z.string().optional() })).max(1000),
  }),
  async ({ files }, desk) => readEntries(files, desk),
);

/** One record; a missing one has neither data nor id. */
export const getEntry = action(z.strictObject({ ...shared, path }), async (wanted, desk) => {
  const [found] = await readEntries([{ path: wanted.path }], desk);
  return found;
});

async function readEntries(wanted: readonly Wanted[], desk: Desk) {
  const snapshot = await desk.store.snapshot();
  const found = await Promise.all(
    wanted.map((one) => snapshot.find(desk.root.inRepository(one.path))),
  );
  const plain = found.filter((file): file is TreeFile => file !== undefined && isPlainFile(file));
  const texts = await snapshot.read(plain.map((file) => file.oid));
  const textOf = new Map(plain.map((file, at) => [file.path, { oid: file.oid, text: texts[at] }]));
  return wanted.map((one) => {
    const file = textOf.get(desk.root.inRepository(one.path));
    return entry(one, file?.oid, file?.text);
  });
}

function entry(file: Wanted, oid: string | undefined, text: Buffer | undefined) {
  return {
    data: text === undefined ? null : text.toString(),
    file: { path: file.path, label: file.label, id: oid ?? null },
  };
}

function levels(folder: string, file: string): number {
  return file.slice(folder.length + 1).split('/').length;
}
