import { z } from 'zod';
import { keyOfPath } from '../drafts/draft-key.ts';
import { requireUploadPath } from '../file-kind.ts';
import { gitObject, hashOf } from '../git/git-object.ts';
import { isPlainFile, type Snapshot } from '../git/snapshot.ts';
import { Refusal } from '../refusal.ts';
import { aboutNew } from './about.ts';
import { action, type Desk } from './action.ts';
import { requireAllowed } from './may-do.ts';
import { asset, commitMessage, path, shared } from './params.ts';
import { uploadedFile, usedNames } from './uploaded-file.ts';

/**
 * The files that lie directly in the folder of uploads, without their contents: a library of years
 * would be gigabytes in one answer. The editor asks for each picture where it is served.
 */
export const getMedia = action(
  z.strictObject({ ...shared, mediaFolder: path }),
  async ({ mediaFolder }, desk) => {
    requireUploadPath(`${mediaFolder}/`);
    const snapshot = await desk.store.snapshot();
    const folder = desk.root.inRepository(mediaFolder);
    const files = (await snapshot.list(folder))
      .filter(isPlainFile)
      .filter((file) => !file.path.slice(folder.length + 1).includes('/'));
    return files.map(({ path: stored, oid }) => listed(desk.root.forClient(stored), oid));
  },
);

/** One uploaded file with its content. */
export const getMediaFile = action(z.strictObject({ ...shared, path }), async (wanted, desk) => {
  requireUploadPath(wanted.path);
  const snapshot = await desk.store.snapshot();
  const file = await snapshot.find(desk.root.inRepository(wanted.path));
  const content = file && isPlainFile(file) ? (await snapshot.read([file.oid]))[0] : undefined;
  if (file !== undefined && content !== undefined) return mediaFile(wanted.path, file.oid, content);
  throw new Refusal(404, `Không có tệp “${wanted.path}”.`, 'tải lại thư viện rồi chọn tệp khác.');
});

/** Stores an upload; when another file has its name, under that name with a number. */
export const persistMedia = action(
  z.strictObject({ ...shared, asset, options: z.strictObject({ commitMessage }) }),
  async (request, desk, person) => {
    requireAllowed(desk, person, 'upload', aboutNew(keyOfPath(request.asset.path), person.unit));
    const { path: wanted, content } = await uploadedFile(request.asset);
    let stored = wanted;
    const saved = await desk.store.save({
      author: person,
      message: request.options.commitMessage,
      paths: [],
      plan: async (snapshot) => {
        stored = await freeName(wanted, content, snapshot, desk);
        return [{ path: desk.root.inRepository(stored), content }];
      },
    });
    desk.onSaved(saved.commit);
    return mediaFile(stored, saved.oids.get(desk.root.inRepository(stored)) ?? '', content);
  },
);

async function freeName(wanted: string, content: Buffer, snapshot: Snapshot, desk: Desk) {
  const used = await usedNames(wanted, [snapshot], desk);
  const { oid } = gitObject('blob', content, hashOf(snapshot.commit));
  const dot = wanted.lastIndexOf('.');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted.slice(0, dot)}-${number}${wanted.slice(dot)}`;
    const target = desk.root.inRepository(name);
    const holder = used.get(target.toLowerCase());
    if (holder === undefined) return name;
    // The same file under a name that differs in case only is still another name.
    if (holder.oid === oid && (await snapshot.find(target))?.oid === oid) return name;
  }
}

function mediaFile(shown: string, id: string, content: Buffer) {
  return { ...listed(shown, id), content: content.toString('base64'), encoding: 'base64' };
}

function listed(shown: string, id: string) {
  return { id, path: shown, name: shown.slice(shown.lastIndexOf('/') + 1) };
}
