import sharp from 'sharp';
import { contentHash, keep, readUpload } from './asset-store.ts';

/** Longest side in pixels: a newspaper's full page width at its usual 200 dots an inch. */
const LONGEST = 2400;
/** Raised when the recipe below changes, so that kept pictures are made anew. */
const RECIPE = 'bao-chi-1';

/** Makes a picture for newspapers: large, JPEG, upright, without the camera's notes; its address. */
export async function pressImage(contentFolder: string, image: string): Promise<string> {
  const bytes = await readUpload(contentFolder, image);
  return keep('anh', `${contentHash(bytes)}-${RECIPE}.jpg`, () =>
    // A damaged spot inside a picture must not stop the build; the check has refused broken files.
    sharp(bytes, { failOn: 'none' })
      .rotate()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 88 })
      .toBuffer(),
  );
}
