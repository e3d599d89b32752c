import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fullestPages } from '../harness/html-pages.ts';
import { servedSite } from '../harness/served-site.ts';

const site = servedSite('khanh-hoa');
const fullest = fullestPages(site.folder);
const phone = { viewport: { width: 360, height: 740 } };

let tab: Page;

beforeAll(async () => {
  const context = await site.openContext({ reducedMotion: 'reduce', ...phone });
  await context.addInitScript(`(${recordFocus})(${lookAtFocus})`);
  tab = await context.newPage();
});

// The panels of a story, its reading aids and its rating are worked by keys in the tests beside.
describe('Without a mouse a reader', () => {
  it('skips the menu', async () => {
    await tab.goto(site.address(''));
    await goTo('Đến nội dung chính');
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('searches from the head of any page, narrows and opens what was found', async () => {
    await tab.goto(site.address('gioi-thieu/'));
    await goTo('Mục lục');
    await tab.keyboard.press('Enter');
    await goTo('Tìm trên cổng');
    await tab.keyboard.type('hoa giai');
    await tab.keyboard.press('Enter');
    await tab.locator('[data-search-state="ready"]').waitFor();
    await goTo('Bạn muốn tìm gì?');
    await tab.keyboard.press('End');
    await tab.keyboard.type(' thon ba');
    await tab.waitForURL(/thon/);
    await tab.locator('[data-search-state="ready"]').waitFor();
    const first = tab.locator('[data-search-result] a').first();
    const address = await first.getAttribute('href');
    await goTo((await first.textContent()) ?? '');
    await tab.keyboard.press('Enter');
    await tab.waitForURL(site.address(address?.slice(1) ?? ''));
  });

  it('goes from the events to a month, to the next one and into an event, and takes its day along', async () => {
    await tab.goto(site.address('su-kien/'));
    await follow('Xem theo tháng');
    await follow('Tháng 2 năm 2026 →');
    await follow('Tháng 3 năm 2026 →');
    const event = tab.locator('.month a').first();
    await follow((await event.textContent()) ?? '');
    expect(await tab.locator('main').getAttribute('data-template')).toBe('event');
    await goTo('Đưa vào lịch của bạn');
    expect(await tab.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(
      /^\/su-kien\/.+\/lich\.ics$/,
    );
  });

  it.each([...fullest].map(([template, page]) => ({ template, path: page.path })))(
    'reaches and sees all there is to press, in its order, and leaves again ($template)',
    async ({ path }) => {
      await tab.goto(site.address(path));
      const expected = await tab.evaluate(markAll);
      await pressTab(expected.length);
      // A wide table or a player is a stop more.
      const isOut = () => tab.evaluate('focusLeft');
      for (let more = 0; more <= expected.length && !(await isOut()); more += 1) await pressTab(1);
      expect(await isOut()).toBe(true);
      const seen = await tab.evaluate<Focus[]>('focusSeen');
      const reached = seen.flatMap(({ mark }) => mark ?? []);
      const unseen = seen.flatMap(({ isSeen, name }) => (isSeen ? [] : [name]));
      expect(reached).toEqual(expected);
      expect(unseen).toEqual([]);
    },
  );
});

/** Presses Tab as fast as the browser takes it, without waiting after each. */
async function pressTab(times: number): Promise<void> {
  const browser = await tab.context().newCDPSession(tab);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const both = (['rawKeyDown', 'keyUp'] as const).map((type) => ({ type, ...key }));
  const keys = Array.from({ length: times }, () => both).flat();
  await Promise.all(keys.map((one) => browser.send('Input.dispatchKeyEvent', one)));
  await browser.detach();
}

/** Presses Tab until what bears this name has the focus. */
async function goTo(name: string): Promise<void> {
  const wanted = tidy(name);
  const passed: string[] = [];
  while (passed.at(-1) !== wanted) {
    await tab.keyboard.press('Tab');
    passed.push(tidy((await tab.evaluate(lookAtFocus)).name));
    if (passed.length > 150) throw new Error(`“${wanted}” is not among ${passed.join(' | ')}`);
  }
}

async function follow(name: string): Promise<void> {
  const from = tab.url();
  await goTo(name);
  await tab.keyboard.press('Enter');
  await tab.waitForURL((url) => url.href !== from);
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** In the page: numbers all that can be pressed or filled in and is shown, and tells the numbers. */
function markAll(): string[] {
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary',
  );
  return (
    [...all]
      .filter((one) => one.tabIndex >= 0 && !one.matches(':disabled'))
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      // A group of radio buttons is one stop; the arrows go on within it.
      .filter((one) => {
        if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
        return document.querySelector(`input[type=radio][name="${one.name}"]`) === one;
      })
      .map((one, at) => {
        const words = one.textContent?.trim() || one.getAttribute('aria-label') || one.id;
        one.dataset.mark = `${at} ${words.slice(0, 60)}`;
        return one.dataset.mark;
      })
  );
}

/** In the page: looks at each key, since asking after each would take long, until the focus leaves. */
function recordFocus(look: () => Focus): void {
  const record = Object.assign(window, { focusSeen: [] as Focus[], focusLeft: false });
  addEventListener('focusout', ({ relatedTarget }) => {
    record.focusLeft ||= relatedTarget === null;
  });
  addEventListener('keyup', () => {
    if (!record.focusLeft) record.focusSeen.push(look());
  });
}

interface Focus {
  name: string;
  mark: string | undefined;
  isSeen: boolean;
}

/** In the page: what has the focus, and whether a reader sees that it has. */
function lookAtFocus(): Focus {
  const one = document.activeElement;
  if (!(one instanceof HTMLElement) || one === document.body) {
    return { name: 'BODY', mark: undefined, isSeen: true };
  }
  const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const { top, bottom, width } = one.getBoundingClientRect();
  return {
    name: one.getAttribute('aria-label') ?? label ?? one.textContent ?? '',
    mark: one.dataset.mark,
    isSeen:
      outlineStyle !== 'none' &&
      Number.parseFloat(outlineWidth) >= 2 &&
      width > 0 &&
      bottom > 0 &&
      top < innerHeight,
  };
}
