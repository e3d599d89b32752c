import type { Locator, Page } from 'playwright-core';

/** What an editor's hands do on a page of the editor. */
export interface EditorHands {
  /** A box of the form by its label. */
  box(label: string): Locator;
  button(name: string): Locator;
  /** Opens a part of the editor, `exemplars/new`. */
  open(route: string): Promise<void>;
  publish(): Promise<void>;
  /** Saves what readers do not see, a draft for instance. */
  save(): Promise<void>;
  /** Chooses from a box that searches, by words typed into it. */
  choose(label: string, words: string, wanted: string): Promise<void>;
  /** Puts HTML, and its plain words, on the clipboard and pastes it where the cursor stands. */
  paste(html: string, words?: string): Promise<void>;
}

/** The hands for one page of the editor at this address. */
export function handsOn(page: Page, editorUrl: string): EditorHands {
  const box = (label: string) => page.getByLabel(label, { exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const press = async (act: string) => {
    await button(act).click();
    await page.getByRole('menuitem', { name: `${act} ngay` }).click();
  };
  return {
    box,
    button,
    open: async (route) => {
      await page.goto(`${editorUrl}#/collections/${route}`);
    },
    publish: () => press('Đăng'),
    save: () => press('Lưu'),
    choose: async (label, words, wanted) => {
      await box(label).fill(words);
      await page.getByRole('option', { name: wanted }).click();
    },
    paste: async (html, words = '') => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate(
        async (kinds) => {
          const blobs = kinds.map(([type, text]) => [type, new Blob([text], { type })] as const);
          await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
        },
        [
          ['text/html', html],
          ['text/plain', words],
        ] as const,
      );
      await page.keyboard.press('Control+V');
    },
  };
}
