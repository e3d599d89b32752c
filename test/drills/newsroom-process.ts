import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Role } from '../../src/newsroom/people/roles.ts';
import { buildDay } from '../harness/departments.ts';
import { asObject, type Client, newsroomClient, send } from './newsroom-client.ts';

/** What a drill may choose; everything else is as in a department. */
export type NewsroomProcessOptions = {
  /** The content that it begins with; the sample content when absent. */
  readonly content?: string;
  /** Files put over that content. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The program, when the drill needs another than the department's. */
  readonly program?: string;
  /** A backup to begin from, instead of content. */
  readonly backup?: string;
  /** An empty folder for everything that is written; a temporary one when absent. */
  readonly place?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** A department's newsroom in a process of its own, made by the commands that departments use. */
export type NewsroomProcess = {
  /** `http://127.0.0.1:4321/`, the same after a restart. */
  readonly url: string;
  readonly contentFolder: string;
  readonly dataFolder: string;
  readonly releasesFolder: string;
  readonly env: NodeJS.ProcessEnv;
  /** The administrator that `init` made. */
  readonly administrator: Client;
  /** Makes an account in the administrator's name, and signs its owner in. */
  newPerson(login: string, role: Role, unit?: string, name?: string): Promise<Client>;
  /** Runs one of the commands that departments use; gives what it printed. */
  run(script: string, ...args: readonly string[]): string;
  pid(): number;
  /** What it printed. */
  log(): string;
  start(more?: Readonly<Record<string, string>>): Promise<void>;
  /** Ends it at once, or politely; resolves when it has ended. */
  end(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Runs Git in the content repository. */
  git(...args: readonly string[]): string;
  /** Waits until nothing is being published; gives the commit that readers see. */
  published(): Promise<string>;
  remove(): Promise<void>;
};

const project = resolve(import.meta.dirname, '../..');
const unit = 'so-tu-phap';
const patienceMs = 240_000;

/** Makes a newsroom with its first administrator, and starts it. */
export async function newsroomProcess(
  options: NewsroomProcessOptions = {},
): Promise<NewsroomProcess> {
  const { content = join(project, 'content'), files = {}, env: wanted = {} } = options;
  const place = options.place ?? (await mkdtemp(join(tmpdir(), 'hoa-dep-drill-')));
  const [contentFolder, dataFolder] = [join(place, 'content'), join(place, 'data')];
  const releasesFolder = wanted.RELEASES_DIR ?? join(place, 'releases');
  await cp(content, contentFolder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(contentFolder, name)), { recursive: true });
    await writeFile(join(contentFolder, name), text);
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const env = {
    ...process.env,
    DATA_DIR: dataFolder,
    RELEASES_DIR: releasesFolder,
    CONTENT_DIR: contentFolder,
    SITE_URL: url,
    PORT: String(port),
    ALLOW_SAMPLES: '1',
    TODAY: buildDay,
    ...wanted,
  };
  const person = { login: 'quan.tri', name: 'Quản Trị Viên', role: 'administrator' } as const;
  const who = ['--login', person.login, '--name', person.name, '--email', 'quan.tri@stp.example'];
  const run = (script: string, ...args: readonly string[]) =>
    execFileSync(process.execPath, [script, ...args], { cwd: project, env, encoding: 'utf8' });
  const made =
    options.backup === undefined
      ? run('src/commands/newsroom.ts', 'init', '--content', contentFolder, ...who)
      : run('src/commands/restore.ts', options.backup);
  const password = /Mật khẩu một lần: +(\S+)/.exec(made)?.[1];

  let child: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  const said: string[] = [];

  async function start(more: Readonly<Record<string, string>> = {}): Promise<void> {
    const program = options.program ?? 'src/commands/newsroom.ts';
    const started = spawn(process.execPath, [program], {
      cwd: project,
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    ended = new Promise((resolve) => started.once('exit', resolve));
    const isUp = new Promise<void>((resolve, reject) => {
      for (const stream of [started.stdout, started.stderr]) {
        createInterface({ input: stream }).on('line', (line) => {
          said.push(line);
          if (line.includes(`127.0.0.1:${port}`)) resolve();
        });
      }
      started.once('exit', () => reject(new Error(said.slice(-20).join('\n'))));
    });
    await isUp;
  }

  // Whoever stops a drill must not leave its newsroom running.
  process.once('exit', () => child?.kill('SIGKILL'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

  const administrator = newsroomClient(url, person);
  await start();
  if (password === undefined) await signIn(administrator);
  else await firstSignIn(administrator, password);

  return {
    url,
    contentFolder,
    dataFolder,
    releasesFolder,
    env,
    administrator,
    newPerson: async (login, role, own, name = `Người ${login}`) => {
      const email = `${login}@stp.example`;
      const details = { login, name, email, role, unit: own ?? unit };
      const answer = await administrator.people('/danh-sach', details);
      const client = newsroomClient(url, { login, name, role });
      await firstSignIn(client, String(answer.json.password ?? answer.text));
      return client;
    },
    run,
    pid: () => child?.pid ?? 0,
    log: () => said.join('\n'),
    start,
    end: async (signal = 'SIGTERM') => {
      child?.kill(signal);
      await ended;
    },
    git: (...args) =>
      execFileSync('git', args, {
        cwd: join(dataFolder, 'content.git'),
        encoding: 'utf8',
        stdio: 'pipe',
        maxBuffer: 2 ** 30,
      }),
    published: () => published(url, administrator),
    remove: async () => {
      child?.kill('SIGKILL');
      await ended;
      await rm(place, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The password that everybody in a drill chooses. */
export const ownPassword = 'hoa-muoi-gio-nở-trước-hiên';

/** Signs in somebody who has chosen a password. */
export async function signIn(client: Client): Promise<void> {
  const { login } = client;
  const answer = await client.people('/dang-nhap', { login, password: ownPassword });
  if (answer.status !== 200) throw new Error(`${login}: ${answer.text}`);
}

async function firstSignIn(client: Client, oneTime: string): Promise<void> {
  const { login } = client;
  await client.people('/dang-nhap', { login, password: oneTime });
  const changed = await client.people('/doi-mat-khau', { current: oneTime, next: ownPassword });
  if (changed.status !== 200) throw new Error(`${login}: ${changed.text}`);
}

async function published(url: string, administrator: Client): Promise<string> {
  const patience = AbortSignal.timeout(patienceMs);
  for (;;) {
    patience.throwIfAborted();
    const { cookie } = administrator;
    const health = await send(`${url}admin/health`, 'GET', { headers: { cookie } });
    const { publishing, commit, problems } = health.json;
    if (publishing === 'failed') throw new Error(JSON.stringify(problems, null, 2));
    if (publishing === 'idle' && typeof commit === 'string') return commit;
    await pause(100);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port = 0 } = { ...asObject(probe.address()) };
      probe.close(() => resolve(Number(port)));
    });
  });
}
