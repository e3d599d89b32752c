import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium } from '../../harness/chromium.ts';
import { sampleDocument } from '../../search/engine/small-search.ts';
import { searchSite } from './search-site.ts';

const filler = 'Chuyện của phường về bến xe, trường học và những con đường. '.repeat(12);
/** The unit that the sample names. */
export const unit = 'Phòng Phổ biến, giáo dục pháp luật';

const mediation = sampleDocument('Tổ hòa giải thôn Ba', `Năm người.\n${filler}\nTổ hòa giải đến.`, {
  id: 'to-hoa-giai',
  url: '/dien-hinh/to-hoa-giai/',
  kind: 'Gương điển hình',
  day: '2025-06-11',
  units: [unit],
  filters: {
    kind: ['Gương điển hình'],
    field: ['Hòa giải ở cơ sở'],
    unit: [unit],
    year: ['2025'],
    movement: ['Thi đua yêu nước'],
    campaign: ['Đợt cao điểm'],
  },
});
const interview = sampleDocument('Nghe cho hết câu', 'Hòa giải là nghe. <b>Đậm</b> & nhạt.', {
  id: 'nghe-cho-het-cau',
  day: '2024-01-31',
  filters: { kind: ['Tin'], field: ['Hòa giải ở cơ sở', 'Đấu giá tài sản'], year: ['2024'] },
});
const registered = sampleDocument('Cùng đăng ký đầu năm', 'Việc gì cũng đăng ký trong tháng Một.', {
  id: 'dang-ky',
  day: '2023-01-07',
  otherNames: ['PBGDPL'],
  filters: { kind: ['Tin'], year: ['2023'] },
});
const many = Array.from({ length: 25 }, (_, nth) =>
  sampleDocument(`Thi đua ở xã ${nth + 10}`, `Phong trào thi đua của xã ${nth + 10}. ${filler}`, {
    id: `xa-${nth + 10}`,
    day: `2022-02-${String(nth + 1).padStart(2, '0')}`,
    filters: { kind: ['Mô hình'], year: ['2022'] },
    picture: { src: `/thi-dua/anh/${nth}.webp`, width: 240, height: 180 },
  }),
);

/** The search page over sample records, and a reader on a small screen who has opened none yet; each test has her own visit. */
export function searchDesk() {
  let site: Awaited<ReturnType<typeof searchSite>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    [site, browser] = await Promise.all([
      searchSite([mediation, interview, registered, ...many]),
      launchChromium(),
    ]);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  beforeEach(async () => {
    problems.length = 0;
    context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (/Content Security|violat/u.test(message.text())) problems.push(message.text());
    });
  });

  afterEach(async () => {
    await context.close();
    expect(problems).toEqual([]);
  });

  const part = (mark: string) => page.locator(`[data-search-${mark}]`);
  const settled = (state: string) => page.locator(`[data-search-state="${state}"]`).waitFor();
  return {
    site: () => site,
    browser: () => browser,
    context: () => context,
    page: () => page,
    part,
    input: () => part('input'),
    settled,
    /** The ids of the records that are listed. */
    ids: () =>
      part('result').evaluateAll((items) => items.map((item) => item.getAttribute('data-id'))),
    /** How many results the page says there are. */
    count: () => part('count').textContent(),
    /** What the page's address asks for. */
    asks: () => new URL(page.url()).searchParams,
    async open(query: string, state = 'ready'): Promise<void> {
      await page.goto(site.address + query);
      await settled(state);
    },
    async press(...keys: string[]): Promise<void> {
      for (const key of keys) await page.keyboard.press(key);
    },
    /** Presses Tab until what bears this name has the focus. */
    async tabTo(name: RegExp): Promise<void> {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const one = document.activeElement;
          const label = one instanceof HTMLSelectElement ? one.labels[0]?.textContent : undefined;
          return one?.getAttribute('aria-label') ?? label ?? one?.textContent ?? '';
        });
        if (name.test(focused)) return;
      }
      throw new Error(`Nothing called ${name} is reached by Tab.`);
    },
  };
}
