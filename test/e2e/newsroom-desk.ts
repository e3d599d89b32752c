import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { AccountDetails } from '../../src/newsroom/people/account.ts';
import { openPeople } from '../../src/newsroom/people/open-people.ts';
import { openReleases } from '../../src/publish/releases.ts';
import { writeStartingContent } from '../factories/starting-content.ts';

/** A department's newsroom as `npm run newsroom` runs it, over a bare repository of its own. */
export interface NewsroomDesk {
  /** Address of the site, ending in a slash. */
  url: string;
  git(...args: string[]): string;
  /** Waits until readers see the newest commit. */
  published(): Promise<void>;
  /** Starts the newsroom again, on another day. */
  restart(today: string): Promise<void>;
  close(): Promise<void>;
}

/** The password of everybody in these newsrooms. */
export const secret = 'bốn mùa hoa nở';

const projectRoot = resolve(import.meta.dirname, '../..');
const patienceMs = 240_000;

/** Makes a newsroom with these people and records in it, and waits until it shows the site. */
export async function openNewsroomDesk(
  people: Readonly<Record<string, AccountDetails>>,
  records: Parameters<typeof writeStartingContent>[1],
): Promise<NewsroomDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'hoa-dep-newsroom-'));
  const data = join(folder, 'data');
  const url = `http://127.0.0.1:${await freePort()}/`;
  const env = {
    ...process.env,
    DATA_DIR: data,
    RELEASES_DIR: join(folder, 'releases'),
    SITE_URL: url,
    PORT: new URL(url).port,
  };
  const content = join(folder, 'content');
  writeStartingContent(content, records);
  const first = ['--login', 'quan-tri', '--name', 'Ngô Thị Quản Trị', '--email', 'qt@stp.example'];
  execFileSync(
    process.execPath,
    ['src/commands/newsroom.ts', 'init', '--content', content, ...first],
    { cwd: projectRoot, env },
  );
  const { accounts } = openPeople(data);
  for (const [login, details] of Object.entries(people)) {
    const { account } = await accounts.create(login, details);
    await accounts.setPassword(account.id, secret);
  }
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: join(data, 'content.git'), encoding: 'utf8' }).trim();
  const releases = openReleases(join(folder, 'releases'));
  const published = () =>
    untilPublished(url, async () => {
      const shown = await releases.current();
      return shown?.commit === git('rev-parse', 'refs/heads/main');
    });
  let server = await start({ ...env, TODAY: '2026-01-31' });
  await published();
  return {
    url,
    git,
    published,
    restart: async (today) => {
      await stop(server);
      server = await start({ ...env, TODAY: today });
    },
    close: async () => {
      await stop(server);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function start(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['src/commands/newsroom.ts'], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  return new Promise((done, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (line.startsWith('Tòa soạn đang chạy')) done(child);
      });
    }
    child.once('close', () => failed(new Error(`The newsroom ended:\n${said.join('\n')}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('close', done));
  child.kill('SIGTERM');
  await ended;
}

async function untilPublished(url: string, isNewest: () => Promise<boolean>): Promise<void> {
  const patience = AbortSignal.timeout(patienceMs);
  for (;;) {
    patience.throwIfAborted();
    const health = await (await fetch(`${url}admin/health`, { signal: patience })).json();
    if (health.publishing === 'failed') throw new Error('The site could not be published.');
    if (health.publishing === 'idle' && (await isNewest())) return;
    await new Promise((again) => setTimeout(again, 200));
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
