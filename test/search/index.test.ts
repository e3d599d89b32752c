import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { type SamplePage, sampleId, searchSite } from './search-site.ts';

const sample = {
  register: {
    title: 'Mỗi đầu năm, các đơn vị cùng đăng ký',
    body: '<dl><dt>Cấp bậc</dt><dd>Việc đăng ký được làm trong tháng Một.</dd></dl>',
    kind: 'Bài viết',
    year: '2024',
    day: '2024-01-31',
  },
  exemplar: {
    title: 'Nguyễn Thị Hạnh, người giữ lửa ở thôn Ba',
    body: '<p>Chị là điển hình tiên tiến của ngành – “một bông hoa đẹp”.</p>',
    fields: ['Hòa giải ở cơ sở', 'Đấu giá tài sản'],
  },
  titled: {
    title: 'Biểu dương điển hình tiên tiến',
    body: `<p>${'Hội nghị diễn ra trang trọng. '.repeat(30)}</p>`,
    kind: 'Sự kiện',
    fields: ['Hòa giải ở cơ sở'],
  },
  apart: {
    title: 'Tiến độ công việc',
    body: `<p>Tiên phong. Mô hình. Điển tích. ${'tiên tiến '.repeat(20)}</p>`,
    kind: 'Mô hình',
  },
  mediation: {
    title: 'Tổ hoà giải thôn Hai',
    body: '<p>Tổ hoà giải gồm năm người, làm việc ở Khánh Hoà.</p>',
    fields: ['Hòa giải ở cơ sở'],
  },
  decomposed: {
    title: 'Chứng thực lưu động'.normalize('NFD'),
    body: `<p>${'Đưa dịch vụ đến tận nhà người già yếu.'.normalize('NFD')}</p>`,
  },
  party: {
    title: 'Kỳ vọng của đảng viên trẻ',
    body: '<p>Các đảng viên trẻ nói về kỳ vọng của mình.</p>',
  },
  plan: {
    title: 'Kế hoạch năm 2022',
    body: '<p>Kế hoạch số 23/KH-STP, căn cứ Kế hoạch số 310/KH-UBND.</p><p>Thi đua &amp; khen thưởng &lt;b&gt;đậm&lt;/b&gt;</p>',
    kind: 'Văn bản',
    year: '2022',
    day: '2022-01-07',
  },
  sound: {
    title: 'Tiếng loa ở xã',
    body: '<p>Tiếng loa vang lên mỗi sáng.</p>',
  },
  many: {
    title: 'Sổ tay',
    body: '<p>Sổ tay ghi lại sáng kiến.</p>',
    kind: 'Mô hình',
  },
} satisfies Record<string, SamplePage>;

let site: Awaited<ReturnType<typeof searchSite>>;
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([searchSite(Object.values(sample)), launchChromium()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function newPage(): Promise<void> {
  problems.length = 0;
  page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) {
      problems.push(`${message.text()} ${message.location().url}`);
    }
  });
  page.on('pageerror', (error) => problems.push(error.message));
}

const settled = (state: string) => page.locator(`[data-search-state="${state}"]`).waitFor();
const ids = () =>
  page
    .locator('[data-search-result]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-id')));

async function open(query: string, state = 'ready'): Promise<void> {
  await page.goto(site.address + query);
  await settled(state);
}

async function find(typed: string): Promise<(string | null)[]> {
  if (!page.url().startsWith(site.address)) await open('', 'idle');
  await page.locator('[data-search-input]').fill(typed);
  await page.keyboard.press('Enter');
  await page.locator('[data-search-state="ready"], [data-search-state="empty"]').waitFor();
  return ids();
}

test('only pages with the mark are indexed', () => {
  expect(site.indexed).toEqual({ pages: Object.keys(sample).length });
});

describe('a search finds, best first', { timeout: 30_000 }, () => {
  beforeAll(newPage);
  afterAll(() => page.close());

  const { register, exemplar, titled, mediation, decomposed, plan, party } = sample;
  test.each<[what: string, typed: string, found: SamplePage[]]>([
    ['without marks', 'dang ky', [register, party]],
    ['with marks, those with the same marks first', 'đăng ký', [register, party]],
    ['marks that stand elsewhere', 'đảng kỳ', [party, register]],
    ['the title before the text', 'dien hinh tien tien', [titled, exemplar, sample.apart]],
    ['capitals', 'ĐIỂN HÌNH', [titled, exemplar, sample.apart]],
    ['decomposed input', 'đăng ký'.normalize('NFD'), [register, party]],
    ['decomposed pages', 'chứng thực', [decomposed]],
    ['the one tone-mark style', 'tổ hòa giải', [mediation]],
    ['the other', 'tổ hoà giải', [mediation]],
    ['whole syllables only', 'tieng loa', [sample.sound]],
    ['a document number', '310/KH-UBND', [plan]],
    ['part of it', 'kh-stp', [plan]],
    ['the beginning of the last syllable', 'chứng thự', [decomposed]],
    ['a quoted phrase without marks', '"dien hinh tien tien"', [titled, exemplar]],
    ['a quoted phrase with marks', '“điển hình tiên tiến”', [titled, exemplar]],
    ['a quoted phrase over a dash', '"của ngành – một bông hoa"', [exemplar]],
    ['a quoted phrase of a number', '"23/KH-STP"', [plan]],
    ['a quoted phrase and a word', '"tien tien" thôn', [exemplar]],
    ['no quoted phrase that stands nowhere', '"tien hinh dien"', []],
    ['no quoted phrase over two blocks', '"bac viec"', []],
    ['no quoted phrase with a strange word', '"dien hinh xyzxyz"', []],
    ['nothing strange', 'xyzxyz', []],
    ['nothing outside the page’s own text', 'ngoài lề', []],
  ])('%s: %s', async (_what, typed, found) => {
    expect(await find(typed)).toEqual(found.map(sampleId));
  });

  test('an unknown word among known ones is named and left out', async () => {
    expect(await find('tổ hòa giải xyzxyz')).toEqual([sampleId(sample.mediation)]);
    expect(await page.locator('[data-search-notice]').textContent()).toContain('“xyzxyz”');
  });
});

describe('the search page', { timeout: 30_000 }, () => {
  beforeEach(newPage);
  afterEach(() => page.close());

  test('a result links under the base path and shows proper Vietnamese with the match marked', async () => {
    await open('?q=dien+hinh+bong+hoa');
    const result = page.locator(`[data-id="${sampleId(sample.exemplar)}"]`);
    expect(await result.locator('a').getAttribute('href')).toBe(
      `/thi-dua/dien-hinh/${sampleId(sample.exemplar)}/`,
    );
    expect(await result.locator('.search-result-excerpt').textContent()).toBe(
      'Chị là điển hình tiên tiến của ngành – “một bông hoa đẹp”.',
    );
    expect(await result.locator('mark').allTextContents()).toEqual(['điển hình', 'bông hoa']);
    expect(await result.locator('.search-result-facts').textContent()).toBe('11/6/2025');
    expect(await page.locator('[data-search-count]').textContent()).toBe(
      '1 kết quả cho “dien hinh bong hoa”',
    );
    expect(problems).toEqual([]);
  });

  test('text that looks like markup stays text', async () => {
    await open('?q=khen+thưởng');
    expect(await page.locator('.search-result-excerpt').textContent()).toContain(
      'Thi đua & khen thưởng <b>đậm</b>',
    );
  });

  test('typing searches, and query and filters live in the address', async () => {
    await open('', 'idle');
    await page.keyboard.press('/');
    await page.keyboard.type('hoa giai');
    await settled('ready');
    expect(new URL(page.url()).searchParams.get('q')).toBe('hoa giai');
    expect(await ids()).toContain(sampleId(sample.mediation));
    expect(await page.locator('[data-search-count]').getAttribute('role')).toBe('status');

    await page.locator('[data-search-input]').fill('tiên tiến');
    await page.waitForURL(/ti%C3%AAn/u);
    await settled('ready');
    const options = page.locator('[data-search-filter="field"] option');
    expect(await options.allTextContents()).toEqual([
      'Tất cả',
      'Đấu giá tài sản (1)',
      'Hòa giải ở cơ sở (2)',
    ]);
    await page.locator('[data-search-filter="field"]').selectOption('dau-gia-tai-san');
    await page.waitForURL(/field=dau-gia-tai-san/u);
    await settled('ready');
    expect(await ids()).toEqual([sampleId(sample.exemplar)]);

    await page.goBack();
    await settled('ready');
    expect(await ids()).toHaveLength(3);
    await page.goBack();
    await settled('ready');
    expect(await page.locator('[data-search-input]').inputValue()).toBe('hoa giai');
    await page.goForward();
    await settled('ready');
    expect(await page.locator('[data-search-input]').inputValue()).toBe('tiên tiến');
  });

  test('filters alone list their pages, newest first, and a group without values is hidden', async () => {
    await open('?kind=guong-dien-hinh');
    expect(await page.locator('[data-search-count]').getAttribute('data-search-count')).toBe('5');
    await open('?year=2022');
    expect(await ids()).toEqual([sampleId(sample.plan)]);
    expect(await page.locator('#search-kind').inputValue()).toBe('');
    expect(await page.locator('#search-unit').isVisible()).toBe(false);
    await page.locator('[data-search-clear]').click();
    await settled('idle');
    expect(new URL(page.url()).search).toBe('');
  });

  test('nothing found is said, with advice', async () => {
    await open('?q=xyzxyz', 'empty');
    expect(await page.locator('[data-search-count]').textContent()).toBe(
      'Không tìm thấy nội dung nào cho “xyzxyz”.',
    );
    expect(await page.locator('[data-search-hint]').isVisible()).toBe(true);
  });

  test('an index that is missing is said, and a retry finds it', async () => {
    const index = join(site.dist, 'tim-kiem/muc-luc');
    await rename(index, `${index}-away`);
    try {
      await open('?q=dang+ky&year=2024', 'error');
      expect(await page.locator('[data-search-error]').isVisible()).toBe(true);
    } finally {
      await rename(`${index}-away`, index);
    }
    await page.locator('[data-search-retry]').click();
    await settled('ready');
    expect(await ids()).toEqual([sampleId(sample.register)]);
    expect(await page.locator('[data-search-error]').isVisible()).toBe(false);
  });

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
  });
});
