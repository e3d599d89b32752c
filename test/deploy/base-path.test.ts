import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../harness/built-site.ts';
import { htmlPages } from '../harness/html-pages.ts';
import { ask } from './ask.ts';
import { type NginxRun, startNginx } from './nginx-run.ts';
import { type ReleasedSite, releasedSite } from './released-site.ts';

const site = builtSite('tay-ninh');
const host = new URL(site.siteUrl).host;
const notice = '<main data-template="withdrawn">Đã gỡ</main>';
let released: ReleasedSite;
let nginx: NginxRun;
let newsroom: Server;
let firstBytesAt: number;

/** Tells what reached it, as the newsroom would see it. */
beforeAll(async () => {
  newsroom = createServer(async (request, response) => {
    const bytes = await bodyLength(request);
    response.setHeader('Content-Security-Policy', "default-src 'none'");
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ url: request.url, headers: request.headers, bytes }));
  });
  newsroom.listen(0, '127.0.0.1');
  await once(newsroom, 'listening');
  const address = newsroom.address();
  released = await releasedSite(site, {
    'dien-hinh/cu/index.html':
      '<meta http-equiv="refresh" content="0; url=/thi-dua/dien-hinh/moi/"><main data-template="moved">',
    'dien-hinh/moi/index.html': 'Mới',
    'dien-hinh/go/index.html': notice,
  });
  nginx = await startNginx({
    SITE_URL: site.siteUrl,
    RELEASES_DIR: released.releasesDir,
    PORT: String(typeof address === 'object' ? address?.port : ''),
    TRUSTED_PROXY: '127.0.0.1',
  });
});

afterAll(async () => {
  await nginx?.stop();
  newsroom?.close();
  await released?.remove();
});

async function bodyLength(request: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const part of request) {
    if (bytes === 0) firstBytesAt = performance.now();
    bytes += (part as Buffer).length;
  }
  return bytes;
}

const get = (path: string, headers: Record<string, string> = {}) =>
  ask(nginx.port, path, { headers: { host, ...headers } });

async function seen(path: string, headers: Record<string, string> = {}) {
  return JSON.parse((await get(path, headers)).body.toString());
}

test('the portal lies under its base path, and the host leads there', async () => {
  const home = htmlPages(site.folder).find(({ path }) => path === '');
  expect((await get('/thi-dua/')).body.toString()).toBe(home?.html);
  expect(await get('/thi-dua')).toMatchObject({ status: 301, headers: { location: '/thi-dua/' } });
  expect(await get('/')).toMatchObject({ status: 302, headers: { location: '/thi-dua/' } });
  expect((await get('/dien-hinh/')).status).toBe(404);
});

test('old and withdrawn addresses under the base path answer 301 and 410', async () => {
  const old = await get('/thi-dua/dien-hinh/cu/');
  expect(old).toMatchObject({ status: 301, headers: { location: '/thi-dua/dien-hinh/moi/' } });
  const gone = await get('/thi-dua/dien-hinh/go/');
  expect({ ...gone, body: gone.body.toString() }).toMatchObject({ status: 410, body: notice });
});

test('a site of https asks browsers to stay with it, also behind a proxy that has the certificate', async () => {
  const { headers } = await get('/thi-dua/');
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
});

test('the newsroom hears under which name, how and by whom it was called, and nothing made up', async () => {
  const made = {
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-host': 'gia.example',
    'x-forwarded-proto': 'http',
    'x-real-ip': '198.51.100.1',
    forwarded: 'for=gia',
  };
  const { url, headers } = await seen('/thi-dua/admin/health?a=1', {
    ...made,
    host: 'gia.example',
  });
  expect(url).toBe('/thi-dua/admin/health?a=1');
  expect(headers).toMatchObject({
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': 'https',
    // From the proxy that is trusted here.
    'x-forwarded-for': '203.0.113.9',
    'x-real-ip': '203.0.113.9',
  });
  expect(headers).not.toHaveProperty('forwarded');
});

test("the newsroom's own headers are passed on alone", async () => {
  for (const path of ['admin/', 'admin/api/v1', 'admin/huong-dan/', 'admin/khong-co-ABCDEFGH.js']) {
    const { status, headers } = await get(`/thi-dua/${path}`);
    expect({ path, status }).toEqual({ path, status: 200 });
    expect(headers['content-security-policy']).toBe("default-src 'none'");
    expect(headers['cache-control']).toBeUndefined();
  }
});

test('an upload reaches the newsroom while it is still being sent', async () => {
  const half = Buffer.alloc(2 ** 20, 'a');
  const asked = request({
    ...{ host: '127.0.0.1', port: nginx.port, path: '/thi-dua/admin/api/v1', method: 'POST' },
    headers: { 'content-length': String(2 * half.length) },
  });
  const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
  asked.write(half);
  await pause(400);
  const secondAt = performance.now();
  asked.end(half);
  const [answer] = await answered;
  expect(await json(answer)).toMatchObject({ bytes: 2 * half.length });
  expect(firstBytesAt).toBeLessThan(secondAt);
});

test('what is larger than the newsroom takes is refused with a sentence', async () => {
  const headers = { 'content-length': String(40 * 2 ** 20) };
  const { status, body } = await ask(nginx.port, '/thi-dua/admin/api/v1', {
    method: 'POST',
    headers,
  });
  expect(status).toBe(413);
  expect(JSON.parse(body.toString()).error).toMatch(/quá lớn.*Cách sửa: /);
});
