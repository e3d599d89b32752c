import { describe, expect, test } from 'vitest';
import { searchDesk, unit } from './search-desk.ts';

const { part, input, settled, ids, count, asks, open, press, tabTo, page } = searchDesk();

describe('by keyboard alone a reader', { timeout: 30_000 }, () => {
  test('types, narrows, sorts, takes a filter away, and asks for more', async () => {
    await open('', 'idle');
    await press('/');
    await page().keyboard.type('thi dua');
    await settled('ready');
    expect(await ids()).toHaveLength(10);
    await page().locator('[role=listbox]').waitFor();
    await press('Escape');
    await tabTo(/^Lọc và sắp xếp$/u);
    await press('Enter');
    await tabTo(/^Xếp theo$/u);
    await press('M');
    await page().waitForURL(/order=day/u);
    await settled('ready');
    expect((await ids()).slice(0, 2)).toEqual(['xa-34', 'xa-33']);
    await tabTo(/^Loại nội dung$/u);
    await press('M');
    await page().waitForURL(/kind=mo-hinh/u);
    await settled('ready');
    expect(await count()).toBe('25 kết quả cho “thi dua”');
    await tabTo(/^Bỏ lọc loại nội dung: Mô hình$/u);
    await press('Enter');
    await settled('ready');
    expect(asks().has('kind')).toBe(false);
    await tabTo(/^Xem thêm \(còn 15\)$/u);
    await press('Enter');
    await page().waitForURL(/shown=20/u);
    expect(await ids()).toHaveLength(20);
    const focused = await page().evaluate(() => document.activeElement?.closest('li')?.dataset.id);
    expect(focused).toBe((await ids())[10]);
  });

  test('chooses a suggestion with the arrows, or keeps what was typed', async () => {
    await open('', 'idle');
    await press('/');
    await page().keyboard.type('giao duc');
    const list = page().locator('[role=listbox]');
    await list.waitFor();
    expect(await input().getAttribute('aria-expanded')).toBe('true');
    await press('ArrowDown');
    const active = page().locator('[role=option][aria-selected=true]');
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
    await page().keyboard.type('hoa giai');
    await settled('ready');
    const spoken = part('announced');
    expect(await spoken.getAttribute('role')).toBe('status');
    expect(await spoken.textContent()).toBe('');
    await page().waitForFunction(
      () => document.querySelector('[data-search-announced]')?.textContent,
    );
    expect(await spoken.textContent()).toBe('2 kết quả cho “hoa giai”');
    await page()
      .locator('[data-search-suggested]', {
        hasText: /^Có \d gợi ý, dùng phím mũi tên để chọn\.$/u,
      })
      .waitFor({ state: 'attached' });
  });
});
