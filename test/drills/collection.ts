import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../harness/chromium.ts';
import { bar, figure, scaled } from './bars.ts';
import { enter } from './enter.ts';
import type { Client } from './newsroom-client.ts';
import { newsroomProcess } from './newsroom-process.ts';

/** Opens a collection of five thousand records in Chromium, and searches it without marks. */
const count = scaled(5000);
const mostMs = 2000;
const wanted = { slug: 'bai-hiem', title: 'Chuyện hiếm ở Buôn Đung' };
const query = 'chuyen hiem o buon dung';

const [places, works] = [
  ['thôn Ba', 'buôn Raglai', 'phường Hải Bình', 'xã Vĩnh Lâm'],
  ['hòa giải', 'làm khai sinh', 'đọc luật trên loa', 'trả lời bạn đọc'],
];
const record = (at: number) => {
  const [work = '', place = ''] = [works[at % 4], places[Math.floor(at / 4) % 4]];
  return article(`bai-${at}`, `Chuyện ${work} ở ${place}, số ${at}`);
};
const article = (slug: string, title: string) => `---
title: ${title}
slug: ${slug}
kind: news
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
  const opening = await timed(async () => {
    await page.goto(`${newsroom.url}admin/#/collections/articles`);
    await entry(page, 'articles').waitFor();
  });
  bar(opening < mostMs, `Chromium mở nhóm ${count} bài trong ${opening} ms (dưới ${mostMs})`);
  const searching = await timed(async () => {
    await page.goto(
      `${newsroom.url}admin/#/collections/articles/search/${encodeURIComponent(query)}`,
    );
    await page.locator(`a[href*="${wanted.slug}"]`).first().waitFor();
  });
  bar(searching < mostMs, `Chromium tìm “${query}” trong ${searching} ms (dưới ${mostMs})`);
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

function entry(page: Page, collection: string) {
  return page.locator(`a[href*="#/collections/${collection}/entries/"]`).first();
}

async function timed(what: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await what();
  return Math.round(performance.now() - started);
}
