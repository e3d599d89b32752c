import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import type { Problem } from '../../src/domain/problem.ts';
import { buildAdmin } from '../../src/integrations/admin-bundle.ts';
import { runGit } from '../../src/newsroom/git/run-git.ts';
import { findLocalRepository } from '../../src/newsroom/local-repository.ts';
import { openLocalNewsroom } from '../../src/newsroom/open-local-newsroom.ts';
import { launchChromium } from '../harness/chromium.ts';

/** The editor in a real browser, before a real newsroom over a small repository of its own. */
export interface EditorDesk {
  url: string;
  /** Problems that the next saves are refused with. */
  problems: Problem[];
  /** What the newest commit holds at a path. */
  read(path: string): Promise<string>;
  openPage(): Promise<EditorPage>;
  close(): Promise<void>;
}

/** One tab, with what it did that it should not do. */
export interface EditorPage {
  page: Page;
  /** Addresses outside the origin that the page asked for. */
  foreign: string[];
  /** Errors on the console, those of the content security policy included. */
  complaints: string[];
  /** Waits until nothing that the page asked of the newsroom is still to be answered. */
  answered(): Promise<void>;
}

/** Opens a desk under a base path, `/` or `/thi-dua/`, with these files beside the fixtures. */
export async function openDesk(
  basePath = '/',
  files: ReadonlyMap<string, string> = new Map(),
): Promise<EditorDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'hoa-dep-admin-'));
  const repository = await newRepository(join(folder, 'repository'), files);
  const problems: Problem[] = [];
  const newsroom = await openLocalNewsroom({
    repository: await findLocalRepository(join(repository, 'content')),
    port: 0,
    releasesDir: join(folder, 'releases'),
    dataDir: join(folder, '.data'),
    siteUrl: `https://tinh.example${basePath}`,
    validate: async () => problems,
    build:
      (siteUrl) =>
      async ({ outDir }) => {
        // Bundling after each save would keep a small machine from answering the browser.
        const built = join(folder, 'built');
        if (!existsSync(built)) {
          await buildAdmin(built, { siteUrl, basePath, agency: 'Sở Tư pháp tỉnh Khánh Hòa' });
        }
        await cp(built, outDir, { recursive: true });
        return [];
      },
  });
  await newsroom.publisher.settled();
  const browser = await launchChromium();
  return {
    url: `${newsroom.address}admin/`,
    problems,
    read: async (path) => (await runGit(repository, ['show', `HEAD:${path}`])).toString(),
    openPage: () => openPage(browser, new URL(newsroom.address).origin),
    close: async () => {
      await browser.close();
      await newsroom.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a repository of the fixtures' content, and more files, in a folder. */
export async function newRepository(
  folder: string,
  files: ReadonlyMap<string, string> = new Map(),
): Promise<string> {
  await cp(join(import.meta.dirname, 'fixtures'), folder, { recursive: true });
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await runGit(folder, ['init', '--quiet', '--initial-branch=main']);
  await runGit(folder, ['config', 'user.name', 'Nguyễn Thị Biên Tập']);
  await runGit(folder, ['config', 'user.email', 'bien-tap@example.invalid']);
  await runGit(folder, ['add', '--all']);
  await runGit(folder, ['commit', '--quiet', '--message', 'Nội dung đầu tiên']);
  return folder;
}

/** Opens a tab that notes what it should not do. */
export async function openPage(browser: Browser, origin: string): Promise<EditorPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const foreign: string[] = [];
  const complaints: string[] = [];
  const asked = new Set<Request>();
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(`${origin}/`)) foreign.push(url);
    if (request.resourceType() === 'fetch') asked.add(request);
  });
  const isAnswered = (request: Request) => asked.delete(request);
  page.on('requestfinished', isAnswered);
  page.on('requestfailed', isAnswered);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const answered = async () => {
    for (let quiet = 0; quiet < 5; quiet = asked.size === 0 ? quiet + 1 : 0) {
      await page.waitForTimeout(100);
    }
  };
  return { page, foreign, complaints, answered };
}
