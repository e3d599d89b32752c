import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordText } from '../factories/record-text.ts';
import { type EditorDesk, openDesk } from './editor-desk.ts';
import { handsOn } from './editor-hands.ts';

const count = 5000;

let desk: EditorDesk;
let page: Page;

const story = (number: number) =>
  recordText({
    title: number === 17 ? 'Đội hòa giải xóm Chài kể chuyện' : `Tin ngày thường số ${number}`,
    slug: `tin-${number}`,
    summary: 'Một câu kể về một ngày làm việc ở cơ sở.',
    created: new Date(Date.UTC(2010, 0, number)).toISOString().slice(0, 10),
    body: 'Bà con đến từ sớm. '.repeat(20),
  });

beforeAll(async () => {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const files = numbers.map((at) => [`content/articles/tin-${at}.md`, story(at)] as const);
  desk = await openDesk('/', new Map(files));
  ({ page } = await desk.openPage());
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
