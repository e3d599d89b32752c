import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { handsOn } from './editor-hands.ts';
import { desk, hands, page, sitDown, turnTo } from './sit-down.ts';

const question = 'Máy này còn giữ bản viết dở của nội dung này. Dùng lại bản ấy?';
const story = 'exemplars/entries/ba-nguyen-thi-hoa';
const storyFile = 'content/exemplars/ba-nguyen-thi-hoa.md';
const savedSummary = 'Câu chuyện của một nữ tuyên truyền viên pháp luật.';

sitDown();

/** Answers the question that the editor asks about text that it kept. */
async function answer(button: string): Promise<void> {
  await page.getByRole('dialog', { name: question }).getByRole('button', { name: button }).click();
}
const wanted = () => answer('Dùng lại bản chưa lưu');
const unwanted = () => answer('Bỏ bản chưa lưu');
const asked = () => page.getByRole('dialog').count();

/** The tab dies without a word, and the editor opens another at the same address. */
async function openAnotherTab(route: string): Promise<void> {
  const window = page.context();
  await page.close({ runBeforeUnload: false });
  turnTo(await window.newPage());
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

const saved = (words: string) => expect.poll(() => desk.read(storyFile)).toContain(words);
const summary = () => hands.box('Tóm tắt').inputValue();

describe('what was typed into a record and not saved', () => {
  beforeEach(async () => {
    await hands.open(story);
    await hands.box('Tóm tắt').fill('Chữ chưa lưu.');
    await kept('Chữ chưa lưu.');
  });

  test('comes back after a reload, as often as it is reloaded', async () => {
    await page.reload();
    await wanted();
    await expect.poll(summary).toBe('Chữ chưa lưu.');
    await page.getByText('Có sửa đổi chưa lưu').waitFor();
    await hands.button('Lưu').waitFor();
    expect(await asked()).toBe(0);
    await page.reload();
    await wanted();
    await expect.poll(summary).toBe('Chữ chưa lưu.');
  });

  test('comes back after the tab died, and can be saved', async () => {
    await openAnotherTab(story);
    await wanted();
    await expect.poll(summary).toBe('Chữ chưa lưu.');
    await hands.save();
    await page.getByText('Đã lưu mọi sửa đổi').waitFor();
    expect(await desk.read(storyFile)).toContain('summary: Chữ chưa lưu.\n');
    await page.reload();
    await expect.poll(summary).toBe('Chữ chưa lưu.');
    await page.getByText('Đã lưu mọi sửa đổi').waitFor();
    expect(await asked()).toBe(0);
    await hands.box('Tóm tắt').fill(savedSummary);
    await hands.save();
    await saved(savedSummary);
  });

  test('comes back after a save that was refused', async () => {
    desk.problems.push({
      file: storyFile,
      field: 'summary',
      label: 'Tóm tắt',
      problem: 'chưa đủ',
      remedy: 'viết thêm.',
    });
    await hands.save();
    await page.getByRole('region', { name: 'Những chỗ phải sửa' }).getByText('chưa đủ').waitFor();
    await page.reload();
    await wanted();
    await expect.poll(summary).toBe('Chữ chưa lưu.');
  });

  test('is given up when it is not wanted, and not asked about again', async () => {
    await page.reload();
    await unwanted();
    expect(await summary()).toBe(savedSummary);
    await page.getByText('Đã lưu mọi sửa đổi').waitFor();
    await page.reload();
    await expect.poll(summary).toBe(savedSummary);
    await page.waitForTimeout(500);
    expect(await asked()).toBe(0);
  });

  test('comes back when the question is closed by Escape', async () => {
    await page.reload();
    await page.getByRole('dialog', { name: question }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(summary).toBe('Chữ chưa lưu.');
    expect(await asked()).toBe(0);
  });

  test('is asked about again when the question was left without an answer', async () => {
    await page.reload();
    await page.getByRole('dialog', { name: question }).waitFor();
    await hands.open('units');
    await page.getByRole('link', { name: 'Sở Tư pháp' }).first().waitFor();
    expect(await asked()).toBe(0);
    await hands.open(story);
    await wanted();
    await expect.poll(summary).toBe('Chữ chưa lưu.');
  });

  test('joins what another tab has saved since, and can be taken back', async () => {
    const { page: theirs } = await desk.openPage();
    const their = handsOn(theirs, desk.url);
    await their.open(story);
    await their.box('Họ tên hoặc tên tập thể').fill('Bà Hòa');
    await their.save();
    await theirs.getByText('Đã lưu mọi sửa đổi').waitFor();
    await theirs.context().close();
    await page.reload();
    await wanted();
    await expect.poll(summary).toBe('Chữ chưa lưu.');
    await hands.save();
    await saved('Chữ chưa lưu.');
    expect(await desk.read(storyFile)).toContain('name: Bà Hòa\n');
    await page.getByText('Đã lưu mọi sửa đổi').waitFor();
    await expect.poll(() => hands.box('Họ tên hoặc tên tập thể').inputValue()).toBe('Bà Hòa');
    await hands.box('Tóm tắt').fill(savedSummary);
    await hands.save();
    await saved(savedSummary);
    await hands.box('Tóm tắt').fill(`${savedSummary} Thêm.`);
    await hands.save();
    await saved('Thêm.');
    await page.getByText('Đã lưu mọi sửa đổi').waitFor();
    // Back to the text that was opened first.
    await hands.box('Tóm tắt').fill(savedSummary);
    await page.getByText('Có sửa đổi chưa lưu').waitFor();
    await hands.save();
    await expect.poll(() => desk.read(storyFile)).not.toContain('Thêm.');
  });

  test('is put beside what another tab has saved in the same box, to choose from', async () => {
    const second = await page.context().newPage();
    const other = handsOn(second, desk.url);
    await other.open(story);
    await second.getByRole('button', { name: 'Bỏ bản chưa lưu' }).click();
    await other.box('Tóm tắt').fill('Chữ của thẻ kia.');
    await other.save();
    await second.getByText('Đã lưu mọi sửa đổi').waitFor();
    await second.close();

    await hands.box('Tóm tắt').fill('Chữ đến muộn.');
    await hands.save();
    const dialog = page.getByRole('dialog', { name: 'Bài này đã có bản lưu khác' });
    const box = dialog.getByRole('group', { name: 'Tóm tắt' });
    await box.waitFor();
    expect(await box.locator('pre').allTextContents()).toEqual([
      'Chữ đến muộn.',
      'Chữ của thẻ kia.',
    ]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await desk.read(storyFile)).toContain('Chữ của thẻ kia.');
    expect(await summary()).toBe('Chữ đến muộn.');

    await hands.save();
    await box.getByLabel('Bản đang viết').check();
    await dialog.getByRole('button', { name: 'Lưu bản đã chọn' }).click();
    await saved('Chữ đến muộn.');
    await page.getByText('Đã lưu mọi sửa đổi').waitFor();
  });

  test('is not offered to another record', async () => {
    await openAnotherTab('exemplars/entries/to-hoa-giai-thon-ba');
    await hands.box('Tóm tắt').waitFor();
    await page.waitForTimeout(500);
    expect(await asked()).toBe(0);
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
    await wanted();
    const title = () => hands.box('Tiêu đề').inputValue();
    await expect.poll(title).toBe('Chuyện mới ở Đắk Lua');
    await openAnotherTab('exemplars/new');
    await wanted();
    await expect.poll(title).toBe('Chuyện mới ở Đắk Lua');
    await page.locator('[data-slate-editor]').getByText('Chuyện kể dở.').waitFor();
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
    // In the story, that is, not in the library alone.
    await kept('"/uploads/chua-luu.png');
    await openAnotherTab('articles/new');
    await wanted();
    await expect.poll(() => hands.box('Tiêu đề').inputValue()).toBe('Tin có ảnh');
    await page.locator('[data-slate-editor] img:is([src^="blob:"], [src*="/uploads/"])').waitFor();
  });
});

describe('what is typed while a save is under way', () => {
  /** Holds the next save until it is told to go on. */
  async function holdSave(): Promise<() => void> {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/api/v1', async (route) => {
      if (route.request().postData()?.includes('"persistEntry"') === true) await held;
      await route.continue();
    });
    return release;
  }

  test('counts as unsaved, is kept, and goes with the next save', async () => {
    await hands.open(story);
    await hands.box('Tóm tắt').fill('Chữ gửi đi.');
    const release = await holdSave();
    await hands.save();
    await hands.button('Đang lưu…').waitFor();
    await hands.box('Tóm tắt').fill('Chữ gõ thêm.');
    release();
    await saved('Chữ gửi đi.');
    await hands.button('Lưu').waitFor();
    await page.getByText('Có sửa đổi chưa lưu').waitFor();
    await kept('Chữ gõ thêm.');
    await page.reload();
    await wanted();
    await expect.poll(summary).toBe('Chữ gõ thêm.');
    await hands.save();
    await saved('Chữ gõ thêm.');
    await page.getByText('Đã lưu mọi sửa đổi').waitFor();
  });

  test('stays in the form of a new record, which gets its address meanwhile', async () => {
    const short = () => hands.box('Tên viết tắt (không bắt buộc)');
    await hands.open('units/new');
    await hands.box('Tiêu đề').fill('Phòng Hành chính tư pháp');
    await hands.choose('Loại đơn vị', 'phòng', 'Phòng, văn phòng thuộc Sở');
    const release = await holdSave();
    await hands.publish();
    await hands.button('Đang đăng…').waitFor();
    await short().fill('HCTP');
    release();
    await page.waitForURL(/entries\/phong-hanh-chinh-tu-phap$/);
    await hands.button('Đăng').waitFor();
    expect(await short().inputValue()).toBe('HCTP');
    expect(await asked()).toBe(0);
    await hands.publish();
    await page.getByText('Đã lưu mọi sửa đổi').waitFor();
    const written = await desk.read('content/units/phong-hanh-chinh-tu-phap.md');
    expect(written).toContain('short: HCTP\n');
  });
});
