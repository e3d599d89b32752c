import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ContentFolder } from '../factories/content-folder.ts';
import { contentFolder } from '../factories/content-folder.ts';
import { phonePhoto, smallPicture } from '../factories/pictures.ts';

const cache = vi.hoisted(() => {
  const { tmpdir } = process.getBuiltinModule('node:os');
  const folder = `${tmpdir()}/hoa-assets-${process.pid}`;
  process.env.ASSET_CACHE = folder;
  return folder;
});

import { publishedFile } from '../../src/images/published-file.ts';
import { responsiveImage } from '../../src/images/responsive-image.ts';

let folder: ContentFolder;

beforeAll(async () => {
  const whole = await smallPicture('jpeg');
  const damaged = Buffer.from(whole);
  damaged.fill(0xff, whole.length - 60, whole.length - 20);
  folder = contentFolder({
    'uploads/dien-thoai.jpg': await phonePhoto(),
    'uploads/nho.png': await smallPicture('png'),
    'uploads/hong-giua.jpg': damaged,
    'uploads/Kế hoạch số 23.PDF': 'chữ',
    [`uploads/${'chợ quê.png'.normalize('NFD')}`]: await smallPicture('png'),
  });
});

afterAll(() => {
  folder[Symbol.dispose]();
  rmSync(cache, { recursive: true, force: true });
});

/** The colour of one point of a made picture: red above everything else, or blue. */
async function colourAt(address: string, left: number, top: number): Promise<'red' | 'blue'> {
  const { data } = await sharp(join(cache, address))
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return (data[0] ?? 0) > (data[2] ?? 0) ? 'red' : 'blue';
}

describe('A photo of 12 megapixels that a phone has turned', () => {
  it('comes out upright, in the widths asked for, without EXIF and place', async () => {
    const shape = { widths: [1600, 480, 800] };
    const picture = await responsiveImage(folder.path, '/uploads/dien-thoai.jpg', shape);
    expect(picture.sources.map(({ width }) => width)).toEqual([480, 800, 1600]);
    expect(picture).toMatchObject({ width: 1600, height: 2133, src: picture.sources[2]?.address });
    for (const { address, width } of picture.sources) {
      const file = join(cache, address);
      const made = await sharp(file).metadata();
      expect(made).toMatchObject({ format: 'webp', width, height: Math.round((width * 4) / 3) });
      expect([made.exif, made.orientation, made.xmp, made.iptc]).toEqual(Array(4).fill(undefined));
    }
    const [smallest] = picture.sources;
    // The left side of the sensor is the upper side of the photo.
    expect(await colourAt(smallest?.address ?? '', 240, 20)).toBe('red');
    expect(await colourAt(smallest?.address ?? '', 240, 620)).toBe('blue');
  });

  it('is cut to the ratio of a portrait', async () => {
    const shape = { widths: [400], ratio: 4 / 5 };
    const picture = await responsiveImage(folder.path, '/uploads/dien-thoai.jpg', shape);
    expect(picture).toMatchObject({ width: 400, height: 500 });
    const made = await sharp(join(cache, picture.src)).metadata();
    expect([made.width, made.height]).toEqual([400, 500]);
  });
});

describe('A picture', () => {
  it.each([
    [undefined, 120, 80],
    [4 / 5, 64, 80],
    [3 / 2, 120, 80],
    [2, 120, 60],
  ])('is never made larger than it was (ratio %s)', async (ratio, width, height) => {
    const shape = { widths: [480, 1200], ...(ratio === undefined ? {} : { ratio }) };
    const picture = await responsiveImage(folder.path, '/uploads/nho.png', shape);
    expect(picture).toMatchObject({ width, height });
    expect(picture.sources).toHaveLength(1);
    const made = await sharp(join(cache, picture.src)).metadata();
    expect([made.width, made.height]).toEqual([width, height]);
  });

  it('is made once and keeps its address', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => responsiveImage(folder.path, '/uploads/nho.png', { widths: [60] })),
    );
    expect(first).toEqual(second);
    expect(first?.src).toMatch(/^\/anh\/[0-9a-f]{16}-w1-60\.webp$/);
    expect(existsSync(join(cache, first?.src ?? ''))).toBe(true);
  });

  it('with a damaged spot does not stop the build', async () => {
    const picture = await responsiveImage(folder.path, '/uploads/hong-giua.jpg', { widths: [60] });
    expect(picture).toMatchObject({ width: 60, height: 40 });
  });

  it('is found whatever form of Unicode its name has', async () => {
    const picture = await responsiveImage(folder.path, '/uploads/chợ quê.png', { widths: [60] });
    expect(picture.width).toBe(60);
  });
});

describe('A file to download', () => {
  it('is named for people and by what it holds', async () => {
    const file = await publishedFile(folder.path, '/uploads/Kế hoạch số 23.PDF');
    expect(file).toMatchObject({ bytes: 5, extension: '.pdf' });
    expect(file.address).toMatch(/^\/tep\/ke-hoach-so-23-[0-9a-f]{8}\.pdf$/);
  });
});
