import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentFolder } from '../factories/content-folder.ts';
import { phonePhoto, smallPicture } from '../factories/pictures.ts';

const cache = vi.hoisted(() => {
  const { tmpdir } = process.getBuiltinModule('node:os');
  const folder = `${tmpdir()}/hoa-share-${process.pid}`;
  process.env.ASSET_CACHE = folder;
  return folder;
});

import {
  type Drawing,
  isShareImage,
  makeShareImage,
  pruneShareImages,
  shareImageAddress,
} from '../../src/images/share-image.ts';

const svg = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><path fill="${colour}" d="M0 0h1200v630H0z"/></svg>`;
const plain: Drawing = { svg: svg('#00f'), inlays: [] };
const side = { image: '/uploads/a.jpg', left: 780, top: 0, width: 420, height: 630, whole: false };
const withPhoto: Drawing = { svg: svg('#00f'), inlays: [side] };

beforeEach(() => rmSync(cache, { recursive: true, force: true }));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

describe('A picture for sharing', () => {
  it('is a JPEG of 1200×630 with its photo upright at the side, without EXIF', async () => {
    using content = contentFolder({ 'uploads/a.jpg': await phonePhoto() });
    expect(await makeShareImage(content.path, withPhoto)).toBe(true);
    const file = join(cache, await shareImageAddress(content.path, withPhoto));
    const made = await sharp(file).metadata();
    expect(made).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect([made.exif, made.orientation]).toEqual([undefined, undefined]);
    expect(statSync(file).size).toBeLessThan(300_000);
    // The drawing is blue all over; the upper half of the photo is red.
    expect(await colourAt(file, 100, 20)).toBe('blue');
    expect(await colourAt(file, 1000, 20)).toBe('red');
  });

  it('is made once, and named before it is made', async () => {
    const address = await shareImageAddress('nowhere', plain);
    expect(isShareImage(address.slice(1))).toBe(true);
    expect(existsSync(join(cache, address))).toBe(false);
    expect(await makeShareImage('nowhere', plain)).toBe(true);
    expect(existsSync(join(cache, address))).toBe(true);
    expect(await makeShareImage('nowhere', plain)).toBe(false);
  });

  it('has another name when anything on it is another', async () => {
    using content = contentFolder({ 'uploads/a.jpg': await smallPicture('jpeg') });
    const names = [
      await shareImageAddress(content.path, plain),
      await shareImageAddress(content.path, { ...plain, svg: svg('#00e') }),
      await shareImageAddress(content.path, withPhoto),
      await shareImageAddress(content.path, { ...plain, inlays: [{ ...side, top: 1 }] }),
    ];
    content.write('uploads/a.jpg', await smallPicture('png'));
    names.push(await shareImageAddress(content.path, withPhoto));
    expect(new Set(names).size).toBe(5);
  });

  it('does not stop the build for a damaged spot in a photo', async () => {
    const damaged = Buffer.from(await smallPicture('jpeg'));
    damaged.fill(0xff, damaged.length - 60, damaged.length - 20);
    using content = contentFolder({ 'uploads/a.jpg': damaged });
    expect(await makeShareImage(content.path, withPhoto)).toBe(true);
  });
});

describe('Clearing away', () => {
  it('takes what was not used since, and what a broken run left; nothing else', async () => {
    await makeShareImage('nowhere', plain);
    await makeShareImage('nowhere', { ...plain, svg: svg('#0f0') });
    const folder = join(cache, 'anh');
    writeFileSync(join(folder, 'chia-se-0123456789abcdef.jpg.12.x'), 'half');
    writeFileSync(join(folder, '0123456789abcdef-240.webp'), 'a photo');
    const old = new Date('2026-01-01');
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), old, old);
    // A use renews it.
    await makeShareImage('nowhere', plain);
    expect(await pruneShareImages(new Date('2026-01-02'))).toBe(2);
    const kept = (await shareImageAddress('nowhere', plain)).replace('/anh/', '');
    expect(readdirSync(folder).sort()).toEqual(['0123456789abcdef-240.webp', kept].sort());
  });
});

async function colourAt(file: string, left: number, top: number): Promise<'red' | 'blue'> {
  const point = sharp(file).extract({ left, top, width: 1, height: 1 }).removeAlpha();
  const data = await point.raw().toBuffer();
  return (data[0] ?? 0) > (data[2] ?? 0) ? 'red' : 'blue';
}
