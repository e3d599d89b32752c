import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { initRepository } from '../../src/newsroom/init-repository.ts';
import { outsideVitest } from '../harness/run-build.ts';
import { ask } from './ask.ts';
import { freePort, type NginxRun, startNginx } from './nginx-run.ts';

const code = resolve(import.meta.dirname, '../..');
let root: string;
let settings: Record<string, string>;
let nginx: NginxRun;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hoa-machine-'));
  const port = String(await freePort());
  settings = {
    SITE_URL: `http://127.0.0.1:${port}/thi-dua/`,
    LISTEN_PORT: port,
    DATA_DIR: join(root, 'data'),
    RELEASES_DIR: join(root, 'releases'),
    BACKUP_DIR: join(root, 'backups'),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await mkdir(join(root, 'etc'));
  await writeFile(join(root, 'etc/hoa-dep.env'), lines.join(''));
  nginx = await startNginx(settings);
});

afterAll(async () => {
  await nginx?.stop();
  await rm(root, { recursive: true, force: true });
});

/** Runs `hoa-dep` as the user of the tests: only a real server has the user that root changes to. */
function command(...args: readonly string[]): Promise<{ status: number | null; said: string }> {
  const script = `id() { echo 1000; }; . ${join(root, 'usr/local/bin/hoa-dep')}`;
  const child = spawn('sh', ['-c', script, 'hoa-dep', ...args], {
    env: outsideVitest(process.env),
  });
  return new Promise((done) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text;
      });
    child.once('close', (status) => done({ status, said }));
  });
}

test('a machine made from the settings publishes a new department, goes back, and is backed up', async () => {
  const written = spawnSync(
    process.execPath,
    ['src/commands/deploy.ts', '--env', join(root, 'etc/hoa-dep.env'), '--root', root],
    { cwd: code, encoding: 'utf8' },
  );
  expect(written.stderr).toBe('');
  const author = { name: 'An', email: 'an@example.invalid' };
  await initRepository(join(root, 'data'), join(code, 'examples/khoi-dau'), author);
  expect((await ask(nginx.port, '/thi-dua/')).status).toBe(503);

  const first = await command('publish');
  expect(first, first.said).toMatchObject({ status: 0 });
  const headers = { 'accept-encoding': 'br' };
  const home = await ask(nginx.port, '/thi-dua/', { headers });
  expect(home).toMatchObject({ status: 200, headers: { 'content-encoding': 'br' } });
  const shown = readFileSync(join(root, 'releases/current/index.html'));
  expect(brotliDecompressSync(home.body)).toEqual(shown);

  const second = await command('publish');
  expect(second, second.said).toMatchObject({ status: 0 });
  const comeBack = { ...headers, 'if-none-match': String(home.headers.etag) };
  expect((await ask(nginx.port, '/thi-dua/', { headers: comeBack })).status).toBe(304);
  const back = await command('rollback');
  expect(back, back.said).toMatchObject({ status: 0 });
  expect((await ask(nginx.port, '/thi-dua/')).body).toEqual(shown);

  const copy = join(root, 'backups/a.tar.gz');
  expect(await command('backup', copy)).toMatchObject({ status: 0 });
  await rm(join(root, 'data'), { recursive: true });
  const restored = await command('restore', copy);
  expect(restored, restored.said).toMatchObject({ status: 0 });
});
