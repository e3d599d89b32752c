import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { record, saving, type TemporaryNewsroom, temporaryNewsroom } from './temporary-newsroom.ts';

let newsroom: TemporaryNewsroom;

beforeEach(async () => {
  newsroom = await temporaryNewsroom({
    'content/articles/a.md': record('Bài A', 'cover: /uploads/dung.jpg\n'),
    'content/uploads/dung.jpg': 'ảnh đang dùng',
    'content/uploads/thua.jpg': 'ảnh thừa',
  });
});

afterEach(() => newsroom.remove());

const asset = (path: string, content: string | Buffer = 'ảnh mới') => ({
  path,
  content: Buffer.from(content).toString('base64'),
  encoding: 'base64',
});
const options = { commitMessage: 'Tải lên' };
const upload = (path: string, content?: string | Buffer) =>
  newsroom.call('persistMedia', { asset: asset(path, content), options });
const stored = (path: string) => newsroom.clone.git('show', `HEAD:${path}`);
const commits = () => Number(newsroom.clone.git('rev-list', '--count', 'HEAD'));

describe('an upload', () => {
  test('is one commit and is answered with its content', async () => {
    const path = 'content/uploads/Ảnh tọa đàm (1).webp';
    expect(await upload(path)).toMatchObject({
      status: 200,
      json: { ...asset(path), name: 'Ảnh tọa đàm (1).webp' },
    });
    expect(stored(path)).toBe('ảnh mới');
    expect(newsroom.clone.git('status', '--porcelain')).toBe('');
  });

  test.each([
    ['dung.jpg', 'dung-2.jpg'],
    ['DUNG.JPG', 'DUNG-2.JPG'],
  ])('named as another file, %s, is kept beside it as %s', async (name, kept) => {
    expect((await upload(`content/uploads/${name}`)).json).toMatchObject({
      path: `content/uploads/${kept}`,
      name: kept,
    });
    expect(stored('content/uploads/dung.jpg')).toBe('ảnh đang dùng');
    expect(stored(`content/uploads/${kept}`)).toBe('ảnh mới');
  });

  test('of the same file again adds nothing', async () => {
    expect((await upload('content/uploads/dung.jpg', 'ảnh đang dùng')).json).toMatchObject({
      name: 'dung.jpg',
    });
    expect(commits()).toBe(1);
  });

  test('two at once with one name are both kept', async () => {
    const answers = await Promise.all([
      upload('content/uploads/moi.jpg', 'một'),
      upload('content/uploads/moi.jpg', 'hai'),
    ]);
    const names = answers.map(({ json }) => (json as { name: string }).name);
    expect(names.toSorted()).toEqual(['moi-2.jpg', 'moi.jpg']);
    expect(names.map((name) => stored(`content/uploads/${name}`))).toEqual(['một', 'hai']);
  });

  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic0000')]);
  test.each<[string, string, number, string | Buffer | undefined, RegExp]>([
    [
      'an iPhone picture',
      'anh.HEIC',
      422,
      undefined,
      /^Ảnh HEIC của iPhone chưa dùng được.*Cách sửa: /,
    ],
    ['an iPhone picture called JPEG', 'anh.jpg', 422, heic, /^Ảnh HEIC của iPhone/],
    ['a picture with scripts', 'anh.svg', 422, undefined, /loại chưa nhận.*\.jpg/],
    ['a page', 'trang.html', 422, undefined, /loại chưa nhận/],
    ['a program', 'virus.exe', 422, undefined, /loại chưa nhận/],
    ['a file without extension', 'anh', 422, undefined, /loại chưa nhận/],
    ['an empty file', 'anh.jpg', 422, '', /rỗng/],
    ['a file above 20 MB', 'phim.mp4', 413, Buffer.alloc(20 * 2 ** 20 + 1), /quá 20 MB/],
  ])('of %s is refused', async (_what, name, status, content, error) => {
    expect(await upload(`content/uploads/${name}`, content)).toMatchObject({
      status,
      json: { error: expect.stringMatching(error) },
    });
    expect(commits()).toBe(1);
  });

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
  const text = record('Bài C', 'cover: /uploads/moi.jpg\n');
  const save = (assets: readonly object[]) =>
    newsroom.call('persistEntry', {
      ...saving('content/articles/c.md', text, { newEntry: true }),
      assets,
    });

  test('stands in the same commit', async () => {
    expect(await save([asset('content/uploads/moi.jpg')])).toMatchObject({ status: 200 });
    expect(newsroom.clone.git('show', '--name-status', '--format=', 'HEAD').trim()).toBe(
      'A\tcontent/articles/c.md\nA\tcontent/uploads/moi.jpg',
    );
  });

  test('is refused with its record when another file has its name', async () => {
    const answer = await save([asset('content/uploads/dung.jpg')]);
    expect(answer).toMatchObject({
      status: 409,
      json: { error: expect.stringContaining('dung.jpg') },
    });
    expect(commits()).toBe(1);
  });
});

describe('the deletion of an upload', () => {
  const remove = (paths: readonly string[]) => newsroom.call('deleteFiles', { paths, options });

  test('that no record uses takes it away', async () => {
    expect(await remove(['content/uploads/thua.jpg'])).toMatchObject({ status: 200 });
    expect(newsroom.clone.git('ls-files', 'content/uploads')).toBe('content/uploads/dung.jpg\n');
  });

  test('that a record uses is refused and names the record', async () => {
    expect(await remove(['content/uploads/dung.jpg'])).toMatchObject({
      status: 409,
      json: { error: expect.stringContaining('content/articles/a.md') },
    });
  });

  test('together with the only record that uses it takes both away', async () => {
    const paths = ['content/uploads/dung.jpg', 'content/articles/a.md'];
    expect(await remove(paths)).toMatchObject({ status: 200 });
    expect(newsroom.clone.git('ls-files', 'content')).toBe('content/uploads/thua.jpg\n');
  });
});
