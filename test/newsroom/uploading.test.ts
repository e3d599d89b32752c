import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { program } from '../factories/office-files.ts';
import { heicBytes, pictureOf, smallPicture } from '../factories/pictures.ts';
import { record, saving, type TemporaryNewsroom, temporaryNewsroom } from './temporary-newsroom.ts';

type Content = string | Uint8Array;

let newsroom: TemporaryNewsroom;

beforeEach(async () => {
  newsroom = await temporaryNewsroom({
    'content/articles/a.md': record('Bài A', 'cover: /uploads/dung.pdf\n'),
    'content/uploads/dung.pdf': '%PDF-1.7 đang dùng',
    'content/uploads/thua.pdf': '%PDF-1.7 thừa',
  });
});

afterEach(() => newsroom.remove());

const asset = (path: string, content: Content = '%PDF-1.7 mới') => ({
  path,
  content: Buffer.from(content).toString('base64'),
  encoding: 'base64',
});
const options = { commitMessage: 'Tải lên' };
const upload = (path: string, content?: Content) =>
  newsroom.call('persistMedia', { asset: asset(path, content), options });
const stored = (path: string) => newsroom.clone.git('show', `HEAD:${path}`);
const commits = () => Number(newsroom.clone.git('rev-list', '--count', 'HEAD'));

describe('an upload', () => {
  test('is one commit and is answered with its content', async () => {
    const path = 'content/uploads/Kế hoạch tọa đàm (1).pdf';
    expect(await upload(path)).toMatchObject({
      status: 200,
      json: { ...asset(path), name: 'Kế hoạch tọa đàm (1).pdf' },
    });
    expect(stored(path)).toBe('%PDF-1.7 mới');
    expect(newsroom.clone.git('status', '--porcelain')).toBe('');
  });

  test.each([
    ['dung.pdf', 'dung-2.pdf'],
    ['DUNG.PDF', 'DUNG-2.PDF'],
  ])('named as another file, %s, is kept beside it as %s', async (name, kept) => {
    expect((await upload(`content/uploads/${name}`)).json).toMatchObject({
      path: `content/uploads/${kept}`,
      name: kept,
    });
    expect(stored('content/uploads/dung.pdf')).toBe('%PDF-1.7 đang dùng');
    expect(stored(`content/uploads/${kept}`)).toBe('%PDF-1.7 mới');
  });

  test('of the same file again adds nothing', async () => {
    expect((await upload('content/uploads/dung.pdf', '%PDF-1.7 đang dùng')).json).toMatchObject({
      name: 'dung.pdf',
    });
    expect(commits()).toBe(1);
  });

  test('two at once with one name are both kept', async () => {
    const answers = await Promise.all([
      upload('content/uploads/moi.pdf', '%PDF-1.7 một'),
      upload('content/uploads/moi.pdf', '%PDF-1.7 hai'),
    ]);
    const names = answers.map(({ json }) => (json as { name: string }).name);
    expect(names.toSorted()).toEqual(['moi-2.pdf', 'moi.pdf']);
    expect(names.map((name) => stored(`content/uploads/${name}`))).toEqual([
      '%PDF-1.7 một',
      '%PDF-1.7 hai',
    ]);
  });

  test.each<[string, string, number, (() => Content | Promise<Content>) | undefined, RegExp]>([
    ['an iPhone picture', 'anh.HEIC', 422, undefined, /^Tệp “anh.HEIC” là ảnh HEIC.*Cách sửa: /],
    ['an iPhone picture called JPEG', 'anh.jpg', 422, heicBytes, /^Tệp “anh.jpg” là ảnh HEIC/],
    ['a picture with scripts', 'anh.svg', 422, undefined, /loại chưa nhận.*\.jpg/],
    ['a page', 'trang.html', 422, undefined, /loại chưa nhận/],
    ['a program', 'virus.exe', 422, undefined, /loại chưa nhận/],
    ['a file without extension', 'anh', 422, undefined, /loại chưa nhận/],
    ['an empty file', 'anh.jpg', 422, () => '', /rỗng/],
    ['a file above 20 MB', 'phim.mp4', 413, () => Buffer.alloc(20 * 2 ** 20 + 1), /quá 20 MB/],
    ['a program called a paper', 'moi.pdf', 422, program, /“moi.pdf” không đúng là loại tệp/],
    ['a program called a picture', 'anh.jpg', 422, program, /“anh.jpg” không mở được như một ảnh/],
    ['a drawing called a picture', 'anh.png', 422, () => '<svg/>', /không mở được như một ảnh/],
    ['a picture that broke off', 'anh.png', 422, brokenPicture, /không mở được như một ảnh/],
    ['a picture of a dot', 'anh.png', 422, () => pictureOf(1, 1), /quá nhỏ/],
    ['a bomb of pixels', 'anh.png', 422, () => pictureOf(12_000, 12_000), /120 triệu điểm ảnh/],
  ])('of %s is refused', async (_what, name, status, make, error) => {
    const content = await make?.();
    expect(await upload(`content/uploads/${name}`, content)).toMatchObject({
      status,
      json: { error: expect.stringMatching(error) },
    });
    expect(commits()).toBe(1);
  });

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'of a picture in %s is kept',
    async (kind) => {
      const name = `content/uploads/anh.${kind}`;
      expect(await upload(name, await smallPicture(kind))).toMatchObject({ status: 200 });
    },
  );

  test('outside the folder of uploads is refused', async () => {
    expect(await upload('content/articles/anh.jpg')).toMatchObject({ status: 403 });
  });

  test('that arrives damaged is refused', async () => {
    const damaged = { ...asset('content/uploads/x.jpg'), content: 'không phải base64' };
    const answer = await newsroom.call('persistMedia', { asset: damaged, options });
    expect(answer).toMatchObject({ status: 422 });
  });
});

describe('a picture saved together with its record', () => {
  const text = record('Bài C', 'cover: /uploads/moi.pdf\n');
  const save = (assets: readonly object[]) =>
    newsroom.call('persistEntry', {
      ...saving('content/articles/c.md', text, { newEntry: true }),
      assets,
    });

  test('stands in the same commit', async () => {
    expect(await save([asset('content/uploads/moi.pdf')])).toMatchObject({ status: 200 });
    expect(newsroom.clone.git('show', '--name-status', '--format=', 'HEAD').trim()).toBe(
      'A\tcontent/articles/c.md\nA\tcontent/uploads/moi.pdf',
    );
  });

  test('is refused with its record when it is not what its name says', async () => {
    const answer = await save([asset('content/uploads/moi.pdf', program())]);
    expect(answer).toMatchObject({
      status: 422,
      json: { error: expect.stringContaining('“moi.pdf” không đúng là loại tệp') },
    });
    expect(commits()).toBe(1);
  });

  test('is refused with its record when another file has its name', async () => {
    const answer = await save([asset('content/uploads/dung.pdf')]);
    expect(answer).toMatchObject({
      status: 409,
      json: { error: expect.stringContaining('dung.pdf') },
    });
    expect(commits()).toBe(1);
  });
});

describe('the deletion of an upload', () => {
  const remove = (paths: readonly string[]) => newsroom.call('deleteFiles', { paths, options });

  test('that no record uses takes it away', async () => {
    expect(await remove(['content/uploads/thua.pdf'])).toMatchObject({ status: 200 });
    expect(newsroom.clone.git('ls-files', 'content/uploads')).toBe('content/uploads/dung.pdf\n');
  });

  test('that a record uses is refused and names the record', async () => {
    expect(await remove(['content/uploads/dung.pdf'])).toMatchObject({
      status: 409,
      json: { error: expect.stringContaining('content/articles/a.md') },
    });
  });

  test('together with the only record that uses it takes both away', async () => {
    const paths = ['content/uploads/dung.pdf', 'content/articles/a.md'];
    expect(await remove(paths)).toMatchObject({ status: 200 });
    expect(newsroom.clone.git('ls-files', 'content')).toBe('content/uploads/thua.pdf\n');
  });
});

async function brokenPicture(): Promise<Uint8Array> {
  return (await smallPicture('png')).subarray(0, -40);
}
