import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { securityHeaders } from '../../src/newsroom/http/security-headers.ts';
import { siteFiles } from '../../src/newsroom/http/site-files.ts';
import { builtSite } from '../harness/built-site.ts';
import { launchChromium } from '../harness/chromium.ts';
import { pageOfTemplate } from '../harness/html-pages.ts';
import { ask } from './ask.ts';
import { freePort, type NginxRun, startNginx } from './nginx-run.ts';
import { type ReleasedSite, releasedSite } from './released-site.ts';

const site = builtSite('khanh-hoa');
let released: ReleasedSite;
let newsroom: Server;
let nginx: NginxRun;
let browser: Browser;

beforeAll(async () => {
  released = await releasedSite(site);
  // The entrance of the newsroom as it serves it itself; the desk behind it has its own tests.
  const app = new Hono();
  app.use(securityHeaders('/admin/'));
  app.get(
    '*',
    siteFiles('/', () => site.folder),
  );
  newsroom = createAdaptorServer({ fetch: app.fetch }) as Server;
  newsroom.listen(0, '127.0.0.1');
  await once(newsroom, 'listening');
  const address = newsroom.address();
  const port = await freePort();
  nginx = await startNginx({
    SITE_URL: `http://127.0.0.1:${port}/`,
    LISTEN_PORT: String(port),
    RELEASES_DIR: released.releasesDir,
    PORT: String(typeof address === 'object' ? address?.port : ''),
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await nginx?.stop();
  newsroom?.close();
  await released?.remove();
});

/** Opens a page and keeps what the browser refused or failed to do there. */
async function open(path: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => faults.push(`${request.url()} failed`));
  page.on('response', (answer) => {
    if (answer.status() >= 400) faults.push(`${answer.url()}: ${answer.status()}`);
  });
  await page.goto(`http://127.0.0.1:${nginx.port}${path}`, { waitUntil: 'networkidle' });
  return { page, faults };
}

test.each([
  ['the home page', () => '/'],
  ['a story', () => `/${pageOfTemplate(site.folder, 'exemplar').path}`],
  ['a list', () => '/dien-hinh/'],
])('%s opens in a browser with nothing refused', async (_what, path) => {
  const { page, faults } = await open(path());
  expect(await page.locator('h1').count()).toBe(1);
  await page.close();
  expect(faults).toEqual([]);
});

test('a search finds a story with nothing refused', async () => {
  const { page, faults } = await open('/tim-kiem/');
  await page.locator('[data-search-input]').first().fill('hoa giai');
  await page.locator('[data-search-result]').first().waitFor();
  await page.close();
  expect(faults).toEqual([]);
});

test('what somebody slips into a page does not run', async () => {
  const { page, faults } = await open('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.slipped = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.slipped = true">');
  });
  await expect
    .poll(() => faults.filter((fault) => /Content Security Policy/.test(fault)).length)
    .toBeGreaterThan(1);
  expect(await page.evaluate('window.slipped')).toBeUndefined();
  await page.close();
});

test('the entrance of the newsroom opens through the proxy, its program packed', async () => {
  const { page, faults } = await open('/admin/');
  const program = await page.evaluate(() => document.querySelector('script')?.src ?? '');
  await page.locator('#nc-root button, #nc-root input').first().waitFor();
  await page.close();
  expect(faults.filter((fault) => /Content Security Policy/.test(fault))).toEqual([]);
  const headers = { 'accept-encoding': 'br' };
  const sent = await ask(nginx.port, new URL(program).pathname, { headers });
  expect(sent.headers).toMatchObject({ 'content-encoding': 'br' });
});

/** The directives of a policy, whatever their order. */
const directives = (policy: unknown) =>
  String(policy)
    .split(';')
    .map((one) => one.trim())
    .sort();

test('readers get the same policy from nginx and from the newsroom', async () => {
  const own = await ask(Number((newsroom.address() as { port: number }).port), '/');
  const served = await ask(nginx.port, '/');
  const name = 'content-security-policy';
  expect(directives(served.headers[name])).toEqual(directives(own.headers[name]));
});

test('the worker for a cut line is asked for anew each time', async () => {
  const { status, headers } = await ask(nginx.port, '/sw.js');
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['content-type']).toContain('text/javascript');
});

test('the editor gets the one opening that it needs', async () => {
  const { headers } = await ask(nginx.port, '/admin/');
  const policy = directives(headers['content-security-policy']);
  expect(policy).toContain("style-src 'self' 'unsafe-inline'");
  expect(policy).toContain("script-src 'self'");
});
