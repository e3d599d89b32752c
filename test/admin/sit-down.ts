import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type EditorDesk, type EditorPage, openDesk } from './editor-desk.ts';
import { type EditorHands, handsOn } from './editor-hands.ts';

/** The desk that the tests of a file share. */
export let desk: EditorDesk;

/** The tab that the running test began with. */
export let tab: EditorPage;

/** The page that the editor looks at, and what their hands do there. */
export let page: Page;
export let hands: EditorHands;

/** What the browser's own questions and notices said in this test. */
export let said: string[];

interface Seating {
  basePath?: string;
  /** The editor says no to the browser's own questions. */
  refuses?: boolean;
  /** One window serves as long as nothing fails: of tests that leave no text behind unsaved. */
  oneWindow?: boolean;
  /** More files, or others, beside the fixtures. */
  files?: ReadonlyMap<string, string>;
}

/** Seats an editor before a desk of the file's own, with a new browser window for each test. */
export function sitDown({
  basePath = '/',
  refuses = false,
  oneWindow = false,
  files,
}: Seating = {}): void {
  let isSeated = false;
  beforeAll(async () => {
    desk = await openDesk(basePath, files);
  });
  afterAll(() => desk.close());

  beforeEach(async () => {
    desk.problems.length = 0;
    said = [];
    if (isSeated) return;
    tab = await desk.openPage();
    tab.page.context().on('dialog', (dialog) => {
      said.push(dialog.message());
      // Leaving a page must not be held up, whatever is answered to the rest.
      const isRefused = refuses && dialog.type() !== 'beforeunload';
      void (isRefused ? dialog.dismiss() : dialog.accept()).catch(() => undefined);
    });
    turnTo(tab.page);
    isSeated = true;
  });
  afterEach(async ({ task }) => {
    if (oneWindow && task.result?.state !== 'fail') return;
    isSeated = false;
    await page.context().close();
  });
}

/** Looks at another page from now on. */
export function turnTo(next: Page): void {
  page = next;
  hands = handsOn(next, desk.url);
}

/** Opens the editor where a day begins. */
export async function enter(): Promise<void> {
  await page.goto(desk.url);
  await page.getByRole('heading', { name: 'Gương điển hình' }).waitFor();
}
