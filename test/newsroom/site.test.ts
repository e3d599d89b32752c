import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstPaintSource } from '../../src/reading/first-paint-source.ts';
import { record, saving, type TemporaryNewsroom, temporaryNewsroom } from './temporary-newsroom.ts';

let newsroom: TemporaryNewsroom;

beforeAll(async () => {
  newsroom = await temporaryNewsroom(
    { 'content/articles/a.md': record('Bài A') },
    { basePath: '/thi-dua/', buildsSite: true },
  );
  await newsroom.publisher.settled();
});

afterAll(() => newsroom.remove());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${newsroom.port}${path}`, { redirect: 'manual', headers });

test.each([
  ['/thi-dua/', 'text/html; charset=utf-8', 'Bài A'],
  ['/thi-dua/tin-bai/', 'text/html; charset=utf-8', 'Tin, bài'],
  ['/thi-dua/tin-bai/index.html', 'text/html; charset=utf-8', 'Tin, bài'],
  ['/thi-dua/tin-bai/rss.xml', 'application/xml; charset=utf-8', '<rss/>'],
  ['/thi-dua/_astro/a1b2c3.css', 'text/css; charset=utf-8', 'body{}'],
  ['/thi-dua/admin/', 'text/html; charset=utf-8', 'Trang biên tập'],
])('%s is served as %s', async (path, type, text) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(await response.text()).toContain(text);
});

test.each([
  ['/', '/thi-dua/'],
  ['/thi-dua', '/thi-dua/'],
  ['/thi-dua/tin-bai', '/thi-dua/tin-bai/'],
  ['/thi-dua/tin-bai?q=1', '/thi-dua/tin-bai/?q=1'],
  ['/thi-dua/admin', '/thi-dua/admin/'],
])('%s leads to %s', async (path, location) => {
  const response = await get(path);
  expect([301, 302]).toContain(response.status);
  expect(response.headers.get('location')).toBe(location);
});

test.each([
  '/thi-dua/khong-co/',
  '/thi-dua/khong-co',
  '/tin-bai/',
  '/thi-dua//tin-bai',
  '/thi-dua/tin-bai//',
  '/thi-dua/%2e%2e/%2e%2e/etc/passwd',
  '/thi-dua/..%2f..%2f..%2fetc/passwd',
  '/thi-dua/tin-bai%5cindex.html',
  '/thi-dua/%00',
  '/thi-dua/%ff',
  '/thi-dua/tin-bai/rss.xml/',
])('%s is the page that says it is not found, with status 404', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Không có trang này');
});

describe('an answer about a page', () => {
  const send = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${newsroom.address}gop-y/danh-gia`, {
      method: 'POST',
      body: new URLSearchParams({ page: '/tin-bai/', path: '/tin-bai/', choice: 'yes', ...form }),
      headers: { accept: 'application/json', ...headers },
    });

  test('is taken on one’s own machine too, where its sums are seen without a door', async () => {
    const before = await (await get('/thi-dua/admin/danh-gia/')).text();
    expect(before).toContain('Chưa có ý kiến nào.');
    expect((await send({})).status).toBe(204);
    const table = await (await get('/thi-dua/admin/danh-gia/so-lieu.csv')).text();
    expect(table).toMatch(/\/tin-bai\/.*1/);
  });

  test('is refused from another site, and of a page that does not ask', async () => {
    expect((await send({}, { origin: 'https://xau.example' })).status).toBe(403);
    expect((await send({ path: '/' })).status).toBe(422);
  });
});

test('an unchanged page is not sent again', async () => {
  const first = await get('/thi-dua/');
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^W\/"/);
  expect((await get('/thi-dua/', { 'if-none-match': tag })).status).toBe(304);
});

test('a file named by its content may be kept for ever', async () => {
  const { headers } = await get('/thi-dua/_astro/a1b2c3.css');
  expect(headers.get('cache-control')).toContain('immutable');
});

test('a part of a file can be asked for', async () => {
  const response = await get('/thi-dua/_astro/a1b2c3.css', { range: 'bytes=0-3' });
  expect([response.status, await response.text()]).toEqual([206, 'body']);
});

test.each([
  ['/thi-dua/', ` ${firstPaintSource}`, "style-src 'self'", "img-src 'self' data:"],
  ['/thi-dua/admin/', '', "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:"],
  ['/thi-dua/khong-co/', ` ${firstPaintSource}`, "style-src 'self'", "img-src 'self' data:"],
])('%s has a strict policy on what may run', async (path, inPage, style, image) => {
  const { headers } = await get(path);
  const policy = headers.get('content-security-policy')?.split('; ');
  const script = `script-src 'self'${inPage}`;
  expect(policy).toEqual(expect.arrayContaining(["default-src 'self'", script, style, image]));
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

describe('after a save', () => {
  const health = async () => (await get('/thi-dua/admin/health')).json();

  test('the reader’s page shows the new text and health names its commit', async () => {
    const text = record('Bài A').replace('Nội dung', 'Chữ mới');
    const params = saving('content/articles/a.md', text);
    const { json } = await newsroom.call('persistEntry', params);
    expect(await health()).toMatchObject({ status: 'ok', publishing: 'building' });
    await newsroom.publisher.settled();
    expect(await health()).toEqual({
      status: 'ok',
      publishing: 'idle',
      published: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      commit: (json as { commit: string }).commit,
      problems: [],
    });
    expect(await (await get('/thi-dua/')).text()).toContain('Chữ mới');
  });

  test('that cannot be built the site stays and health says what is wrong', async () => {
    await newsroom.call('persistEntry', saving('content/articles/a.md', record('HỎNG')));
    await newsroom.publisher.settled();
    expect(await health()).toMatchObject({
      publishing: 'failed',
      problems: [{ file: 'content/articles/a.md', label: 'Nội dung', problem: 'có chữ HỎNG' }],
    });
    expect(await (await get('/thi-dua/')).text()).toContain('Chữ mới');
  });
});
