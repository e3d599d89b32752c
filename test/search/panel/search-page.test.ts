import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../../harness/chromium.ts';
import { sampleDocument } from '../engine/small-search.ts';
import { searchSite } from './search-site.ts';

const filler = 'Chuyện của phường về bến xe, trường học và những con đường. '.repeat(12);
const unit = 'Phòng Phổ biến, giáo dục pháp luật';

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
const registered = sampleDocument('Cùng đăng ký đầu năm', 'Việc đăng ký làm trong tháng Một.', {
  id: 'dang-ky',
  day: '2023-01-07',
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
const input = () => part('input');
const settled = (state: string) => page.locator(`[data-search-state="${state}"]`).waitFor();
const ids = () =>
  part('result').evaluateAll((items) => items.map((item) => item.getAttribute('data-id')));
const count = () => part('count').textContent();
const asks = () => new URL(page.url()).searchParams;

async function open(query: string, state = 'ready'): Promise<void> {
  await page.goto(site.address + query);
  await settled(state);
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses Tab until what bears this name has the focus. */
async function tabTo(name: RegExp): Promise<void> {
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
}

describe('a result', { timeout: 30_000 }, () => {
  test('links under the base path, marks what was looked for, and tells kind, unit and day', async () => {
    await open('?q=hoa+giai');
    const result = page.locator('[data-id="to-hoa-giai"]');
    expect(await result.locator('a').getAttribute('href')).toBe('/thi-dua/dien-hinh/to-hoa-giai/');
    expect(await result.locator('a mark').allTextContents()).toEqual(['hòa giải']);
    expect(await result.locator('.search-result-excerpt').textContent()).toContain(
      'Tổ hòa giải đến.',
    );
    expect(await result.locator('.search-result-facts').textContent()).toBe(
      `Gương điển hình · ${unit} · 11/6/2025`,
    );
    expect(await count()).toBe('2 kết quả cho “hoa giai”');
  });

  test('shows text that looks like markup as text', async () => {
    await open('?q=nghe+dam');
    expect(await page.locator('.search-result-excerpt').textContent()).toContain(
      '<b>Đậm</b> & nhạt',
    );
  });

  test('keeps the place of its picture before that arrives, and loads it when it is near', async () => {
    await open('?q=thi+dua');
    const picture = page.locator('.search-result-picture').first();
    expect(await picture.getAttribute('loading')).toBe('lazy');
    const box = await picture.boundingBox();
    expect(box?.width).toBe(80);
    expect(box?.height).toBe(80);
  });
});

describe('by keyboard alone a reader', { timeout: 30_000 }, () => {
  test('types, narrows, sorts, takes a filter away, and asks for more', async () => {
    await open('', 'idle');
    await press('/');
    await page.keyboard.type('thi dua');
    await settled('ready');
    expect(await ids()).toHaveLength(10);
    await page.locator('[role=listbox]').waitFor();
    await press('Escape');
    await tabTo(/^Lọc và sắp xếp$/u);
    await press('Enter');
    await tabTo(/^Xếp theo$/u);
    await press('M');
    await page.waitForURL(/order=day/u);
    await settled('ready');
    expect((await ids()).slice(0, 2)).toEqual(['xa-34', 'xa-33']);
    await tabTo(/^Loại nội dung$/u);
    await press('M');
    await page.waitForURL(/kind=mo-hinh/u);
    await settled('ready');
    expect(await count()).toBe('25 kết quả cho “thi dua”');
    await tabTo(/^Bỏ lọc loại nội dung: Mô hình$/u);
    await press('Enter');
    await settled('ready');
    expect(asks().has('kind')).toBe(false);
    await tabTo(/^Xem thêm \(còn 15\)$/u);
    await press('Enter');
    await page.waitForURL(/shown=20/u);
    expect(await ids()).toHaveLength(20);
    const focused = await page.evaluate(() => document.activeElement?.closest('li')?.dataset.id);
    expect(focused).toBe((await ids())[10]);
  });

  test('chooses a suggestion with the arrows, or keeps what was typed', async () => {
    await open('', 'idle');
    await press('/');
    await page.keyboard.type('giao duc');
    const list = page.locator('[role=listbox]');
    await list.waitFor();
    expect(await input().getAttribute('aria-expanded')).toBe('true');
    await press('ArrowDown');
    const active = page.locator('[role=option][aria-selected=true]');
    expect(await input().getAttribute('aria-activedescendant')).toBe(
      await active.getAttribute('id'),
    );
    await press('ArrowUp');
    expect(await input().getAttribute('aria-activedescendant')).toBeNull();
    await press('Escape');
    expect(await list.isVisible()).toBe(false);
    expect(await input().inputValue()).toBe('giao duc');
    await press('ArrowDown');
    await list.waitFor();
    await press('ArrowDown', 'Enter');
    await settled('ready');
    expect(await input().inputValue()).toBe(unit);
    expect(asks().get('q')).toBe(unit);
    expect(await list.isVisible()).toBe(false);
    await press('Escape');
    await settled('idle');
    expect(await input().inputValue()).toBe('');
  });

  test('hears how much was found once the typing rests, and how many suggestions there are', async () => {
    await open('', 'idle');
    await press('/');
    await page.keyboard.type('hoa giai');
    await settled('ready');
    const spoken = part('announced');
    expect(await spoken.getAttribute('role')).toBe('status');
    expect(await spoken.textContent()).toBe('');
    await page.waitForFunction(
      () => document.querySelector('[data-search-announced]')?.textContent,
    );
    expect(await spoken.textContent()).toBe('2 kết quả cho “hoa giai”');
    await page
      .locator('[data-search-suggested]', {
        hasText: /^Có \d gợi ý, dùng phím mũi tên để chọn\.$/u,
      })
      .waitFor({ state: 'attached' });
  });
});

describe('the address', { timeout: 30_000 }, () => {
  test('holds the whole search, so that Back, Forward and a reload bring it again', async () => {
    await open('', 'idle');
    await input().fill('hoa giai');
    await page.waitForURL(/q=hoa/u);
    await input().fill('thi đua');
    await page.waitForURL(/q=thi/u);
    await settled('ready');
    await part('more').click();
    await page.waitForURL(/shown=20/u);
    await part('narrow').locator('summary').click();
    await page.locator('#search-year').selectOption('2022');
    await page.waitForURL(/year=2022/u);
    await settled('ready');
    expect(await ids()).toHaveLength(10);

    await page.goBack();
    await settled('ready');
    expect(await ids()).toHaveLength(20);
    await page.reload();
    await settled('ready');
    expect(await ids()).toHaveLength(20);
    expect(await input().inputValue()).toBe('thi đua');
    await page.goBack();
    await settled('ready');
    expect(await input().inputValue()).toBe('hoa giai');
    expect(await ids()).toHaveLength(2);
    await page.goForward();
    await settled('ready');
    expect(await input().inputValue()).toBe('thi đua');
  });

  test('keeps the place in the list for who comes back from a record', async () => {
    await open('?q=thi+dua&shown=20');
    const link = part('result').nth(15).locator('a');
    await link.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    await link.click();
    await page.getByText('Không có.').waitFor();
    await page.goBack();
    await settled('ready');
    await page.waitForFunction((before) => Math.abs(scrollY - before) < 100, top);
    expect(top).toBeGreaterThan(1000);
  });

  test('of filters alone lists what they hold, newest first, and an unknown value says that it is', async () => {
    await open('?field=hoa-giai-o-co-so');
    expect(await ids()).toEqual(['to-hoa-giai', 'nghe-cho-het-cau']);
    await open('?q=hoa+giai&year=1999', 'empty');
    expect(await part('chips').locator('button').allTextContents()).toEqual(['1999×']);
    await part('nearest').locator('a').click();
    await settled('ready');
    expect(asks().has('year')).toBe(false);
    expect(await ids()).toHaveLength(2);
  });
});

describe('filters', { timeout: 30_000 }, () => {
  test('say what each value would leave, and can be taken away one by one or all at once', async () => {
    await open('?q=hoa+giai');
    await part('narrow').locator('summary').click();
    const fields = page.locator('[data-search-filter="field"] option');
    await fields.nth(2).waitFor({ state: 'attached' });
    expect(await fields.allTextContents()).toEqual([
      'Tất cả',
      'Đấu giá tài sản (1)',
      'Hòa giải ở cơ sở (2)',
    ]);
    for (const [name, value] of [
      ['movement', 'thi-dua-yeu-nuoc'],
      ['campaign', 'dot-cao-diem'],
    ] as const) {
      await page.locator(`#search-${name}`).selectOption(value);
      await page.waitForURL(new RegExp(`${name}=${value}`, 'u'));
      await settled('ready');
      expect(await ids()).toEqual(['to-hoa-giai']);
    }
    const chips = part('chips').locator('button');
    expect(await chips.allTextContents()).toEqual([
      'Thi đua yêu nước×',
      'Đợt cao điểm×',
      'Bỏ tất cả×',
    ]);
    await chips.last().click();
    await page.waitForURL((url) => url.search === '?q=hoa+giai');
    await settled('ready');
    expect(await ids()).toHaveLength(2);
    expect(await part('chips').isVisible()).toBe(false);
  });
});

describe('when little or nothing is found', { timeout: 30_000 }, () => {
  test('a reading of raw Telex is offered', async () => {
    await open('?q=hoaf+giair', 'empty');
    expect(await part('instead').textContent()).toBe('Có phải bạn tìm: hòa giải');
    await part('instead').locator('a').click();
    await settled('ready');
    expect(asks().get('q')).toBe('hòa giải');
  });

  test('a word left out is named', async () => {
    await open('?q=to+hoa+giai+xyzxyz');
    expect(await part('notice').textContent()).toContain('“xyzxyz”');
  });

  test('an empty page says so and leads on', async () => {
    await open('?q=%22giai+hoa%22', 'empty');
    expect(await count()).toBe('Không tìm thấy nội dung nào cho “giai hoa”.');
    const nearest = 'Không cần đúng cả cụm từ trong ngoặc kép: 2 kết quả';
    await part('announced').getByText(nearest).waitFor({ state: 'attached' });
    expect(await part('announced').textContent()).toContain('Không tìm thấy nội dung nào');
    expect(await part('nearest').textContent()).toBe(nearest);
    expect(await part('browse').locator('a[href="/thi-dua/dien-hinh/"]').isVisible()).toBe(true);
  });
});

describe('when the line is cut', { timeout: 30_000 }, () => {
  test('in the middle of a search, that is said, the earlier list stays, and the line’s return goes on', async () => {
    await open('?q=hoa+giai');
    await context.setOffline(true);
    await input().fill('thi đua');
    await settled('error');
    expect(await part('error').getAttribute('role')).toBe('alert');
    const said = await part('trouble').textContent();
    expect(said).toContain('mất kết nối mạng');
    expect(said).toContain('lần tìm trước, cho “hoa giai”');
    expect(await ids()).toHaveLength(2);
    expect(await input().inputValue()).toBe('thi đua');
    expect(await count()).toBe('');
    await context.setOffline(false);
    await settled('ready');
    expect(await count()).toContain('“thi đua”');
    expect(await part('error').isVisible()).toBe(false);
  });

  test('before more of a list, that is said where the list ends, and a retry adds it', async () => {
    await open('?q=thi+dua');
    await context.setOffline(true);
    await part('more').click();
    await settled('error');
    expect(await part('trouble').textContent()).not.toContain('lần tìm trước');
    expect(await ids()).toHaveLength(10);
    const end = await part('results').boundingBox();
    const error = await part('error').boundingBox();
    expect(error?.y).toBeGreaterThanOrEqual((end?.y ?? 0) + (end?.height ?? 0));
    await context.setOffline(false);
    await settled('ready');
    await page.waitForURL(/shown=20/u);
    expect(await ids()).toHaveLength(20);
  });

  test('an index that cannot be had is said, and a retry by keyboard finds it', async () => {
    await site.withoutIndex(async () => {
      await open('?q=dang+ky&year=2023', 'error');
      expect(await part('trouble').textContent()).toContain('Chưa tải được dữ liệu tìm kiếm');
      expect(await input().inputValue()).toBe('dang ky');
    });
    await tabTo(/^Thử lại$/u);
    await press('Enter');
    await settled('ready');
    expect(await ids()).toEqual(['dang-ky']);
    expect(await part('count').evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

test('typing fast shows the last answer', async () => {
  await open('', 'idle');
  await input().pressSequentially('dang ky', { delay: 5 });
  await settled('ready');
  expect(await ids()).toEqual(['dang-ky']);
  expect(await count()).toBe('1 kết quả cho “dang ky”');
}, 30_000);

test('axe finds no violation in results, suggestions, an empty page and an error, light and dark', async () => {
  const states: [string, () => Promise<void>][] = [
    ['results', () => open('?q=thi+dua&year=2022')],
    [
      'suggestions',
      async () => {
        await input().fill('giao duc');
        await page.locator('[role=listbox]').waitFor();
        await press('ArrowDown');
      },
    ],
    ['empty', () => open('?q=hoa+giai&year=1999', 'empty')],
    [
      'error',
      async () => {
        await open('?q=hoa+giai');
        await context.setOffline(true);
        await input().fill('thi dua');
        await settled('error');
      },
    ],
  ];
  const found: string[] = [];
  for (const [name, show] of states) {
    await show();
    await page.evaluate(axe.source);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate<AxeResults>(
        "axe.run({ resultTypes: ['violations'] })",
      );
      for (const { id, nodes } of violations) {
        found.push(`${name} ${colorScheme} ${id} ${nodes.map(({ target }) => target)}`);
      }
    }
  }
  expect(found).toEqual([]);
}, 60_000);

test('nothing moves while results arrive', async () => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as {
          value: number;
          hadRecentInput: boolean;
        };
        if (!hadRecentInput)
          Object.assign(globalThis, { moved: Reflect.get(globalThis, 'moved') + value });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open('?q=thi+dua&year=2022');
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'moved'))).toBeLessThan(0.02);
}, 30_000);

test('without JavaScript the page says where else to look', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(site.address);
  expect(await plain.locator('noscript').textContent()).toContain('sơ đồ cổng');
  const links = plain.locator('noscript a');
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(addresses).toEqual(
    expect.arrayContaining(['/thi-dua/so-do-cong/', '/thi-dua/dien-hinh/', '/thi-dua/van-ban/']),
  );
  await plain.close();
}, 30_000);
