import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Dialog, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EditorDesk, openDesk } from './editor-desk.ts';
import { type EditorHands, handsOn } from './editor-hands.ts';

const question = 'Máy này còn giữ bản viết dở của nội dung này. Dùng lại bản ấy?';
const story = 'exemplars/entries/ba-nguyen-thi-hoa';
const storyFile = 'content/exemplars/ba-nguyen-thi-hoa.md';
const savedSummary = 'Câu chuyện của một nữ tuyên truyền viên pháp luật.';

let desk: EditorDesk;
let context: BrowserContext;
let page: Page;
let hands: EditorHands;
let asked: string[];
let answer: boolean;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

beforeEach(async () => {
  asked = [];
  answer = true;
  ({ page } = await desk.openPage());
  context = page.context();
  hands = handsOn(page, desk.url);
  page.on('dialog', (dialog) => void reply(dialog).catch(() => undefined));
});
afterEach(() => context.close());

async function reply(dialog: Dialog): Promise<void> {
  if (dialog.type() === 'beforeunload') return dialog.accept();
  asked.push(dialog.message());
  return answer ? dialog.accept() : dialog.dismiss();
}

/** The tab dies without a word, and the editor opens another at the same address. */
async function openAnotherTab(route: string): Promise<void> {
  await page.close({ runBeforeUnload: false });
  page = await context.newPage();
  hands = handsOn(page, desk.url);
  page.on('dialog', (dialog) => void reply(dialog).catch(() => undefined));
  await hands.open(route);
}

/** Waits until this machine keeps a text, as it does shortly after a pause in typing. */
async function kept(words: string): Promise<void> {
  await expect.poll(() => page.evaluate(keptTexts)).toContain(words);
}

async function keptTexts(): Promise<string> {
  const opening = indexedDB.open('localforage');
  const store = await new Promise<IDBObjectStore>((resolve, reject) => {
    opening.onsuccess = () =>
      resolve(opening.result.transaction('keyvaluepairs').objectStore('keyvaluepairs'));
    opening.onerror = () => reject(opening.error);
  });
  const all = store.getAll();
  return new Promise((resolve) => {
    all.onsuccess = () => resolve(JSON.stringify(all.result));
  });
}

const summary = () => hands.box('Tóm tắt').inputValue();

describe('what was typed into a record and not saved', () => {
  beforeEach(async () => {
    await hands.open(story);
    await hands.box('Tóm tắt').fill('Chữ chưa lưu.');
    await kept('Chữ chưa lưu.');
  });

  test('comes back after a reload, as often as it is reloaded', async () => {
    await page.reload();
    await expect.poll(summary).toBe('Chữ chưa lưu.');
    await page.getByText('Có sửa đổi chưa lưu').waitFor();
    await page.waitForTimeout(1000);
    expect(await summary()).toBe('Chữ chưa lưu.');
    expect(asked).toEqual([question]);
    await page.reload();
    await expect.poll(summary).toBe('Chữ chưa lưu.');
  });

  test('comes back after the tab died, and can be saved', async () => {
    await openAnotherTab(story);
    await expect.poll(summary).toBe('Chữ chưa lưu.');
    await hands.publish();
    await page.getByText('Đã lưu mọi sửa đổi').waitFor();
    expect(await desk.read(storyFile)).toContain('summary: Chữ chưa lưu.\n');
    asked.length = 0;
    await page.reload();
    await expect.poll(summary).toBe('Chữ chưa lưu.');
    await page.getByText('Đã lưu mọi sửa đổi').waitFor();
    expect(asked).toEqual([]);
    await hands.box('Tóm tắt').fill(savedSummary);
    await hands.publish();
    await expect.poll(() => desk.read(storyFile)).toContain(savedSummary);
  });

  test('comes back after a save that was refused', async () => {
    desk.problems.push({
      file: storyFile,
      field: 'summary',
      label: 'Tóm tắt',
      problem: 'chưa đủ',
      remedy: 'viết thêm.',
    });
    await hands.publish();
    await page.getByRole('alert').filter({ hasText: 'chưa đủ' }).waitFor();
    desk.problems.length = 0;
    await page.reload();
    await expect.poll(summary).toBe('Chữ chưa lưu.');
    expect(asked).toEqual([question]);
  });

  test('is given up by answering no, and not asked about again', async () => {
    answer = false;
    await page.reload();
    await expect.poll(() => asked).toEqual([question]);
    expect(await summary()).toBe(savedSummary);
    await page.getByText('Đã lưu mọi sửa đổi').waitFor();
    await page.reload();
    await expect.poll(summary).toBe(savedSummary);
    expect(asked).toEqual([question]);
  });

  test('does not write over what another editor has saved since', async () => {
    const { page: theirs } = await desk.openPage();
    const their = handsOn(theirs, desk.url);
    await their.open(story);
    await their.box('Họ tên hoặc tên tập thể').fill('Bà Hòa');
    await their.publish();
    await theirs.getByText('Đã lưu', { exact: true }).waitFor();
    await theirs.context().close();
    await page.reload();
    await expect.poll(summary).toBe('Chữ chưa lưu.');
    await hands.publish();
    await page.getByRole('alert').filter({ hasText: 'Có người vừa lưu' }).waitFor();
    expect(await desk.read(storyFile)).toContain('name: Bà Hòa\n');
    answer = false;
    await page.reload();
    await expect.poll(summary).toBe(savedSummary);
    await hands.box('Tóm tắt').fill(`${savedSummary} Thêm.`);
    await hands.publish();
    await expect.poll(() => desk.read(storyFile)).toContain('Thêm.');
    await page.getByText('Đã lưu mọi sửa đổi').waitFor();
    // Back to the text that was opened first.
    await hands.box('Tóm tắt').fill(savedSummary);
    await page.getByText('Có sửa đổi chưa lưu').waitFor();
    await hands.publish();
    await expect.poll(() => desk.read(storyFile)).not.toContain('Thêm.');
  }, 120_000);

  test('is not offered to another record', async () => {
    await openAnotherTab('exemplars/entries/to-hoa-giai-thon-ba');
    await hands.box('Tóm tắt').waitFor();
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);
  });
});

describe('a new record that was not saved', () => {
  test('comes back with its text, after a reload and after the tab died', async () => {
    await hands.open('exemplars/new');
    await hands.box('Tiêu đề').fill('Chuyện mới ở Đắk Lua');
    const body = page.locator('[data-slate-editor]');
    await body.click();
    await body.pressSequentially('Chuyện kể dở.');
    await kept('Chuyện kể dở.');
    await page.reload();
    const title = () => hands.box('Tiêu đề').inputValue();
    await expect.poll(title).toBe('Chuyện mới ở Đắk Lua');
    await page.waitForTimeout(2500);
    await openAnotherTab('exemplars/new');
    await expect.poll(title).toBe('Chuyện mới ở Đắk Lua');
    await page.locator('[data-slate-editor]').getByText('Chuyện kể dở.').waitFor();
    expect(asked).toEqual([question, question]);
  });

  test('comes back with a picture that was uploaded', async () => {
    await hands.open('articles/new');
    await hands.box('Tiêu đề').fill('Tin có ảnh');
    await hands.button('Chèn khối').click();
    await page.getByRole('menuitem', { name: 'Ảnh có chú thích' }).click();
    await hands.button('Chọn ảnh').last().click();
    const fixture = join(import.meta.dirname, 'fixtures/content/uploads/thon-ba.png');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'chua-luu.png',
        mimeType: 'image/png',
        buffer: await readFile(fixture),
      });
    await hands.button('Dùng mục đang chọn').click();
    await kept('chua-luu.png');
    await openAnotherTab('articles/new');
    await expect.poll(() => hands.box('Tiêu đề').inputValue()).toBe('Tin có ảnh');
    await page.locator('[data-slate-editor] img[src^="blob:"]').waitFor();
  });
});
