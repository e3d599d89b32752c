import { describe, expect, test } from 'vitest';
import { searchDesk } from './search-desk.ts';

const { part, input, settled, ids, count, open, press, tabTo, page, context, site } = searchDesk();

describe('when the line is cut', { timeout: 30_000 }, () => {
  test('in the middle of a search, that is said, the earlier list stays, and the line’s return goes on', async () => {
    await open('?q=hoa+giai');
    await context().setOffline(true);
    await input().fill('thi đua');
    await settled('error');
    expect(await part('error').getAttribute('role')).toBe('alert');
    const said = await part('trouble').textContent();
    expect(said).toContain('mất kết nối mạng');
    expect(said).toContain('lần tìm trước, cho “hoa giai”');
    expect(await ids()).toHaveLength(2);
    expect(await input().inputValue()).toBe('thi đua');
    expect(await count()).toBe('');
    await context().setOffline(false);
    await settled('ready');
    expect(await count()).toContain('“thi đua”');
    expect(await part('error').isVisible()).toBe(false);
  });

  test('before more of a list, that is said where the list ends, and a retry adds it', async () => {
    await open('?q=thi+dua');
    await context().setOffline(true);
    await part('more').click();
    await settled('error');
    expect(await part('trouble').textContent()).not.toContain('lần tìm trước');
    expect(await ids()).toHaveLength(10);
    const end = await part('results').boundingBox();
    const error = await part('error').boundingBox();
    expect(error?.y).toBeGreaterThanOrEqual((end?.y ?? 0) + (end?.height ?? 0));
    await context().setOffline(false);
    await settled('ready');
    await page().waitForURL(/shown=20/u);
    expect(await ids()).toHaveLength(20);
  });

  test('before the filters are there, that is said, the list stays, and a retry fills them', async () => {
    await open('?q=hoa+giai');
    await context().setOffline(true);
    await part('narrow').locator('summary').click();
    await settled('error');
    expect(await part('trouble').textContent()).not.toContain('lần tìm trước');
    expect(await ids()).toHaveLength(2);
    expect(await count()).toContain('“hoa giai”');
    await context().setOffline(false);
    await settled('ready');
    expect(await part('error').isVisible()).toBe(false);
    expect(await page().locator('[data-search-filter="field"] option').count()).toBe(3);
  });

  test('an index that cannot be had is said, and a retry by keyboard finds it', async () => {
    await site().withoutIndex(async () => {
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
