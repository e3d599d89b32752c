import { describe, expect, test } from 'vitest';
import { searchDesk } from './search-desk.ts';

const { part, input, settled, ids, asks, open, page } = searchDesk();

describe('the address', { timeout: 30_000 }, () => {
  test('holds the whole search, so that Back, Forward and a reload bring it again', async () => {
    await open('', 'idle');
    await input().fill('hoa giai');
    await page().waitForURL(/q=hoa/u);
    await input().fill('thi đua');
    await page().waitForURL(/q=thi/u);
    await settled('ready');
    await part('more').click();
    await page().waitForURL(/shown=20/u);
    await part('narrow').locator('summary').click();
    await page().locator('#search-year').selectOption('2022');
    await page().waitForURL(/year=2022/u);
    await settled('ready');
    expect(await ids()).toHaveLength(10);

    await page().goBack();
    await settled('ready');
    expect(await ids()).toHaveLength(20);
    await page().reload();
    await settled('ready');
    expect(await ids()).toHaveLength(20);
    expect(await input().inputValue()).toBe('thi đua');
    await page().goBack();
    await settled('ready');
    expect(await input().inputValue()).toBe('hoa giai');
    expect(await ids()).toHaveLength(2);
    await page().goForward();
    await settled('ready');
    expect(await input().inputValue()).toBe('thi đua');
  });

  test('keeps the place in the list for who comes back from a record', async () => {
    await open('?q=thi+dua&shown=20');
    const link = part('result').nth(15).locator('a');
    await link.scrollIntoViewIfNeeded();
    const top = await page().evaluate(() => scrollY);
    await link.click();
    await page().getByRole('heading', { name: 'Không có trang này' }).waitFor();
    await page().goBack();
    await settled('ready');
    await page().waitForFunction((before) => Math.abs(scrollY - before) < 100, top);
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
