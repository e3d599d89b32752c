import { readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { listFolder } from '../read/content-folder.ts';

/** Beside the notice of a withdrawn record: the web server answers 410. */
export const goneMark = '.gone';
/** Beside a page that only sends readers on: a link to the record's folder, to which it answers 301. */
export const movedMark = '.moved';

const template = /<main [^>]*data-template="(withdrawn|moved)"/;
const target = /<meta http-equiv="refresh" content="0; url=([^"]+)"/;

/**
 * Marks withdrawn and moved addresses in a built site by files that a web server can look for.
 * They go live with the release itself, so no table has to be loaded anew at each switch.
 */
export async function markAddresses(folder: string, base: string): Promise<void> {
  const pages = (await listFolder(folder)).filter((name) => name.endsWith('/index.html'));
  for (const page of pages) {
    const html = await readFile(join(folder, page), 'utf8');
    const kind = template.exec(html)?.[1];
    const place = join(folder, dirname(page));
    if (kind === 'withdrawn') await writeFile(join(place, goneMark), '');
    if (kind === 'moved') await markMoved(folder, place, target.exec(html)?.[1] ?? '', base);
  }
}

async function markMoved(folder: string, place: string, to: string, base: string): Promise<void> {
  if (!to.startsWith(base)) throw new Error(`${place}: sent on to “${to}”, outside ${base}.`);
  await symlink(relative(place, join(folder, to.slice(base.length))), join(place, movedMark));
}
