import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findLocalRepository } from '../../src/newsroom/local-repository.ts';
import { type OpenNewsroom, openLocalNewsroom } from '../../src/newsroom/open-local-newsroom.ts';
import type { Desk } from '../../src/newsroom/protocol/action.ts';
import { buildByCommand } from '../../src/publish/build-command.ts';
import type { Build } from '../../src/publish/make-release.ts';

/** A real clone in a temporary folder. */
export type TemporaryClone = {
  readonly folder: string;
  git(...args: readonly string[]): string;
  write(path: string, text: string): Promise<void>;
  remove(): Promise<void>;
};

/** Makes a clone whose first commit holds these files. */
export async function temporaryClone(
  files: Readonly<Record<string, string>>,
): Promise<TemporaryClone> {
  const folder = await mkdtemp(join(tmpdir(), 'hoa-dep-clone-'));
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Nguyễn Thị Biên Tập');
  git('config', 'user.email', 'bien-tap@example.invalid');
  for (const [path, text] of Object.entries(files)) await write(path, text);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Nội dung đầu tiên');
  return { folder, git, write, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The text of a small record. */
export function record(title: string, more = ''): string {
  return `---\ntitle: ${title}\n${more}---\n\nNội dung của ${title}.\n`;
}

/** An answer of the newsroom: status and JSON. */
export type Answer = { readonly status: number; readonly json: unknown };

/** A local newsroom over a temporary clone, and a client that speaks as our editor does. */
export type TemporaryNewsroom = OpenNewsroom & {
  readonly clone: TemporaryClone;
  readonly api: string;
  readonly headers: Readonly<Record<string, string>>;
  call(action: string, params?: object): Promise<Answer>;
  remove(): Promise<void>;
};

/** What a test may choose: rules for records, the base path, and whether a site is built. */
export type TemporaryNewsroomOptions = Partial<Pick<Desk, 'validate'>> & {
  readonly basePath?: string;
  readonly buildsSite?: boolean;
};

const smallBuild = buildByCommand({
  folder: import.meta.dirname,
  script: [join(import.meta.dirname, 'small-build.ts')],
  env: {},
  say: () => undefined,
});

const emptyBuild: Build = async ({ outDir }) => {
  await mkdir(outDir, { recursive: true });
  return [];
};

/**
 * Opens a newsroom over a clone of these files on a free port; the site is built by a small real
 * program, or empty.
 */
export async function temporaryNewsroom(
  files: Readonly<Record<string, string>>,
  { validate = async () => [], basePath = '/', buildsSite = false }: TemporaryNewsroomOptions = {},
): Promise<TemporaryNewsroom> {
  const clone = await temporaryClone(files);
  const releasesDir = await mkdtemp(join(tmpdir(), 'hoa-dep-releases-'));
  const newsroom = await openLocalNewsroom({
    repository: await findLocalRepository(join(clone.folder, 'content')),
    port: 0,
    releasesDir,
    dataDir: join(clone.folder, '.data'),
    siteUrl: `https://tinh.example${basePath}`,
    validate,
    build: () => (buildsSite ? smallBuild : emptyBuild),
  });
  const api = `${newsroom.address}admin/api/v1`;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
  };
  return {
    ...newsroom,
    clone,
    api,
    headers,
    call: async (action, params = {}) => {
      const body = JSON.stringify({
        branch: 'main',
        action,
        params: { branch: 'main', ...params },
      });
      const response = await fetch(api, { method: 'POST', headers, body });
      return { status: response.status, json: await response.json() };
    },
    remove: async () => {
      await newsroom.close();
      await clone.remove();
      await rm(releasesDir, { recursive: true, force: true });
    },
  };
}

/** Parameters of a save of one record, as Decap's client sends them. */
export function saving(path: string, raw: string, more: object = {}) {
  const slug = path.replace(/^.*\/|\.\w+$/g, '');
  return {
    dataFiles: [{ slug, path, raw }],
    assets: [],
    options: {
      commitMessage: `Sửa ${path}`,
      collectionName: 'articles',
      useWorkflow: false,
      hasSubfolders: true,
      ...more,
    },
  };
}
