import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nginxSite } from '../../src/deploy/nginx-site.ts';
import { readServerSettings } from '../../src/deploy/server-settings.ts';
import { findNginx } from '../../src/launch/programs.mjs';

/** The machine's nginx with our configuration, in a folder of its own. */
export interface NginxRun {
  port: number;
  /** Where it sends http on to https, when there is a certificate. */
  redirectPort: number;
  /** What nginx has complained about so far. */
  complaints(): Promise<string>;
  stop(): Promise<void>;
}

const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** A port on which nothing listens now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '::', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts nginx with the configuration that these settings make; `LISTEN_PORT` is chosen when absent. */
export async function startNginx(settings: Readonly<Record<string, string>>): Promise<NginxRun> {
  const folder = await mkdtemp(join(tmpdir(), 'hoa-nginx-'));
  const port = Number(settings.LISTEN_PORT ?? (await freePort()));
  const redirectPort = await freePort();
  const environment = {
    DATA_DIR: join(folder, 'data'),
    BACKUP_DIR: join(folder, 'backup'),
    LISTEN_PORT: String(port),
    ...settings,
  };
  // Port 80 is not ours to take on the machine of the tests.
  const site = nginxSite(readServerSettings(environment)).replace(
    /listen (\[::\]:)?80;/g,
    (_all, six) => `listen ${six ?? ''}${redirectPort};`,
  );
  await mkdir(join(folder, 'logs'));
  await writeFile(join(folder, 'site.conf'), site);
  await writeFile(join(folder, 'nginx.conf'), mainConfiguration(folder));
  const errors = join(folder, 'logs/error.log');
  const nginx = findNginx();
  if (nginx === undefined) throw new Error('nginx or its brotli module is not installed.');
  const options = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', errors];
  const checked = spawnSync(nginx, [...options, '-t'], { encoding: 'utf8' });
  if (checked.status !== 0 || /warn|emerg/.test(checked.stderr)) throw new Error(checked.stderr);
  const child = spawn(nginx, options, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await untilAnswering(port, errors);
  return {
    port,
    redirectPort,
    complaints: () => readFile(errors, 'utf8'),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function mainConfiguration(folder: string): string {
  const places = temporary.map((name) => `  ${name}_temp_path ${join(folder, name)};`);
  return [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `load_module ${brotli};`,
    'daemon off;',
    'worker_processes 2;',
    `pid ${join(folder, 'nginx.pid')};`,
    'events {}',
    'http {',
    '  access_log off;',
    ...places,
    `  include ${join(folder, 'site.conf')};`,
    '}',
  ].join('\n');
}

async function untilAnswering(port: number, errors: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const socket = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).catch(
      () => undefined,
    );
    if (socket !== undefined) return;
    await pause(50);
  }
  throw new Error(`nginx does not answer: ${await readFile(errors, 'utf8')}`);
}
