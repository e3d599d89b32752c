import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../src/checks/check-library.ts';
import type { Upload } from '../../src/domain/library.ts';
import { readUploads } from '../../src/read/uploads.ts';
import { expectReadable } from '../checks/expect-problems.ts';
import { contentFolder } from '../factories/content-folder.ts';
import { library } from '../factories/library.ts';
import { heicBytes, phonePhoto, pictureOf, smallPicture } from '../factories/pictures.ts';
import { article } from '../factories/records.ts';

async function inspected(name: string, bytes: string | Uint8Array): Promise<Upload | undefined> {
  using folder = contentFolder({ [`uploads/${name}`]: bytes });
  const uploads = await readUploads(folder.path);
  expect(uploads.size).toBe(1);
  return uploads.get(`/uploads/${name.normalize('NFC')}`);
}

const small = { is: 'picture', width: 120, height: 80 };
const unreadable = { is: 'broken', reason: 'unreadable' };

describe('An upload', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('in %s is a picture', async (format) => {
    expect(await inspected(`a.${format}`, await smallPicture(format))).toEqual(small);
  });

  it('is judged by its bytes: a PNG called .jpg is a picture, too', async () => {
    expect(await inspected('a.jpg', await smallPicture('png'))).toEqual(small);
  });

  it('that a phone has turned is measured upright, and says that it tells its place', async () => {
    expect(await inspected('a.jpg', await phonePhoto())).toEqual({
      is: 'picture',
      width: 3000,
      height: 4000,
      located: true,
    });
  });

  it('is found whatever form of Unicode its name has', async () => {
    const name = 'chợ quê.png'.normalize('NFD');
    expect(await inspected(name, await smallPicture('png'))).toEqual(small);
  });

  it.each(['ke-hoach.pdf', 'loa.mp3'])('that is no picture is a file: %s', async (name) => {
    expect(await inspected(name, 'chữ')).toEqual({ is: 'file' });
  });

  it('too heavy for its kind, as it came past the newsroom, says its weight', async () => {
    const bytes = 11 * 2 ** 20;
    expect(await inspected('loa.mp3', new Uint8Array(bytes))).toEqual({ is: 'heavy', bytes });
    expect(await inspected('phim.mp4', new Uint8Array(bytes))).toEqual({ is: 'file' });
  });

  it.each(['IMG_1.heic', 'IMG_1.jpg'])('of HEIC is recognised by its bytes: %s', async (name) => {
    expect(await inspected(name, heicBytes())).toEqual({ is: 'broken', reason: 'heic' });
  });

  it('of more pixels than anyone has use for is refused before it is decoded', async () => {
    const bomb = await pictureOf(12_000, 12_000);
    expect(await inspected('a.png', bomb)).toEqual({ is: 'broken', reason: 'huge' });
  });

  it.each<[string, () => Promise<string | Uint8Array>]>([
    ['text under the name of a picture', async () => 'Kính gửi…'],
    ['nothing', async () => ''],
    ['a drawing that could hold scripts', async () => '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a GIF', () => smallPicture('gif')],
    ['a JPEG that broke off', async () => (await smallPicture('jpeg')).subarray(0, -40)],
    ['a PNG that broke off', async () => (await smallPicture('png')).subarray(0, -40)],
    ['a WebP that broke off', async () => (await smallPicture('webp')).subarray(0, -20)],
  ])('is refused when it is %s', async (_title, make) => {
    const upload = await inspected('a.jpg', await make());
    expect(upload).toEqual(unreadable);
  });

  it.each([{ is: 'broken', reason: 'heic' }, unreadable] as Upload[])(
    'that is broken is explained: %o',
    (upload) => {
      const cover = { image: '/uploads/a.jpg', alt: 'Chợ' };
      const written = library([article({ cover })], { uploads: { '/uploads/a.jpg': upload } });
      const problems = checkLibrary(written, { allowSamples: true });
      expect(problems).toHaveLength(1);
      for (const problem of problems) expectReadable(problem);
    },
  );

  it('folder may be absent', async () => {
    using folder = contentFolder();
    expect(await readUploads(folder.path)).toEqual(new Map());
  });
});
