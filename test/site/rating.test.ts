import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { explainError } from '../../src/newsroom/http/explain-error.ts';
import { isInside } from '../../src/newsroom/http/is-inside.ts';
import { type Listening, listenOnLoopback } from '../../src/newsroom/http/listen.ts';
import { ratingRoutes } from '../../src/newsroom/http/rating-routes.ts';
import { securityHeaders } from '../../src/newsroom/http/security-headers.ts';
import { siteFiles } from '../../src/newsroom/http/site-files.ts';
import { openPeople, type People } from '../../src/newsroom/people/open-people.ts';
import { openRatings } from '../../src/newsroom/ratings/ratings.ts';
import { freePort } from '../deploy/nginx-run.ts';
import { builtSite } from '../harness/built-site.ts';
import { launchChromium } from '../harness/chromium.ts';
import { pageOfTemplate } from '../harness/html-pages.ts';

// The department that asks its readers; it stands under a base path.
const { folder, base } = builtSite('tay-ninh');
const story = pageOfTemplate(folder, 'exemplar');
const key = `exemplars/${story.record}`;
const path = `/${story.path}`;

let browser: Browser;
let dataFolder: string;
let people: People;
let server: Listening;
let origin: string;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'hoa-dep-ratings-'));
  people = openPeople(dataFolder);
  const app = new Hono();
  app.onError(explainError);
  app.use(securityHeaders(`${base}admin/`));
  const shown = () => folder;
  const today = () => '2026-01-31';
  const ratings = openRatings(dataFolder);
  const maySee = isInside(people, base);
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  app.route('/', ratingRoutes({ ratings, maySee, folder: shown, base, siteOrigin: origin, today }));
  app.get('*', siteFiles(base, shown));
  server = await listenOnLoopback(app.fetch as Parameters<typeof listenOnLoopback>[0], port);
});
afterEach(async () => {
  await server.close();
  await rm(dataFolder, { recursive: true });
});

/** All that the newsroom has of its readers, file by file. */
async function stored(): Promise<Record<string, unknown>> {
  const names = await readdir(join(dataFolder, 'ratings')).catch((): string[] => []);
  const read = async (name: string) =>
    [name, JSON.parse(await readFile(join(dataFolder, 'ratings', name), 'utf8'))] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}

const sums = (yes: number, no: number, reasons = {}) => ({
  '2026-01.json': { '2026-01-31': { [key]: { yes, no, reasons } } },
});

function send(form: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(`${origin}${base}gop-y/danh-gia`, {
    method: 'POST',
    body: new URLSearchParams({ page: key, path, choice: 'yes', ...form }),
    headers: { origin, accept: 'application/json', ...headers },
    redirect: 'manual',
  });
}

describe('A reader', () => {
  it.each([true, false])('says that a page helped, scripts: %s', async (javaScriptEnabled) => {
    const tab = await browser.newPage({ javaScriptEnabled });
    const sent: string[] = [];
    tab.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postData() ?? '');
    });
    await tab.goto(origin + base + story.path);
    await tab.getByRole('button', { name: 'Có', exact: true }).click();
    await tab
      .getByText(javaScriptEnabled ? 'Cảm ơn bạn đã cho' : 'Ý kiến đã được ghi nhận')
      .waitFor();
    const place = new URL(tab.url()).pathname;
    expect(place).toBe(`${base}${javaScriptEnabled ? story.path : 'gop-y/cam-on/'}`);
    expect(await tab.context().storageState()).toEqual({ cookies: [], origins: [] });
    await tab.close();
    const fields = { page: key, path, choice: 'yes' };
    expect(sent).toEqual([new URLSearchParams(fields).toString()]);
    expect(await stored()).toEqual(sums(1, 0));
  });

  it.each([true, false])(
    'says why it did not, by the keyboard, scripts: %s',
    async (javaScriptEnabled) => {
      const tab = await browser.newPage({ javaScriptEnabled });
      await tab.goto(origin + base + story.path);
      await tab.getByRole('button', { name: 'Có', exact: true }).focus();
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Space');
      await tab.keyboard.press('ArrowDown');
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      await expect.poll(stored).toEqual(sums(0, 1, { lacking: 1 }));
      await tab.close();
    },
  );

  it('is told when the answer could not be sent', async () => {
    const tab = await browser.newPage();
    await tab.goto(origin + base + story.path);
    await tab.context().setOffline(true);
    await tab.getByRole('button', { name: 'Có', exact: true }).click();
    await tab.getByText('Chưa gửi được ý kiến').waitFor();
    expect(await tab.getByRole('button', { name: 'Có', exact: true }).isVisible()).toBe(true);
    await tab.close();
  });
});

describe('The newsroom', () => {
  it('sums what it is told, and knows nothing else', async () => {
    for (const form of [{}, {}, { choice: 'no' }, { choice: 'no', reason: 'unclear' }]) {
      expect((await send(form)).status).toBe(204);
    }
    expect(await stored()).toEqual(sums(2, 2, { unclear: 1 }));
  });

  it.each([
    ['from another site', {}, { origin: 'https://khac.example' }, 403],
    ['from a page without a name', {}, { origin: 'null' }, 403],
    ['from a neighbour', {}, { 'sec-fetch-site': 'same-site' }, 403],
    ['of a page that there is not', { path: '/dien-hinh/khong-co/' }, {}, 422],
    ['of another page than the one it names', { page: 'exemplars/khac' }, {}, 422],
    ['of a place outside the site', { path: '/../' }, {}, 422],
    ['that is none', { choice: 'maybe' }, {}, 422],
    ['with a reason that it does not offer', { choice: 'no', reason: 'khac' }, {}, 422],
    ['that is long', { more: 'x'.repeat(2000) }, {}, 422],
  ])('counts no answer %s', async (_what, form, headers, status) => {
    expect((await send(form, headers)).status).toBe(status);
    expect(await stored()).toEqual({});
  });

  it('counts no more than a roomful from one address, and says so without scripts too', async () => {
    for (let times = 0; times < 30; times += 1) expect((await send({})).status).toBe(204);
    expect((await send({})).status).toBe(429);
    const plain = await send({}, { accept: 'text/html' });
    expect([plain.status, plain.headers.get('location')]).toEqual([303, `${base}gop-y/chua-nhan/`]);
    expect((await send({}, { 'x-real-ip': '10.0.0.9' })).status).toBe(204);
    expect(await stored()).toEqual(sums(31, 0));
  });

  it('shows the sums by record, and as a table file, only to those signed in', async () => {
    await send({});
    await send({ choice: 'no', reason: 'outdated' });
    const see = (file: string, cookie = '') =>
      fetch(`${origin}${base}admin/danh-gia/${file}`, { headers: { cookie }, redirect: 'manual' });
    for (const file of ['', 'so-lieu.csv']) {
      const closed = await see(file);
      expect([closed.status, closed.headers.get('location')]).toEqual([302, `${base}admin/`]);
    }
    const { account, password } = await people.accounts.create('lan', {
      name: 'Trần Thị Lan',
      email: 'lan@tinh.example',
      role: 'editor',
    });
    await people.accounts.setPassword(account.id, `${password} của riêng mình`);
    const cookie = `__Secure-hoa-dep-phien=${await people.sessions.start(account.id)}`;
    const title = await readFile(join(folder, story.file), 'utf8').then(
      (html) => /<meta property="og:title" content="([^"]*)"/.exec(html)?.[1] ?? '',
    );
    const page = await (await see('', cookie)).text();
    expect(page).toContain(
      `<th scope="row">${title}</th><td>1</td><td>1</td><td>0</td><td>0</td><td>1</td><td>0</td>`,
    );
    const csv = Buffer.from(await (await see('so-lieu.csv', cookie)).arrayBuffer()).toString(
      'utf8',
    );
    expect(csv).toBe(
      `\uFEFF"Ngày","Mã trang","Tiêu đề","Có","Chưa","Khó hiểu","Thiếu thông tin cần tìm","Thông tin đã cũ","Trang bị lỗi, khó xem"\r\n"2026-01-31","${key}","${title}","1","1","0","0","1","0"\r\n`,
    );
  });
});

it('A department that has not asked for it has no such question', async () => {
  const page = pageOfTemplate(builtSite('khanh-hoa').folder, 'exemplar');
  const html = await readFile(join(builtSite('khanh-hoa').folder, page.file), 'utf8');
  expect(html).not.toContain('page-rating');
});
