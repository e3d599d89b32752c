import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageOfTemplate } from '../harness/html-pages.ts';
import { servedSite } from '../harness/served-site.ts';

const site = servedSite('khanh-hoa');
const { path, $ } = pageOfTemplate(site.folder, 'exemplar');
const canonical = $('link[rel="canonical"]').attr('href') ?? '';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

/** The story in a tab of its own, its panel open. */
async function opened(options: BrowserContextOptions, look: (tab: Page) => Promise<void>) {
  const context = await site.openContext(options);
  try {
    const tab = await context.newPage();
    // Headless Chromium has no share sheet: what the page gives it is all that can be seen.
    await tab.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (given: ShareData) => {
          document.documentElement.dataset.given = JSON.stringify(given);
        },
      });
    });
    await tab.goto(site.address(path));
    await tab.getByText('Chia sẻ, in, lưu bài').click();
    await look(tab);
  } finally {
    await context.close();
  }
}

const texts = ['Zalo', 'Facebook', 'SMS có dấu', 'SMS không dấu', 'Dòng ghi nguồn', 'Thẻ nhúng'];

describe('The panel of a story', () => {
  it('copies its link and what stands under each name, letter by letter, and says so', () =>
    opened(clipboard, async (tab) => {
      const copied = () => tab.evaluate(() => navigator.clipboard.readText());
      await tab.getByRole('button', { name: 'Chép liên kết' }).click();
      await tab.getByRole('status').getByText('Đã chép liên kết').waitFor();
      expect(await copied()).toBe(canonical);
      for (const label of texts) {
        await tab.getByRole('button', { name: `Chép: ${label}` }).click();
        await tab.getByRole('status').getByText(`Đã chép: ${label}`).waitFor();
        // Copied without being opened; opened, it is what the reader sees.
        const summary = tab.locator('.share__text summary').getByText(label);
        await summary.click();
        expect(await copied()).toBe(await tab.locator('.share pre:visible').textContent());
        expect(await copied()).toContain(canonical);
        await summary.click();
      }
    }));

  it('hands title and link to the applications of the device', () =>
    opened({}, async (tab) => {
      await tab.getByRole('button', { name: 'Gửi qua ứng dụng trên máy' }).click();
      const given = await tab.evaluate(() => document.documentElement.dataset.given ?? '');
      expect(JSON.parse(given)).toEqual({ title: $('h1').text().trim(), url: canonical });
    }));

  it('prints the story', () =>
    opened({}, async (tab) => {
      const printing = tab.evaluate(
        () =>
          new Promise((resolve) => {
            window.addEventListener('beforeprint', () => resolve('printed'), { once: true });
          }),
      );
      await tab.getByRole('button', { name: 'In hoặc lưu thành PDF' }).click();
      expect(await printing).toBe('printed');
    }));

  it('is worked by the keyboard alone', async () => {
    const context = await site.openContext(clipboard);
    const tab = await context.newPage();
    await tab.goto(site.address(path));
    await tab.locator('.share__panel > summary').focus();
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    expect(await focused(tab)).toBe('Chép liên kết');
    await tab.keyboard.press('Enter');
    await tab.getByRole('status').getByText('Đã chép liên kết').waitFor();
    await tab.keyboard.press('Tab');
    expect(await focused(tab)).toBe('Gửi bài qua thư điện tử');
    await context.close();
  });

  it('without scripts shows its texts, mail and code, and no button that does nothing', () =>
    opened({ javaScriptEnabled: false }, async (tab) => {
      await tab.getByRole('link', { name: 'Gửi bài qua thư điện tử' }).waitFor();
      await tab.getByRole('img', { name: 'Mã QR dẫn tới bài này' }).waitFor();
      for (const part of await tab.locator('.share__text summary').all()) await part.click();
      expect(await tab.locator('.share pre:visible').count()).toBe(6);
      expect(await tab.locator('.share').getByRole('button').count()).toBe(0);
    }));

  it('asks for its code only when it is opened', async () => {
    const context = await site.openContext({});
    const tab = await context.newPage();
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    await tab.goto(site.address(path), { waitUntil: 'networkidle' });
    await tab.locator('.share__panel > summary').scrollIntoViewIfNeeded();
    await tab.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('/qr.'))).toEqual([]);
    await Promise.all([
      tab.waitForRequest(/\/qr\.svg$/),
      tab.locator('.share__panel > summary').click(),
    ]);
    await context.close();
  });
});

function focused(tab: Page): Promise<string> {
  return tab.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}
