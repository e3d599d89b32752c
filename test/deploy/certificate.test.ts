import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { type NginxRun, startNginx } from './nginx-run.ts';

let folder: string;
let nginx: NginxRun;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoa-certificate-'));
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const about = ['-subj', '/CN=thi-dua.example', '-days', '2', '-nodes', '-newkey', 'rsa:2048'];
  execFileSync('openssl', ['req', '-x509', ...about, '-keyout', key, '-out', file], {
    stdio: 'ignore',
  });
  await mkdir(join(folder, 'releases/mot'), { recursive: true });
  await writeFile(join(folder, 'releases/mot/index.html'), 'Một');
  await symlink('mot', join(folder, 'releases/current'));
  nginx = await startNginx({
    SITE_URL: 'https://thi-dua.example/',
    NEWSROOM_URL: 'https://bien-tap.example/',
    TLS_CERTIFICATE: file,
    TLS_KEY: key,
    RELEASES_DIR: join(folder, 'releases'),
    PORT: '9',
  });
});

afterAll(async () => {
  await nginx?.stop();
  await rm(folder, { recursive: true, force: true });
});

const secure = (path: string, host: string) =>
  ask(nginx.port, path, { secure: true, servername: host, headers: { host } } as never);

test('http sends on to https under the name of the site, whatever name was called', async () => {
  for (const host of ['thi-dua.example', 'gia.example']) {
    const answer = await ask(nginx.redirectPort, '/dien-hinh/?a=1', { headers: { host } });
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe('https://thi-dua.example/dien-hinh/?a=1');
  }
});

test('the portal is served with the certificate', async () => {
  const { status, headers, body } = await secure('/', 'thi-dua.example');
  expect({ status, body: body.toString() }).toEqual({ status: 200, body: 'Một' });
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
});

test('a newsroom with a host name of its own answers there alone', async () => {
  expect((await secure('/admin/', 'thi-dua.example')).status).toBe(404);
  expect((await secure('/admin/', 'bien-tap.example')).status).toBe(503);
});
