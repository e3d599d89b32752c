import { globSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { figure } from './bars.ts';
import { enter } from './enter.ts';
import type { Client } from './newsroom-client.ts';

/** A script that ran, or markup that would run by a click. */
export type Hit = { readonly where: string; readonly what: string };

/** A browser that notes scripts that run; it ignores the content security policy: no page may need it. */
export async function contextOf(
  browser: Browser,
  url: string,
  hits: Hit[],
  client?: Client,
): Promise<BrowserContext> {
  const context = await browser.newContext({ bypassCSP: true, locale: 'vi-VN' });
  await context.exposeBinding(
    '__x',
    ({ page }) => void hits.push({ where: page.url(), what: 'đã chạy' }),
  );
  if (client !== undefined) await enter(context, url, client);
  return context;
}

const oldAddress = '<main data-template="moved">';

/** Opens each address, and looks for markup that would run, or that would take readers elsewhere. */
export async function openAll(
  context: BrowserContext,
  url: string,
  addresses: readonly string[],
  hits: Hit[],
  settleMs = 0,
): Promise<void> {
  const waiting = [...addresses];
  const work = async () => {
    const page = await context.newPage();
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      // The browser goes on from an old address by itself, too soon to be asked what stood there.
      const isOld = (await (await context.request.get(url + one)).text()).includes(oldAddress);
      const answer = await page.goto(url + one, { timeout: 60_000 });
      if (answer !== null && answer.status() >= 400 && !one.startsWith('404')) {
        hits.push({ where: one, what: `không mở được: ${answer.status()}` });
      }
      if (settleMs > 0 || one.includes('?q=')) await page.waitForTimeout(settleMs || 1500);
      const from = new URL(answer?.url() ?? url + one);
      if (isOld) await page.waitForURL((now) => now.pathname !== from.pathname);
      const traps = await page.evaluate(findTraps).catch(() => ['tự chuyển trang']);
      const to = new URL(page.url());
      const isThere = to.origin === from.origin && (isOld || to.pathname === from.pathname);
      if (!isThere) traps.push(`tự chuyển sang ${to.href}`);
      for (const what of traps) hits.push({ where: one, what });
    }
    await page.close();
  };
  await Promise.all([work(), work(), work()]);
}

/** Runs in the page: markup that would run a stored script by a click or a look. */
function findTraps(): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => {
        const isHandler = name.startsWith('on') && value.includes('__x');
        const isAddress = /^(?:href|src|action|formaction|data|srcdoc)$/.test(name);
        return isHandler || (isAddress && /^\s*(?:javascript|data:text\/html)/i.test(value));
      })
      .map(({ name, value }) => `<${element.localName} ${name}="${value}">`),
  );
}

/** Prints the first hits. */
export function say(hits: readonly Hit[]): void {
  for (const { where, what } of hits.slice(0, 10)) figure(`${where}: ${what}`);
}

/** The addresses of every page of a release but the editor's. */
export function pagesOf(release: string): string[] {
  return globSync('**/*.html', { cwd: release })
    .filter((one) => !one.startsWith('admin/'))
    .map((one) => one.replace(/(?:^|\/)index\.html$/, '/').replace(/^\//, ''));
}
