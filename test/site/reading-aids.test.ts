import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { pageOfTemplate } from '../harness/html-pages.ts';
import { servedSite } from '../harness/served-site.ts';
import { axeViolations } from './axe-violations.ts';
import { giveVoice, refuseStorage } from './browser-conditions.ts';

const site = servedSite('khanh-hoa');
const story = pageOfTemplate(site.folder, 'exemplar').path;
const phone = { viewport: { width: 360, height: 740 } };
const opened: Page[] = [];

afterEach(async () => {
  for (const tab of opened.splice(0)) await tab.context().close();
});

/** Opens the story, with what the browser should be like, and keeps what goes wrong in it. */
async function open(
  options: BrowserContextOptions = {},
  condition?: () => void,
): Promise<{ tab: Page; faults: string[] }> {
  const context = await site.openContext({ reducedMotion: 'reduce', ...phone, ...options });
  if (condition !== undefined) await context.addInitScript(condition);
  const tab = await context.newPage();
  const faults: string[] = [];
  tab.on('pageerror', (error) => faults.push(String(error)));
  opened.push(tab);
  await tab.goto(site.address(story));
  return { tab, faults };
}

const press = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true }).click();
const fontSize = (tab: Page) =>
  tab.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
const ground = (tab: Page) => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
const status = (tab: Page) => tab.locator('.aids-panel [role=status]');

describe('The reading aids', () => {
  it('fetch their program only when they are first opened', async () => {
    const { tab } = await open();
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    await tab.waitForLoadState('networkidle');
    const loaded = await tab.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(loaded.filter((name) => /reading-panel/.test(name))).toEqual([]);
    await press(tab, 'Tiện ích đọc');
    await tab.getByRole('region', { name: 'Tiện ích đọc' }).waitFor();
    expect(asked.some((name) => name.includes('reading-panel'))).toBe(true);
  });

  it('are not there without scripts', async () => {
    const { tab } = await open({ javaScriptEnabled: false });
    expect(await tab.locator('.aids').isVisible()).toBe(false);
  });

  it('enlarge the text, and the next page has the size before its first paint', async () => {
    const { tab } = await open();
    const before = await fontSize(tab);
    await press(tab, 'Tiện ích đọc');
    await press(tab, 'A+, chữ lớn hơn');
    await press(tab, 'A+, chữ lớn hơn');
    expect(await fontSize(tab)).toBeCloseTo(before * 1.25, 1);
    expect(await status(tab).textContent()).toBe('Cỡ chữ 125%.');
    // Modules are kept from running: what applies the size then is in the page itself.
    await tab.route(/\.js$/, (route) => route.abort());
    await tab.goto(site.address(''));
    expect(await fontSize(tab)).toBeCloseTo(before * 1.25, 1);
  });

  it('come back to the usual size, and stop at the smallest and the largest', async () => {
    const { tab } = await open();
    const before = await fontSize(tab);
    await press(tab, 'Tiện ích đọc');
    for (let times = 0; times < 7; times += 1) await press(tab, 'A+, chữ lớn hơn');
    expect(await fontSize(tab)).toBeCloseTo(before * 2, 1);
    await press(tab, 'A, cỡ chữ thường');
    expect(await fontSize(tab)).toBeCloseTo(before, 1);
    for (let times = 0; times < 3; times += 1) await press(tab, 'A−, chữ nhỏ hơn');
    expect(await fontSize(tab)).toBeCloseTo(before * 0.9, 1);
  });

  it.each([
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(0, 0, 0)'],
  ] as const)(
    'turn to strong contrast in the %s scheme, also on the next page',
    async (colorScheme, paper) => {
      const { tab } = await open({ colorScheme });
      expect(await ground(tab)).not.toBe(paper);
      await press(tab, 'Tiện ích đọc');
      const contrast = tab.getByRole('button', { name: 'Tương phản cao', pressed: false });
      await contrast.click();
      expect(await ground(tab)).toBe(paper);
      await tab.goto(site.address(''));
      expect(await ground(tab)).toBe(paper);
      await press(tab, 'Tiện ích đọc');
      await tab.getByRole('button', { name: 'Tương phản cao', pressed: true }).click();
      expect(await ground(tab)).not.toBe(paper);
    },
  );

  it('work for the page where the browser refuses to keep anything', async () => {
    const { tab, faults } = await open({}, refuseStorage);
    const before = await fontSize(tab);
    await press(tab, 'Tiện ích đọc');
    await press(tab, 'A+, chữ lớn hơn');
    await press(tab, 'Tương phản cao');
    expect(await fontSize(tab)).toBeGreaterThan(before);
    await tab.reload();
    expect(await fontSize(tab)).toBe(before);
    expect(faults).toEqual([]);
  });

  it('open, work and close by the keyboard alone', async () => {
    const { tab } = await open();
    await tab.getByRole('button', { name: 'Tiện ích đọc' }).focus();
    await tab.keyboard.press('Enter');
    await tab.getByRole('region', { name: 'Tiện ích đọc' }).waitFor();
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('A+');
    await tab.keyboard.press('Space');
    expect(await status(tab).textContent()).toBe('Cỡ chữ 112%.');
    await tab.keyboard.press('Escape');
    await tab.locator('.aids-panel').waitFor({ state: 'hidden' });
    const focused = await tab.evaluate(() => document.activeElement?.getAttribute('aria-expanded'));
    expect(focused).toBe('false');
  });

  it.each([
    ['light', 360, '100'],
    ['dark', 360, '200'],
    ['dark', 1280, '150'],
  ] as const)(
    'pass axe and stay within the screen, %s, %i px, %s%',
    async (colorScheme, width, size) => {
      const { tab } = await open({ colorScheme, viewport: { width, height: 740 } });
      await tab.evaluate((kept) => {
        localStorage.setItem('hoa-dep.textSize', kept);
        localStorage.setItem('hoa-dep.contrast', 'high');
      }, size);
      await tab.reload();
      await press(tab, 'Tiện ích đọc');
      await tab.locator('.aids-panel').waitFor();
      expect(await axeViolations(tab)).toEqual([]);
      const { scroll, client } = await tab.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll).toBe(client);
    },
  );
});

describe('Reading aloud', () => {
  it('says plainly that the device has no Vietnamese voice', async () => {
    const { tab, faults } = await open();
    expect(await tab.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
    await press(tab, 'Tiện ích đọc');
    await press(tab, 'Nghe đọc trang này');
    await status(tab).getByText('Thiết bị này chưa có giọng đọc tiếng Việt').waitFor();
    expect(await tab.getByRole('button', { name: 'Dừng đọc' }).isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });

  it('begins with the title in a Vietnamese voice and marks what it reads', async () => {
    const { tab } = await open({}, giveVoice);
    await press(tab, 'Tiện ích đọc');
    await press(tab, 'Nghe đọc trang này');
    const title = (await tab.textContent('h1'))?.replace(/\s+/g, ' ').trim();
    await expect.poll(() => said(tab)).toEqual([`vi-VN 1 ${title}`]);
    expect(await tab.textContent('[data-being-read]')).toContain(title);
  });

  it('goes on by itself, keeps what is read in sight, and says when it has ended', async () => {
    const { tab } = await open({}, giveVoice);
    await press(tab, 'Tiện ích đọc');
    await press(tab, 'Nghe đọc trang này');
    await expect.poll(async () => (await said(tab)).length).toBe(1);
    for (let times = 0; times < 12; times += 1) await tab.evaluate('endUtterance()');
    expect((await said(tab)).length).toBe(13);
    expect(await tab.locator('[data-being-read]').count()).toBe(1);
    const { top, bottom } = await tab.locator('[data-being-read]').evaluate((element) => {
      const box = element.getBoundingClientRect();
      return { top: box.top, bottom: box.bottom };
    });
    expect(bottom).toBeGreaterThan(0);
    expect(top).toBeLessThan(740);
    await tab.evaluate('while (endUtterance());');
    expect(await status(tab).textContent()).toBe('Đã đọc hết trang.');
    expect(await tab.locator('[data-being-read]').count()).toBe(0);
    const text = (await said(tab)).join(' ');
    expect(text).not.toContain('Gửi bài qua thư điện tử');
  });

  it('pauses, goes on where it was, changes speed, stops', async () => {
    const { tab } = await open({}, giveVoice);
    await press(tab, 'Tiện ích đọc');
    await press(tab, 'Nghe đọc trang này');
    await expect.poll(async () => (await said(tab)).length).toBe(1);
    await tab.evaluate('endUtterance()');
    await press(tab, 'Tạm dừng');
    const [, second] = await said(tab);
    expect(await tab.evaluate('isSpeaking()')).toBe(false);
    await press(tab, 'Đọc tiếp');
    expect((await said(tab)).slice(2)).toEqual([second]);
    await tab.getByLabel('Tốc độ').selectOption('Nhanh');
    expect((await said(tab)).at(-1)).toBe(second?.replace('vi-VN 1 ', 'vi-VN 1.25 '));
    await press(tab, 'Dừng đọc');
    expect(await tab.evaluate('isSpeaking()')).toBe(false);
    expect(await tab.locator('[data-being-read]').count()).toBe(0);
    await press(tab, 'Nghe đọc trang này');
    const [first] = await said(tab);
    await expect
      .poll(async () => (await said(tab)).at(-1))
      .toBe(first?.replace('vi-VN 1 ', 'vi-VN 1.25 '));
  });

  it('falls silent when the panel closes', async () => {
    const { tab } = await open({}, giveVoice);
    await press(tab, 'Tiện ích đọc');
    await press(tab, 'Nghe đọc trang này');
    await tab.getByRole('button', { name: 'Tạm dừng' }).waitFor();
    await press(tab, 'Đóng');
    await expect.poll(() => tab.evaluate('isSpeaking()')).toBe(false);
  });
});

const said = (tab: Page) => tab.evaluate<string[]>('saidAloud');
