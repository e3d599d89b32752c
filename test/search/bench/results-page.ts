import type { Browser, CDPSession, Page } from 'playwright-core';
import type { CountedLine } from './counted-line.ts';

const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const phone = { viewport: { width: 360, height: 740 } };

/** What a search cost its reader. */
export interface SearchCost {
  bytes: number;
  seconds: number;
}

/** The first search of a visit with an empty cache, and another one after it, both over a slow line. */
export async function visitCosts(
  browser: Browser,
  line: CountedLine,
  first: string,
  later: string,
): Promise<{ first: SearchCost; later: SearchCost }> {
  const { page, session, close } = await opened(browser);
  try {
    await session.send('Network.emulateNetworkConditions', slowLine);
    const costs = {
      first: await costOf(page, line, () =>
        page.goto(`${line.url}tim-kiem/?q=${encodeURIComponent(first)}`, { waitUntil: 'commit' }),
      ),
      later: await costOf(page, line, () => page.fill('[data-search-input]', later)),
    };
    return costs;
  } finally {
    await close();
  }
}

/** Milliseconds from each input to the list that answers it, on a phone's processor, when all of it was asked before. */
export async function typingTimes(
  browser: Browser,
  line: CountedLine,
  queries: readonly string[],
): Promise<number[]> {
  const { page, session, close } = await opened(browser);
  try {
    await page.goto(`${line.url}tim-kiem/`);
    const typed = queries.flatMap((query) => [query.slice(0, -2), query.slice(0, -1), query]);
    await page.evaluate(timeInputs, typed);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    return await page.evaluate(timeInputs, typed);
  } finally {
    await close();
  }
}

async function opened(browser: Browser): Promise<{
  page: Page;
  session: CDPSession;
  close: () => Promise<void>;
}> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  return { page, session, close: () => context.close() };
}

async function costOf(
  page: Page,
  line: CountedLine,
  ask: () => Promise<unknown>,
): Promise<SearchCost> {
  const before = line.bytes();
  const start = performance.now();
  await ask();
  await page.waitForSelector(
    '[data-search-state="ready"],[data-search-state="empty"],[data-search-state="error"]',
    { timeout: 60_000 },
  );
  const seconds = (performance.now() - start) / 1000;
  await quiet(line);
  return { bytes: line.bytes() - before, seconds };
}

// Until nothing came for two seconds, so that what is fetched after the list is counted as well.
async function quiet(line: CountedLine): Promise<void> {
  for (let last = -1; last !== line.bytes(); ) {
    last = line.bytes();
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

/** Runs in the page: sets the box to each text and waits until the list rests. */
async function timeInputs(texts: readonly string[]): Promise<number[]> {
  const panel = document.querySelector('[data-search-state]');
  const input = document.querySelector('[data-search-input]');
  const list = document.querySelector('[data-search-results]');
  if (!panel || !(input instanceof HTMLInputElement) || !list) throw new Error('No search box.');
  const times: number[] = [];
  for (const text of texts) {
    let changed = 0;
    const watch = new MutationObserver(() => {
      changed = performance.now();
    });
    watch.observe(list, { childList: true });
    watch.observe(panel, { attributes: true, attributeFilter: ['data-search-state'] });
    const start = performance.now();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const isResting = () =>
      changed > 0 &&
      panel.getAttribute('data-search-state') !== 'loading' &&
      performance.now() - changed > 400;
    while (!isResting() && performance.now() - start < 10_000) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    watch.disconnect();
    times.push(changed > 0 ? changed - start : 10_000);
  }
  return times;
}
