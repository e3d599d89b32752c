import { join } from 'node:path';
import type { Page, Response } from 'playwright-core';
import { launchChromium } from '../harness/chromium.ts';
import { bar, figure, scaled } from './bars.ts';
import { enter } from './enter.ts';
import type { Client } from './newsroom-client.ts';
import { newsroomProcess } from './newsroom-process.ts';

/**
 * Works in Chromium on a collection of five thousand records: opens, searches, narrows and sorts it,
 * opens a record that names others and chooses one more, with what each step fetched.
 */
const count = scaled(5000);
const mostMs = 2000;
const wanted = { slug: 'bai-hiem', title: 'Chuyện hiếm ở Buôn Đung' };
const query = 'chuyen hiem o buon dung';
const mostBytes = 400_000;

const [places, works] = [
  ['thôn Ba', 'buôn Raglai', 'phường Hải Bình', 'xã Vĩnh Lâm'],
  ['hòa giải', 'làm khai sinh', 'đọc luật trên loa', 'trả lời bạn đọc'],
];
const record = (at: number) => {
  const [work = '', place = ''] = [works[at % 4], places[Math.floor(at / 4) % 4]];
  return article(`bai-${at}`, `Chuyện ${work} ở ${place}, số ${at}`);
};
const column = { slug: 'chuyen-o-co-so', label: 'Ghim tin, bài (không bắt buộc)' };
const article = (slug: string, title: string) => `---
title: ${title}
slug: ${slug}
kind: ${slug.endsWith('00') ? 'interview' : 'news'}
summary: Một việc nhỏ mà bà con nhớ lâu.
unit: so-tu-phap
status: published
created: 2025-06-15
---

Bà con kể lại.
`;

const newsroom = await newsroomProcess({
  content: join(import.meta.dirname, '../../examples/khoi-dau'),
  files: {
    ...Object.fromEntries(
      Array.from({ length: count - 1 }, (_one, at) => [`articles/bai-${at}.md`, record(at)]),
    ),
    [`articles/${wanted.slug}.md`]: article(wanted.slug, wanted.title),
    [`columns/${column.slug}.md`]: `---
title: Chuyện ở cơ sở
slug: ${column.slug}
kind: section
summary: Chuyện mỗi ngày.
pinnedArticles: [bai-7, bai-8]
created: 2025-06-15
---
`,
  },
  program: join(import.meta.dirname, 'small-newsroom.ts'),
  env: { WITH_EDITOR: '1' },
});
const browser = await launchChromium();
try {
  const editor = await newsroom.newPerson('bien-tap', 'editor');
  await newsroom.published();
  await onServer(editor);
  const context = await browser.newContext({ locale: 'vi-VN' });
  await enter(context, newsroom.url, editor);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  // The program itself is loaded once a day, and is not what is measured here.
  await page.goto(`${newsroom.url}admin/#/collections/units`);
  await entry(page, 'units').waitFor();
  const list = `${newsroom.url}admin/#/collections/articles`;
  const step = (name: string, work: () => Promise<unknown>) => measured(page, name, work);
  await step(`mở nhóm ${count} bài`, async () => {
    await page.goto(list);
    await entry(page, 'articles').waitFor();
  });
  await step('lọc “Loại: Phỏng vấn”', async () => {
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.getByRole('menuitem', { name: 'Loại: Phỏng vấn' }).click();
    await page.locator('a[href$="00"]').first().waitFor();
    await page.locator('a[href$="articles/entries/bai-1"]').waitFor({ state: 'detached' });
  });
  await page.keyboard.press('Escape');
  await step('sắp theo tiêu đề', async () => {
    await page.getByRole('button', { name: 'Sắp xếp' }).click();
    await Promise.all([
      page.waitForResponse((answer) => answer.request().postData()?.includes('"title"') === true),
      page.getByRole('menuitem', { name: 'Tiêu đề' }).click(),
    ]);
    await entry(page, 'articles').waitFor();
  });
  await step(`tìm “${query}”`, async () => {
    await page.goto(`${list}/search/${encodeURIComponent(query)}`);
    await page.locator(`a[href*="${wanted.slug}"]`).first().waitFor();
  });
  await step('mở một chuyên mục có ghim bài', async () => {
    await page.goto(`${newsroom.url}admin/#/collections/columns/entries/${column.slug}`);
    await page.getByText(/, số 7$/).waitFor();
  });
  await step(`tìm “${query}” trong ô ghim bài`, async () => {
    await page.getByLabel(column.label, { exact: true }).fill(query);
    await page.getByRole('option', { name: wanted.title }).waitFor();
  });
} finally {
  await browser.close();
  await newsroom.remove();
}

/** What the server itself takes for a page and a search. */
async function onServer(client: Client): Promise<void> {
  const folder = 'content/articles';
  for (const turn of ['lần đầu', 'lần sau']) {
    const paging = await timed(() => client.ask('entriesPage', { folder }));
    const searching = await timed(async () => {
      const { text } = await client.ask('searchEntries', { folder, query });
      if (!text.includes(wanted.slug)) throw new Error(text.slice(0, 500));
    });
    const whole = await timed(() =>
      client.ask('entriesByFolder', { folder, extension: 'md', depth: 2 }),
    );
    figure(
      `máy chủ, ${turn}: một trang ${paging} ms, tìm ${searching} ms, cả ${count} bài ${whole} ms`,
    );
  }
}

/** Times one step in the browser, and counts the bytes that the newsroom answered meanwhile. */
async function measured(page: Page, name: string, work: () => Promise<unknown>): Promise<void> {
  const answers: Promise<number>[] = [];
  const count = (answer: Response) => {
    if (answer.request().method() === 'POST')
      answers.push(answer.body().then(({ length }) => length));
  };
  page.on('response', count);
  const took = await timed(work);
  page.off('response', count);
  const bytes = (await Promise.all(answers)).reduce((sum, one) => sum + one, 0);
  bar(
    took < mostMs && bytes < mostBytes,
    `Chromium ${name}: ${took} ms (dưới ${mostMs}), ${Math.round(bytes / 1000)} kB (dưới ${mostBytes / 1000})`,
  );
}

function entry(page: Page, collection: string) {
  return page.locator(`a[href*="#/collections/${collection}/entries/"]`).first();
}

async function timed(what: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await what();
  return Math.round(performance.now() - started);
}
