import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { type StaticServer, serveFolder } from '../harness/static-server.ts';
import { type ChangedDepartment, changedDepartment } from './changed-department.ts';

// The days of all this are over, or have not come.
const notices = {
  downtimes: [{ from: '2026-01-29', to: '2026-01-30' }],
  occasions: [{ kind: 'mourning', from: '2026-02-01', to: '2026-02-02', greeting: 'Tưởng niệm' }],
};

let department: ChangedDepartment;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  department = await changedDepartment({ notices });
  server = await serveFolder(department.folder);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await department?.remove();
});

test('a department that has written nothing yet has a home without empty sections', () => {
  const home = readFileSync(join(department.folder, 'index.html'), 'utf8');
  expect(home).toContain('Cổng đang chuẩn bị những câu chuyện đầu tiên');
  expect(home).not.toContain('section__head');
});

test('its search says honestly that it finds nothing', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}tim-kiem/?q=hoa+giai`);
  await page.locator('[data-search-state="empty"]').waitFor();
  await page.close();
});

test('it says nothing of days that are over or have not come', async () => {
  const page = await browser.newPage();
  await page.goto(server.url);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('.site-notices, .garland, [data-occasion]').count()).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).filter)).toBe('none');
  await page.close();
});
