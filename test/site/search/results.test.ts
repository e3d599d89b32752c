import { describe, expect, test } from 'vitest';
import { searchDesk, unit } from './search-desk.ts';

const { part, input, settled, ids, count, asks, open, page } = searchDesk();

describe('a result', { timeout: 30_000 }, () => {
  test('links under the base path, marks what was looked for, and tells kind, unit and day', async () => {
    await open('?q=hoa+giai');
    const result = page().locator('[data-id="to-hoa-giai"]');
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

  test('says by what other name it was found when its text does not show that', async () => {
    await open('?q=pbgdpl');
    const result = page().locator('[data-id="dang-ky"]');
    expect(await result.locator('mark').allTextContents()).toEqual(['PBGDPL']);
    expect(await result.getByText('Tìm thấy theo').textContent()).toBe('Tìm thấy theo: PBGDPL');
  });

  test('shows text that looks like markup as text', async () => {
    await open('?q=nghe+dam');
    expect(await page().locator('.search-result-excerpt').textContent()).toContain(
      '<b>Đậm</b> & nhạt',
    );
  });

  test('keeps the place of its picture before that arrives, and loads it when it is near', async () => {
    await open('?q=thi+dua');
    const picture = page().locator('.search-result-picture').first();
    expect(await picture.getAttribute('loading')).toBe('lazy');
    const box = await picture.boundingBox();
    expect(box?.width).toBe(80);
    expect(box?.height).toBe(80);
  });
});

describe('filters', { timeout: 30_000 }, () => {
  test('say what each value would leave, and can be taken away one by one or all at once', async () => {
    const loaded: string[] = [];
    page().on('request', (request) => loaded.push(request.url()));
    await open('?q=hoa+giai');
    // On a phone they are folded, and weigh as much as the rest of a search.
    expect(loaded.filter((url) => url.endsWith('/facets.bin'))).toEqual([]);
    await part('narrow').locator('summary').click();
    const fields = page().locator('[data-search-filter="field"] option');
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
      await page().locator(`#search-${name}`).selectOption(value);
      await page().waitForURL(new RegExp(`${name}=${value}`, 'u'));
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
    await page().waitForURL((url) => url.search === '?q=hoa+giai');
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

test('typing fast shows the last answer', async () => {
  await open('', 'idle');
  await input().pressSequentially('dang ky', { delay: 5 });
  await settled('ready');
  expect(await ids()).toEqual(['dang-ky']);
  expect(await count()).toBe('1 kết quả cho “dang ky”');
}, 30_000);

test('what was asked before more was typed has no texts loaded', async () => {
  const texts: string[] = [];
  page().on('request', (request) => {
    if (request.url().includes('/records/')) texts.push(request.url());
  });
  const held = Promise.withResolvers<void>();
  await page().route(/\/(?:pairs|syllables)\//u, async (route) => {
    await held.promise;
    await route.continue();
  });
  await open('', 'idle');
  const terms = page().waitForRequest(/\/(?:pairs|syllables)\//u);
  await input().fill('thi dua');
  await terms;
  await input().fill('hoa giai');
  held.resolve();
  await settled('ready');
  expect(await ids()).toHaveLength(2);
  expect(texts).toHaveLength(2);
}, 30_000);

test('while a syllable is typed it may be begun; submitted, or with a space after it, it is whole', async () => {
  await open('', 'idle');
  await input().pressSequentially('hoa gi');
  await settled('ready');
  expect(await ids()).toEqual(['to-hoa-giai', 'nghe-cho-het-cau']);
  expect(await part('notice').textContent()).toBe('');
  await input().press('Space');
  await page().locator('[data-search-notice]', { hasText: 'đủ các từ' }).waitFor();
  await input().press('Backspace');
  await page().waitForFunction(
    () => document.querySelector('[data-search-notice]')?.textContent === '',
  );
  await input().press('Enter');
  await page().locator('[data-search-notice]', { hasText: 'đủ các từ' }).waitFor();
}, 30_000);

test('the index is sent for when the page opens, before anything is asked', async () => {
  const head = page().waitForRequest(/muc-luc\.json$/u);
  const directory = page().waitForRequest(/directory\.bin$/u);
  await open('', 'idle');
  await Promise.all([head, directory]);
}, 30_000);
