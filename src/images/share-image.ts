import sharp from 'sharp';
import { contentHash, keep, readUpload } from './asset-store.ts';

const WIDTH = 1200;
const HEIGHT = 630;

/** A JPEG of 1200×630 from an upload, since Zalo and Facebook do not all read WebP. */
export async function shareImage(contentFolder: string, address: string): Promise<string> {
  const bytes = await readUpload(contentFolder, address);
  const name = `${contentHash(bytes, 'share-1')}.jpg`;
  return keep('anh', name, () =>
    sharp(bytes, { failOn: 'none' })
      .rotate()
      .resize({ width: WIDTH, height: HEIGHT, fit: 'cover', position: sharp.strategy.attention })
      .jpeg({ quality: 80, mozjpeg: true })
      .toBuffer(),
  );
}
