import { availableParallelism, loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { launchChromium } from '../harness/chromium.ts';
import { bar, figure, spread } from './bars.ts';
import { enter } from './enter.ts';
import { type Client, opened, saving, send } from './newsroom-client.ts';
import { newsroomProcess } from './newsroom-process.ts';

/**
 * Times the previews of drafts, each of a state that nobody has looked at before: the first after the
 * newsroom's start, the next ones, one after a click in Chromium; and that strangers see none.
 */
const mostMs = 5000;
const turns = 3;
const drafts = [
  { collection: 'articles', slug: 'sang-thu-hai-o-goc-luat' },
  { collection: 'exemplars', slug: 'cau-be-va-tui-giay-to' },
  { collection: 'models', slug: 'hoa-giai-bon-buoc' },
];

type Draft = (typeof drafts)[number];

const newsroom = await newsroomProcess();
const browser = await launchChromium();
const durations: number[] = [];
let mark = 0;
try {
  const editor = await newsroom.newPerson('bien-tap', 'editor');
  const [one, last] = [drafts[0], drafts.at(-1)];
  if (one === undefined || last === undefined) throw new Error('There is no draft to look at.');
  figure(`máy có ${availableParallelism()} lõi, tải lúc bắt đầu ${loadavg()[0]?.toFixed(1)}`);
  await saved(editor, one);
  await told('lần đầu, trong lúc tòa soạn còn dựng cổng', () => seen(editor, one));
  await newsroom.published();
  for (const draft of drafts) {
    for (let turn = 1; turn <= turns; turn += 1) {
      await saved(editor, draft);
      await told(`HTTP, ${draft.slug}, lần ${turn}`, () => seen(editor, draft));
    }
  }
  await told('HTTP, mở lại bản đã xem', () => seen(editor, last));

  const context = await browser.newContext({ locale: 'vi-VN' });
  await enter(context, newsroom.url, editor);
  for (const draft of drafts) {
    await saved(editor, draft);
    const page = await context.newPage();
    await page.goto(`${newsroom.url}admin/#/collections/${draft.collection}/entries/${draft.slug}`);
    const link = page.getByRole('link', { name: 'Xem trước' });
    await link.waitFor({ timeout: 60_000 });
    await told(`Chromium, bấm Xem trước ${draft.slug}`, () => clicked(page, link));
    await page.close();
  }
  figure(`một lần xem trước: ${spread(durations)}`);
  const slowest = Math.max(...durations);
  bar(slowest < mostMs, `lâu nhất ${slowest} ms từ lúc bấm đến lúc thấy trang (dưới ${mostMs})`);
  const { status, text } = await send(`${newsroom.url}${addressOf(one)}`, 'GET');
  bar(status === 401 && !text.includes('Câu thử'), `người chưa đăng nhập bị từ chối (${status})`);
} finally {
  await browser.close();
  await newsroom.remove();
}

function addressOf({ collection, slug }: Draft): string {
  return `admin/xem-truoc/${collection}/${slug}/`;
}

function sentence(): string {
  return `Câu thử số ${mark}.`;
}

async function saved(client: Client, draft: Draft): Promise<void> {
  mark += 1;
  const path = `content/${draft.collection}/${draft.slug}.md`;
  const { text, base } = await opened(client, path);
  const raw = `${text}\n${sentence()}\n`;
  const answer = await client.ask('persistEntry', saving(path, raw, { base }));
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
}

async function seen(client: Client, draft: Draft): Promise<void> {
  const led = await client.get(addressOf(draft));
  if (led.status !== 302) throw new Error(`${led.status} ${led.text}`);
  const page = await client.get(String(led.headers.location).slice(1));
  if (!page.text.includes(sentence())) throw new Error(`${page.status} ${page.text}`);
}

async function clicked(page: Page, link: ReturnType<Page['getByRole']>): Promise<void> {
  const opening = page.context().waitForEvent('page');
  await link.click();
  const preview = await opening;
  await preview.getByText(sentence()).waitFor({ timeout: 60_000 });
  await preview.waitForLoadState('load');
  const isStyled = await preview
    .locator('.preview-notice')
    .evaluate((notice) => getComputedStyle(notice).position === 'sticky');
  if (!isStyled) throw new Error('The preview has no styles.');
  await preview.close();
}

async function told(what: string, work: () => Promise<void>): Promise<void> {
  const started = performance.now();
  await work();
  const took = Math.round(performance.now() - started);
  durations.push(took);
  figure(`${what}: ${took} ms`);
}
