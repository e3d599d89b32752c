import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isObject } from '../../src/schema/is-object.ts';
import { recordText } from '../factories/record-text.ts';
import { type EditorDesk, openDesk } from './editor-desk.ts';
import { handsOn } from './editor-hands.ts';

const count = 5000;

let desk: EditorDesk;
let page: Page;
/** What the page asked of the newsroom. */
const asked: string[] = [];

const column = 'chuyen-o-co-so';
const ofColumn = recordText({
  title: 'Chuyện ở cơ sở',
  slug: column,
  kind: 'section',
  pinnedArticles: ['tin-17', 'tin-khong-con'],
  summary: 'Chuyện mỗi ngày.',
  created: '2025-01-01',
});

const story = (number: number) =>
  recordText({
    title: number === 17 ? 'Đội hòa giải xóm Chài kể chuyện' : `Tin ngày thường số ${number}`,
    slug: `tin-${number}`,
    kind: number % 100 === 0 ? 'interview' : 'news',
    summary: 'Một câu kể về một ngày làm việc ở cơ sở.',
    created: new Date(Date.UTC(2010, 0, number)).toISOString().slice(0, 10),
    body: 'Bà con đến từ sớm. '.repeat(20),
  });

beforeAll(async () => {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const files = numbers.map((at) => [`content/articles/tin-${at}.md`, story(at)] as const);
  desk = await openDesk('/', new Map([...files, [`content/columns/${column}.md`, ofColumn]]));
  ({ page } = await desk.openPage());
  page.on('request', (request) => {
    const said: unknown = request.method() === 'POST' ? request.postDataJSON() : undefined;
    if (isObject(said)) asked.push(String(said.action));
  });
  await page.goto(desk.url);
  await page.getByRole('heading', { name: 'Gương điển hình' }).waitFor();
});
afterAll(() => desk.close());

const card = (title: string) => page.getByRole('link', { name: title });

async function seconds(work: () => Promise<unknown>): Promise<string> {
  const started = performance.now();
  await work();
  return ((performance.now() - started) / 1000).toFixed(2);
}

test('a list of 5,000 records opens with the newest, and goes on where it is scrolled', async () => {
  const newest = card(`Tin ngày thường số ${count} `);
  const opened = await seconds(async () => {
    await handsOn(page, desk.url).open('articles');
    await newest.waitFor();
  });
  console.log(`  ${count} records: list open after ${opened} s`);
  expect(await card(`Tin ngày thường số ${count - 60} `).count()).toBe(0);
  await page.mouse.move(700, 600);
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, 2000);
  await card(`Tin ngày thường số ${count - 60} `).waitFor();
});

test('a search without marks finds the one among 5,000', async () => {
  const found = await seconds(async () => {
    await handsOn(page, desk.url).open('articles/search/hoa%20giai%20xom%20chai');
    await card('Đội hòa giải xóm Chài kể chuyện').waitFor();
  });
  console.log(`  ${count} records: found after ${found} s`);
  expect(await page.getByRole('link', { name: /Tin ngày thường/ }).count()).toBe(0);
});

test('a record shows the titles of those that it names, and a box finds another among 5,000', async () => {
  asked.length = 0;
  const { open, box } = handsOn(page, desk.url);
  const pinned = box('Ghim tin, bài (không bắt buộc)');
  const opened = await seconds(async () => {
    await open(`columns/entries/${column}`);
    await page.getByText('Đội hòa giải xóm Chài kể chuyện', { exact: true }).waitFor();
  });
  // What the column still names cannot be dropped unseen, though the record is no more.
  await page.getByText('tin-khong-con', { exact: true }).waitFor();
  await pinned.click();
  await page.getByRole('option').nth(9).waitFor();
  expect(await page.getByRole('option').count()).toBeLessThanOrEqual(20);
  const found = await seconds(async () => {
    await pinned.fill('ngay thuong so 4321');
    await page.getByRole('option', { name: 'Tin ngày thường số 4321', exact: true }).click();
  });
  console.log(`  ${count} records: record open after ${opened} s, another chosen after ${found} s`);
  await page.getByText('Tin ngày thường số 4321', { exact: true }).waitFor();
  expect(await page.getByText('tin-khong-con', { exact: true }).count()).toBe(1);
  expect(asked).toContain('recordChoices');
  expect(asked).not.toContain('entriesByFolder');
});

test('the newsroom narrows and sorts a list of 5,000', async () => {
  asked.length = 0;
  const first = page.getByRole('main').getByRole('listitem').first();
  const chosen = async (menu: string, item: string) => {
    await page.getByRole('button', { name: menu }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await page.goto('about:blank');
  await handsOn(page, desk.url).open('articles');
  await card(`Tin ngày thường số ${count} `).waitFor();
  const narrowed = await seconds(async () => {
    await chosen('Lọc', 'Loại: Phỏng vấn');
    await card(`Tin ngày thường số ${count - 100} `).waitFor();
  });
  await page.keyboard.press('Escape');
  const sorted = await seconds(async () => {
    await chosen('Sắp xếp', 'Tiêu đề');
    await expect.poll(() => first.textContent()).toContain('Tin ngày thường số 100');
  });
  console.log(`  ${count} records: narrowed after ${narrowed} s, sorted after ${sorted} s`);
  await chosen('Lọc', 'Tình trạng: Đã gỡ');
  await page.getByText('Không có nội dung nào').waitFor();
  expect(asked).not.toContain('entriesByFolder');
  expect(asked.filter((action) => action === 'entriesPage').length).toBeLessThan(8);
});
