import { slugAddress } from '../domain/address.ts';
import type { Problem } from '../domain/problem.ts';
import { recordKey } from '../domain/record-key.ts';
import { isShareImage, shareImageAddress } from '../images/share-image.ts';
import { allDrawings } from '../outputs/share-picture/share-drawing.ts';
import type { AnyRecord } from '../schema/record.ts';
import type { Site } from './site.ts';
import { askAdministrator, fileProblem } from './site-problem.ts';

/** No picture for sharing is of another day's words, and nothing stands beside the page of a hidden record. */
export async function shareFiles(site: Site): Promise<Problem[]> {
  return [...(await oldPictures(site)), ...besideHidden(site)];
}

/** A picture holds title and portrait, so one that today's portal would not draw may show what was taken back. */
async function oldPictures(site: Site): Promise<Problem[]> {
  const pictures = [...site.files].filter(isShareImage);
  if (pictures.length === 0) return [];
  const wanted = new Set<string>();
  for (const drawing of allDrawings(site.portal)) {
    wanted.add((await shareImageAddress(site.library.folder, drawing)).slice(1));
  }
  const problem = 'ảnh chia sẻ này không của bài nào đang công khai';
  return pictures
    .filter((file) => !wanted.has(file))
    .map((file) => fileProblem(site, file, { problem, remedy: askAdministrator }));
}

/** QR codes, calendars and whatever else a record has: of a withdrawn one the notice alone stays. */
function besideHidden(site: Site): Problem[] {
  const hidden = hiddenFolders(site);
  return [...site.files].flatMap((file) => {
    if (file.endsWith('index.html')) return [];
    const record = foldersOf(file).flatMap((folder) => hidden.get(folder) ?? [])[0];
    if (record === undefined) return [];
    const problem = `bài không được công khai mà còn tệp /${file} trên trang`;
    return [{ file: record.file, field: '', label: '', problem, remedy: askAdministrator }];
  });
}

function hiddenFolders({ library, portal }: Site): Map<string, AnyRecord> {
  const folders = new Map<string, AnyRecord>();
  for (const record of library.records) {
    if (portal.records.has(recordKey(record))) continue;
    for (const folder of ownFolders(record)) folders.set(folder, record);
  }
  for (const record of portal.records.values()) {
    for (const folder of ownFolders(record)) folders.delete(folder);
  }
  return folders;
}

function ownFolders({ collection, slug, aliases }: AnyRecord): string[] {
  return [slug, ...aliases].map((part) => slugAddress(collection, part).slice(1));
}

/** Every folder that a file lies in: `a/`, `a/b/`. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_part, index) => `${parts.slice(0, index + 1).join('/')}/`);
}
