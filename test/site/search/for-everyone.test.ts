import axe, { type AxeResults } from 'axe-core';
import { expect, test } from 'vitest';
import { searchDesk } from './search-desk.ts';

const { input, settled, open, press, page, context, browser, site } = searchDesk();

test('axe finds no violation in results, suggestions, an empty page and an error, light and dark', async () => {
  const states: [string, () => Promise<void>][] = [
    ['results', () => open('?q=thi+dua&year=2022')],
    [
      'suggestions',
      async () => {
        await input().fill('giao duc');
        await page().locator('[role=listbox]').waitFor();
        await press('ArrowDown');
      },
    ],
    ['empty', () => open('?q=hoa+giai&year=1999', 'empty')],
    [
      'error',
      async () => {
        await open('?q=hoa+giai');
        await context().setOffline(true);
        await input().fill('thi dua');
        await settled('error');
      },
    ],
  ];
  const found: string[] = [];
  for (const [name, show] of states) {
    await show();
    await page().evaluate(axe.source);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page().emulateMedia({ colorScheme });
      const { violations } = await page().evaluate<AxeResults>(
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
  await page().addInitScript(() => {
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
  await page().waitForTimeout(300);
  expect(await page().evaluate(() => Reflect.get(globalThis, 'moved'))).toBeLessThan(0.02);
}, 30_000);

test('without JavaScript the page says where else to look', async () => {
  const plain = await browser().newPage({ javaScriptEnabled: false });
  await plain.goto(site().address);
  expect(await plain.locator('noscript').textContent()).toContain('sơ đồ cổng');
  const links = plain.locator('noscript a');
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(addresses).toEqual(
    expect.arrayContaining(['/thi-dua/so-do-cong/', '/thi-dua/dien-hinh/', '/thi-dua/van-ban/']),
  );
  await plain.close();
}, 30_000);
