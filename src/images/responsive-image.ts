import sharp from 'sharp';
import { contentHash, keep, readUpload } from './asset-store.ts';

/** A picture in several widths, none wider than the upload; addresses from the site's root. */
export interface ResponsiveImage {
  src: string;
  sources: { address: string; width: number }[];
  width: number;
  height: number;
}

export interface ImageShape {
  /** Wanted widths in pixels. */
  widths: readonly number[];
  /** Width to height, `4 / 5`; the upload's own when absent. Cropping keeps what draws the eye. */
  ratio?: number;
}

const WEBP_QUALITY = 78;
/** Raised when the recipe below changes, so that kept pictures are made anew. */
const RECIPE = 'w1';

/** Upright, without EXIF or GPS (sharp writes none unless told to), in WebP. */
async function makeWidth(
  bytes: Uint8Array,
  width: number,
  ratio: number | undefined,
): Promise<Uint8Array> {
  const height = ratio === undefined ? undefined : Math.round(width / ratio);
  // A damaged spot inside a picture must not stop the build; the check has refused broken files.
  return sharp(bytes, { failOn: 'none' })
    .rotate()
    .resize({
      width,
      ...(height === undefined ? {} : { height }),
      fit: 'cover',
      position: sharp.strategy.attention,
    })
    .webp({ quality: WEBP_QUALITY })
    .toBuffer();
}

/** Makes the widths of one upload, from the cache where they stand already. */
export async function responsiveImage(
  contentFolder: string,
  address: string,
  { widths, ratio }: ImageShape,
): Promise<ResponsiveImage> {
  const bytes = await readUpload(contentFolder, address);
  const { width: rawWidth, height: rawHeight, orientation = 1 } = await sharp(bytes).metadata();
  const [fullWidth, fullHeight] = orientation >= 5 ? [rawHeight, rawWidth] : [rawWidth, rawHeight];
  const largest =
    ratio === undefined
      ? fullWidth
      : Math.min(fullWidth, Math.max(1, Math.floor(fullHeight * ratio)));
  const usable = [...new Set(widths.map((width) => Math.min(width, largest)))].sort(
    (a, b) => a - b,
  );
  const cut = ratio === undefined ? RECIPE : `${RECIPE}-${Math.round(ratio * 1000)}`;
  const name = `${contentHash(bytes)}-${cut}`;
  const sources = await Promise.all(
    usable.map(async (width) => ({
      width,
      address: await keep('anh', `${name}-${width}.webp`, () => makeWidth(bytes, width, ratio)),
    })),
  );
  const last = sources.at(-1);
  if (last === undefined) throw new Error(`responsiveImage(${address}): no widths were asked for`);
  const height = Math.round(last.width / (ratio ?? fullWidth / fullHeight));
  return { src: last.address, sources, width: last.width, height };
}
