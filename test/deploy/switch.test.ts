import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressSite } from '../../src/publish/compress-site.ts';
import { openReleases } from '../../src/publish/releases.ts';
import { type Answer, ask } from './ask.ts';
import { type NginxRun, startNginx } from './nginx-run.ts';

let folder: string;
let nginx: NginxRun;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoa-switch-'));
  await mkdir(join(folder, 'releases'));
  nginx = await startNginx({
    SITE_URL: 'http://127.0.0.1/',
    RELEASES_DIR: join(folder, 'releases'),
  });
});

afterEach(async () => {
  await nginx.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(nginx.port, path, { headers });
const releases = () => openReleases(join(folder, 'releases'));

/** Publishes a site that says its number in each of its forms. */
async function publish(number: number, files: Readonly<Record<string, string>> = {}) {
  const built = join(folder, `built-${number}`);
  await mkdir(join(built, '_astro'), { recursive: true });
  const all = { 'index.html': `${number}`, '404.html': `không có ${number}`, ...files };
  for (const [name, text] of Object.entries(all)) await writeFile(join(built, name), text);
  await compressSite(built);
  const published = new Date(Date.UTC(2026, 0, 31) + number).toISOString();
  const about = { commit: 'abcdef0', siteUrl: '', day: '2026-01-31', takenBack: '', published };
  const earlier = await releases().current();
  return releases().publish(built, about, earlier);
}

test('before the first publication the portal says so, and asks to come back', async () => {
  const { status, body } = await get('/');
  expect(status).toBe(503);
  expect(body.toString()).toContain('Cổng chưa xuất bản');
});

test('a reader who polls during a hundred switches sees only whole releases, each newer than the last', async () => {
  await publish(0);
  const wrong: string[] = [];
  let isOver = false;
  let asked = 0;
  const readers = Array.from({ length: 4 }, async () => {
    let last = 0;
    while (!isOver) {
      const { status, body } = await get('/');
      const number = Number(body.toString());
      if (status !== 200 || !(number >= last)) wrong.push(`${status} ${body} after ${last}`);
      last = number;
      asked += 1;
    }
  });
  for (let number = 1; number <= 100; number += 1) {
    await publish(number);
    await pause(5);
  }
  isOver = true;
  await Promise.all(readers);
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(100);
  expect((await get('/')).body.toString()).toBe('100');
});

test('a page opened before a switch still gets its style sheet after it', async () => {
  await publish(1, { '_astro/a.11111111.css': 'một' });
  await publish(2, { '_astro/a.22222222.css': 'hai' });
  expect((await get('/_astro/a.11111111.css')).body.toString()).toBe('một');
  expect((await get('/_astro/a.22222222.css')).body.toString()).toBe('hai');
  await publish(3);
  expect((await get('/_astro/a.11111111.css')).status).toBe(404);
});

test.each(['identity', 'gzip', 'br'])(
  'a reader who comes back after a publication is sent only what has changed (%s)',
  async (packing) => {
    const page = (text: string) => text.repeat(500);
    const same = { 'nhu-cu.html': page('như cũ '), 'sua.html': page('trước ') };
    const { folder: first } = await publish(1, same);
    const earlier = new Date(Date.now() - 86_400_000);
    for (const name of ['nhu-cu.html', 'sua.html']) {
      for (const ending of ['', '.br', '.gz']) {
        await utimes(join(first, name + ending), earlier, earlier);
      }
    }
    const ways = { 'accept-encoding': packing };
    const again = async (path: string) => {
      const { headers } = await get(path, ways);
      expect(headers['content-encoding'] ?? 'identity').toBe(packing);
      return async () => {
        const byTag = await get(path, { ...ways, 'if-none-match': String(headers.etag) });
        const byTime = { 'if-modified-since': String(headers['last-modified']) };
        return [byTag.status, (await get(path, { ...ways, ...byTime })).status];
      };
    };
    const unchanged = await again('/nhu-cu.html');
    const changed = await again('/sua.html');
    await publish(2, { ...same, 'sua.html': page('sau đó ') });
    expect(await unchanged()).toEqual([304, 304]);
    expect(await changed()).toEqual([200, 200]);
    await publish(3, { ...same, 'sua.html': page('hôm sau ') });
    expect(await unchanged()).toEqual([304, 304]);
  },
);

test('a page of the release before is not shown', async () => {
  await publish(1, { 'cu.html': 'cũ' });
  await publish(2);
  const { status, body } = await get('/cu.html');
  expect({ status, body: body.toString() }).toEqual({ status: 404, body: 'không có 2' });
});

test('a link that points outside the releases leads nowhere', async () => {
  const { folder: release } = await publish(1);
  await mkdir(join(release, 'cu'));
  await mkdir(join(folder, 'ngoai'));
  await symlink(join(folder, 'ngoai'), join(release, 'cu', '.moved'));
  expect((await get('/cu/')).status).toBe(404);
});

test('a folder of releases that comes back is served without a word to nginx', async () => {
  await publish(1);
  await rename(join(folder, 'releases'), join(folder, 'elsewhere'));
  expect((await get('/')).status).toBe(503);
  await rename(join(folder, 'elsewhere'), join(folder, 'releases'));
  expect((await get('/')).status).toBe(200);
});
