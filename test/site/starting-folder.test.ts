import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { builtFolder } from '../harness/run-build.ts';
import { type StaticServer, serveFolder } from '../harness/static-server.ts';

let folder: string;
let site: string;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hoa-dep-start-'));
  site = await builtFolder(join(folder, 'site'), {
    CONTENT_DIR: 'examples/khoi-dau',
    SITE_URL: 'http://127.0.0.1:4321/',
  });
  server = await serveFolder(site, '/');
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a department that has written nothing yet has a home without empty sections', () => {
  const home = readFileSync(join(site, 'index.html'), 'utf8');
  expect(home).toContain('Cổng đang chuẩn bị những câu chuyện đầu tiên');
  expect(home).not.toContain('section__head');
});

test('its search says honestly that it finds nothing', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}tim-kiem/?q=hoa+giai`);
  await page.locator('[data-search-state="empty"]').waitFor();
  await page.close();
});
