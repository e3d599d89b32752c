import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  record,
  type TemporaryNewsroom,
  temporaryNewsroom,
} from '../newsroom/temporary-newsroom.ts';
import { ask } from './ask.ts';
import { freePort, type NginxRun, startNginx } from './nginx-run.ts';

let releasesDir: string;
let newsroom: TemporaryNewsroom;
let nginx: NginxRun;

beforeAll(async () => {
  releasesDir = await mkdtemp(join(tmpdir(), 'hoa-dep-releases-'));
  newsroom = await temporaryNewsroom(
    { 'content/articles/a.md': record('Một') },
    { basePath: '/thi-dua/', buildsSite: true },
  );
  await newsroom.publisher.settled();
  nginx = await startNginx({
    // The local newsroom answers to its own name alone, which nginx says whatever was asked.
    SITE_URL: newsroom.address,
    PORT: String(newsroom.port),
    LISTEN_PORT: String(await freePort()),
    RELEASES_DIR: releasesDir,
  });
});

afterAll(async () => {
  await nginx?.stop();
  await newsroom?.remove();
  await rm(releasesDir, { recursive: true, force: true });
});

const get = (path: string) => ask(nginx.port, path);

test('the state of the newsroom is told through nginx', async () => {
  const { status, headers, body } = await get('/thi-dua/admin/health');
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('no-store');
  expect(JSON.parse(body.toString())).toMatchObject({ status: 'ok', publishing: 'idle' });
});

test("the editor comes from the newsroom with the editor's policy alone", async () => {
  const { status, headers, body } = await get('/thi-dua/admin/');
  expect({ status, body: body.toString() }).toMatchObject({
    status: 200,
    body: expect.stringContaining('Trang biên tập'),
  });
  expect(headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
});

test('a request to the newsroom comes to it and its refusal comes back', async () => {
  const body = Buffer.from(JSON.stringify({ action: 'info' }));
  const post = (headers: Record<string, string>) =>
    ask(nginx.port, '/thi-dua/admin/api/v1', { method: 'POST', headers, body });
  const type = { 'content-type': 'application/json', 'content-length': String(body.length) };
  expect((await post({ ...newsroom.headers, ...type })).status).toBe(200);
  const foreign = await post({ ...type, origin: 'https://gia.example' });
  expect(foreign.status).toBe(403);
  expect(JSON.parse(foreign.body.toString()).error).toContain('trang khác');
});

test('readers’ answers reach the newsroom, long ones do not', async () => {
  const post = (body: Buffer) =>
    ask(nginx.port, '/thi-dua/gop-y/danh-gia', {
      method: 'POST',
      headers: {
        ...newsroom.headers,
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
      },
      body,
    });
  // Its own refusal, of an answer about no page.
  const refused = await post(Buffer.from('choice=yes'));
  expect([refused.status, refused.headers['content-type']]).toEqual([
    422,
    expect.stringContaining('json'),
  ]);
  expect((await post(Buffer.alloc(2000))).status).toBe(413);
});
