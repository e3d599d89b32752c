import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../harness/built-site.ts';
import { htmlPages } from '../harness/html-pages.ts';
import { outputFiles } from '../harness/output-files.ts';
import { ask } from './ask.ts';
import { type NginxRun, startNginx } from './nginx-run.ts';
import { type ReleasedSite, releasedSite } from './released-site.ts';

const site = builtSite('khanh-hoa');
const pages = htmlPages(site.folder);
const files = outputFiles(site.folder).map(({ file }) => file);
let released: ReleasedSite;
let nginx: NginxRun;

beforeAll(async () => {
  released = await releasedSite(site);
  nginx = await startNginx({ SITE_URL: site.siteUrl, RELEASES_DIR: released.releasesDir });
});

afterAll(async () => {
  await nginx?.stop();
  await released?.remove();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  ask(nginx.port, path, { headers });

/** The first file of the site whose path matches, as an address. */
function one(pattern: RegExp): string {
  const found = files.find((file) => pattern.test(file));
  if (found === undefined) throw new Error(`The site has no ${pattern}.`);
  return `/${found}`;
}

const withdrawn = () => pages.filter(({ template }) => template === 'withdrawn');
const moved = () => pages.filter(({ template }) => template === 'moved');

test.each([
  ['a page', () => '/'],
  ['a list', () => '/dien-hinh/'],
  ['a feed', () => '/rss.xml'],
  ['a style sheet', () => one(/^_astro\/.*\.css$/)],
])('%s comes packed by brotli or gzip and is the same as plain', async (_what, path) => {
  const plain = await get(path());
  expect(plain).toMatchObject({ status: 200, headers: { vary: 'Accept-Encoding' } });
  expect(plain.headers['content-encoding']).toBeUndefined();
  const br = await get(path(), { 'accept-encoding': 'gzip, deflate, br' });
  expect(br.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(br.body)).toEqual(plain.body);
  const gz = await get(path(), { 'accept-encoding': 'gzip' });
  expect(gz.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gz.body)).toEqual(plain.body);
  expect(br.headers['content-type']).toBe(plain.headers['content-type']);
});

test('every file of the site is served as it is', async () => {
  const hidden = new Set([...withdrawn(), ...moved()].map(({ file }) => file));
  const wrong: string[] = [];
  for (const file of files.filter((name) => !hidden.has(name) && !name.startsWith('admin/'))) {
    const { status, body } = await get(`/${file}`);
    if (status !== 200 || !body.equals(await readFile(join(site.folder, file)))) wrong.push(file);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['a style sheet', /^_astro\/.*\.css$/],
  ['a font', /^_astro\/.*\.woff2$/],
  ['a picture', /^anh\/.*\.webp$/],
  ['a file to download', /^tep\//],
  ['a part of the search', /\/records\/0\.bin$/],
  ['the list of the search', /\/directory\.bin$/],
  ["the editor's program", /^admin\/main-[A-Z0-9]{8}\.js$/],
])('%s is named by what it holds and may be kept for ever', async (_what, pattern) => {
  const { status, headers } = await get(one(pattern));
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test.each(['/', '/dien-hinh/', '/rss.xml', '/portal.json', '/tim-kiem/muc-luc/muc-luc.json'])(
  '%s is asked for again and comes only when it has changed',
  async (path) => {
    const { headers } = await get(path);
    expect(headers['cache-control']).toBe('no-cache');
    const again = await get(path, { 'if-none-match': String(headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  },
);

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['/dien-hinh/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/su-kien/lich.ics', 'text/calendar; charset=utf-8'],
  ['/portal.json', 'application/json; charset=utf-8'],
  ['/sitemap.xml', 'text/xml; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/emblem.svg', 'image/svg+xml; charset=utf-8'],
])('%s is told to be %s', async (path, type) => {
  expect((await get(path)).headers['content-type']).toBe(type);
});

test('every kind of file that the site holds has a type of its own', async () => {
  const kinds = new Map(files.map((file) => [file.split('.').at(-1) ?? '', file]));
  const unknown: string[] = [];
  for (const [kind, file] of kinds) {
    const type = (await get(`/${file}`)).headers['content-type'];
    const isData = kind === 'bin';
    if ((type === 'application/octet-stream') !== isData) unknown.push(`${file}: ${type}`);
  }
  expect(unknown).toEqual([]);
});

const safe = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
  'content-security-policy': expect.stringContaining("default-src 'self'"),
};

test.each([
  ['a page', () => '/'],
  ['an asset', () => one(/^_astro\/.*\.css$/)],
  ['a feed', () => '/feed.json'],
  ['a missing page', () => '/khong-co/'],
  ['a withdrawn page', () => `/${withdrawn()[0]?.path}`],
  ['a moved page', () => `/${moved()[0]?.path}`],
])('%s bears the headers of safety', async (_what, path) => {
  const { headers } = await get(path());
  expect(headers).toMatchObject(safe);
  expect(headers['strict-transport-security']).toBeUndefined();
  expect(headers.server).toBe('nginx');
});

test('what does not exist is answered by the page for it, with 404', async () => {
  const page = await readFile(join(site.folder, '404.html'));
  for (const path of ['/khong-co/', '/khong-co', '/khong-co.css', '/_astro/khong-co.css']) {
    const { status, headers, body } = await get(path);
    expect({ path, status, same: body.equals(page) }).toEqual({ path, status: 404, same: true });
    expect(headers['cache-control']).toBe('no-cache');
  }
});

test('a withdrawn address answers 410 with its notice', async () => {
  expect(withdrawn()).not.toEqual([]);
  for (const { path, html } of withdrawn()) {
    const { status, body } = await get(`/${path}`);
    expect({ path, status, body: body.toString() }).toEqual({ path, status: 410, body: html });
  }
});

test('an old address sends on to the record for good', async () => {
  expect(moved()).not.toEqual([]);
  for (const { path, $ } of moved()) {
    const { status, headers } = await get(`/${path}?tu=zalo`);
    expect(status).toBe(301);
    expect(headers.location).toBe(`${$('main a').attr('href')}?tu=zalo`);
  }
});

test('an address without its closing slash is sent to the one with it', async () => {
  const { status, headers } = await get('/dien-hinh?trang=2');
  expect(status).toBe(301);
  expect(headers.location).toBe('/dien-hinh/?trang=2');
});

test.each([
  '/.gone',
  '/../current/index.html',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/dien-hinh/..%5c..%5cindex.html',
  '/dien-hinh/%00',
  '/dien-hinh%0d%0aX-Them:%201',
  '//etc/passwd',
  '/.git/config',
  '/dien-hinh/.an/index.html',
])('%s shows nothing', async (path) => {
  const { status, headers, body } = await get(path);
  expect([400, 404]).toContain(status);
  expect(headers).not.toHaveProperty('x-them');
  expect(body.toString()).not.toContain('root:');
});

test('the marks of withdrawn and moved addresses are not shown', async () => {
  for (const [{ path } = { path: '' }, mark] of [
    [withdrawn()[0], '.gone'],
    [moved()[0], '.moved'],
    [moved()[0], '.moved/index.html'],
  ] as const) {
    await access(join(released.releasesDir, 'current', path, mark));
    expect((await get(`/${path}${mark}`)).status).toBe(404);
  }
});

test('only reading is answered', async () => {
  expect((await ask(nginx.port, '/', { method: 'POST' })).status).toBe(405);
  const head = await ask(nginx.port, '/', { method: 'HEAD' });
  expect({ status: head.status, length: head.body.length }).toEqual({ status: 200, length: 0 });
});

test('the same is served over IPv6', async () => {
  const four = await get('/');
  const six = await ask(nginx.port, '/', { host: '::1' });
  expect(six.status).toBe(200);
  expect(six.body).toEqual(four.body);
});

test('nginx has complained about nothing but the newsroom that is away', async () => {
  const answer = await get('/admin/');
  expect(answer.status).toBe(503);
  expect(answer.body.toString()).toContain('Tòa soạn đang khởi động lại');
  const api = await get('/admin/api/v1');
  expect(api.status).toBe(503);
  expect(JSON.parse(api.body.toString())).toHaveProperty('error');
  const lines = (await nginx.complaints()).split('\n').filter(Boolean);
  expect(lines.filter((line) => !line.includes('while connecting to upstream'))).toEqual([]);
});
