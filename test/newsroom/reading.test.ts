import { afterAll, beforeAll, expect, test } from 'vitest';
import { record, type TemporaryNewsroom, temporaryNewsroom } from './temporary-newsroom.ts';

let newsroom: TemporaryNewsroom;

beforeAll(async () => {
  newsroom = await temporaryNewsroom({
    'content/articles/a.md': record('Bài A'),
    'content/articles/2025/b.md': record('Bài B'),
    'content/articles/ghi-chu.txt': 'không phải bài',
    'content/site/agency.yml': 'name: Sở Tư pháp\n',
    'content/uploads/anh.jpg': 'ảnh',
    'content/uploads/2025/anh-cu.jpg': 'ảnh cũ',
    'content/uploads/2025/trang.html': '<script>alert(1)</script>',
  });
});

afterAll(() => newsroom.remove());

const blob = (path: string) => newsroom.clone.git('rev-parse', `HEAD:${path}`).trim();
const entryA = () => ({
  data: record('Bài A'),
  file: { path: 'content/articles/a.md', id: blob('content/articles/a.md') },
});

test('the backend introduces itself as one that publishes at once', async () => {
  const { json } = await newsroom.call('info');
  expect(json).toMatchObject({ publish_modes: ['simple'], type: 'local_git' });
});

test.each([
  [1, ['content/articles/a.md']],
  [2, ['content/articles/2025/b.md', 'content/articles/a.md']],
])('a folder is listed down to %i levels', async (depth, paths) => {
  const params = { folder: 'content/articles', extension: 'md', depth };
  const { json } = await newsroom.call('entriesByFolder', params);
  expect((json as { file: { path: string } }[]).map(({ file }) => file.path)).toEqual(paths);
});

test('an entry has its text, its path and the object id that its tab opened', async () => {
  const params = { folder: 'content/articles', extension: '.md', depth: 1 };
  expect((await newsroom.call('entriesByFolder', params)).json).toEqual([entryA()]);
  expect((await newsroom.call('getEntry', { path: 'content/articles/a.md' })).json).toEqual(
    entryA(),
  );
});

test('a folder that does not exist yet is empty', async () => {
  const params = { folder: 'content/models', extension: 'md', depth: 1 };
  expect(await newsroom.call('entriesByFolder', params)).toEqual({ status: 200, json: [] });
});

test('files are read in the order asked, with their labels; a missing one is empty', async () => {
  const files = [
    { path: 'content/site/footer.yml', label: 'Chân trang' },
    { path: 'content/site/agency.yml', label: 'Cơ quan' },
  ];
  expect((await newsroom.call('entriesByFiles', { files })).json).toEqual([
    { data: null, file: { ...files[0], id: null } },
    { data: 'name: Sở Tư pháp\n', file: { ...files[1], id: blob('content/site/agency.yml') } },
  ]);
});

test('what a save has not committed is not read', async () => {
  await newsroom.clone.write('content/articles/a.md', 'sửa tay');
  expect((await newsroom.call('getEntry', { path: 'content/articles/a.md' })).json).toEqual(
    entryA(),
  );
  newsroom.clone.git('restore', 'content/articles/a.md');
});

test('the library lists the files that lie in it directly, with the id of their content', async () => {
  const { json } = await newsroom.call('getMedia', { mediaFolder: 'content/uploads' });
  expect(json).toEqual([
    {
      id: blob('content/uploads/anh.jpg'),
      path: 'content/uploads/anh.jpg',
      name: 'anh.jpg',
    },
  ]);
});

test('the library serves a file for good under its id, and the newest otherwise', async () => {
  const id = blob('content/uploads/anh.jpg');
  const picture = await fetch(`${newsroom.api}/uploads/anh.jpg?id=${id}`);
  expect(await picture.text()).toBe('ảnh');
  expect(picture.headers.get('content-type')).toBe('image/jpeg');
  expect(picture.headers.get('cache-control')).toContain('immutable');
  const newest = await fetch(`${newsroom.api}/uploads/anh.jpg`, {
    headers: { 'if-none-match': `"${id}"` },
  });
  expect(newest.status).toBe(304);
  expect(newest.headers.get('cache-control')).toBe('no-cache');
});

test('the library shows nothing but pictures and nothing outside its folder', async () => {
  const page = await fetch(`${newsroom.api}/uploads/2025%2Ftrang.html`);
  expect(page.headers.get('content-type')).toBe('application/octet-stream');
  expect(page.headers.get('content-disposition')).toBe('attachment');
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  for (const name of ['khac.jpg', '..%2Farticles%2Fa.md']) {
    const answer = await fetch(`${newsroom.api}/uploads/${name}`);
    expect([name, answer.status]).not.toEqual([name, 200]);
  }
});

test('one file of the library is read, and a missing one is named', async () => {
  const path = 'content/uploads/2025/anh-cu.jpg';
  expect((await newsroom.call('getMediaFile', { path })).json).toMatchObject({
    path,
    name: 'anh-cu.jpg',
  });
  expect(await newsroom.call('getMediaFile', { path: 'content/uploads/khac.jpg' })).toMatchObject({
    status: 404,
    json: { error: expect.stringContaining('khac.jpg') },
  });
});

test.each([
  ['unpublishedEntries', 200, []],
  ['getDeployPreview', 200, null],
  ['getNotes', 200, { notes: [] }],
  ['unpublishedEntry', 404, { error: expect.stringContaining('Cách sửa: ') }],
  ['publishUnpublishedEntry', 422, { error: expect.stringContaining('Cách sửa: ') }],
])('without a workflow, %s answers %i', async (action, status, json) => {
  expect(await newsroom.call(action, { collection: 'articles', slug: 'a' })).toEqual({
    status,
    json,
  });
});
