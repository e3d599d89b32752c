import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { ASSET_CACHE, contentHash, keep, readUpload } from './asset-store.ts';

/** An upload within a drawing, in pixels. */
export interface Inlay {
  image: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** Shown whole within its place, as an emblem; else it fills the place. */
  whole: boolean;
}

/** A picture of ours: what is drawn, and the uploads that stand on it. */
export interface Drawing {
  svg: string;
  inlays: readonly Inlay[];
}

/** Size of every such picture in pixels, as Facebook and Zalo show it. */
export const shareImageSize = { width: 1200, height: 630 };

/** Raised when the making below changes; the drawing itself is part of the name. */
const RECIPE = 'chia-se-1';

const TRANSPARENT = { r: 0, g: 0, b: 0, alpha: 0 };

const FOLDER = 'anh';
const PREFIX = 'chia-se-';

/** True for the path in a site of a picture made here. */
export function isShareImage(file: string): boolean {
  return file.startsWith(`${FOLDER}/${PREFIX}`);
}

/** Address of the picture of a drawing, whether it was made yet or not. */
export async function shareImageAddress(contentFolder: string, drawing: Drawing): Promise<string> {
  return `/${FOLDER}/${await nameOf(contentFolder, drawing)}`;
}

/** Makes the picture of a drawing unless it stands there already; tells whether it was made. */
export async function makeShareImage(contentFolder: string, drawing: Drawing): Promise<boolean> {
  const name = await nameOf(contentFolder, drawing);
  const now = new Date();
  // The day of its last use decides when it is cleared away.
  const used = utimes(join(ASSET_CACHE, FOLDER, name), now, now);
  const isThere = await used.then(
    () => true,
    () => false,
  );
  if (!isThere) await keep(FOLDER, name, () => make(contentFolder, drawing));
  return !isThere;
}

/** Clears away pictures that no build has used since a time, and what a broken run left; tells how many. */
export async function pruneShareImages(since: Date): Promise<number> {
  const folder = join(ASSET_CACHE, FOLDER);
  const names = (await readdir(folder)).filter((name) => name.startsWith(PREFIX));
  const unused = await Promise.all(
    names.map(async (name) => ((await stat(join(folder, name))).mtime < since ? [name] : [])),
  );
  await Promise.all(unused.flat().map((name) => rm(join(folder, name), { force: true })));
  return unused.flat().length;
}

async function nameOf(contentFolder: string, { svg, inlays }: Drawing): Promise<string> {
  const places = inlays.map(({ image: _, ...place }) => place);
  const drawn = contentHash(new TextEncoder().encode(JSON.stringify([RECIPE, svg, places])));
  const uploads = inlays.map(async ({ image }) =>
    contentHash(await readUpload(contentFolder, image)),
  );
  return `${PREFIX}${[drawn, ...(await Promise.all(uploads))].join('-')}.jpg`;
}

async function make(contentFolder: string, { svg, inlays }: Drawing): Promise<Uint8Array> {
  const layers = await Promise.all(
    inlays.map(async ({ image, left, top, width, height, whole }) => {
      // A damaged spot inside a picture must not stop the build; the check has refused broken files.
      const input = await sharp(await readUpload(contentFolder, image), { failOn: 'none' })
        .rotate()
        .resize({
          width,
          height,
          fit: whole ? 'contain' : 'cover',
          position: whole ? 'centre' : sharp.strategy.attention,
          background: TRANSPARENT,
        })
        .png()
        .toBuffer();
      return { input, left, top };
    }),
  );
  return sharp(Buffer.from(svg))
    .composite(layers)
    .flatten()
    .jpeg({ quality: 84, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
