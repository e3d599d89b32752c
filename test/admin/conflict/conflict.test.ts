import { load } from 'cheerio';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shownTexts } from '../../harness/shown-texts.ts';
import { englishAmong } from '../decap-english.ts';
import { openPeopleDesk, type PeopleDesk } from '../people/people-desk.ts';
import { type Seat, takeSeat } from '../people/take-seat.ts';

const fields = 'Lĩnh vực (không bắt buộc)';
const ref = 'refs/heads/cms/exemplars/to-hoa-giai-thon-ba';
const file = 'content/exemplars/to-hoa-giai-thon-ba.md';

let desk: PeopleDesk;
let mai: Seat;
let hoa: Seat;

beforeAll(async () => {
  desk = await openPeopleDesk('/');
  mai = await takeSeat(desk, 'mai', {
    name: 'Lê Thị Mai',
    email: 'mai@example.invalid',
    role: 'editor',
  });
  hoa = await takeSeat(desk, 'hoa', {
    name: 'Phạm Văn Hòa',
    email: 'hoa@example.invalid',
    role: 'approver',
  });
});
afterAll(() => desk.close());

beforeEach(async () => {
  for (const { page } of [mai, hoa]) {
    await page.goto(`${desk.url}#/workflow`);
    await page.goto(`${desk.url}#/collections/exemplars/entries/to-hoa-giai-thon-ba`);
    await page.getByLabel('Tóm tắt', { exact: true }).waitFor();
  }
});

async function save({ page, button }: Seat): Promise<void> {
  await button('Lưu').click();
  await saved({ page });
}

/** Waits for what the form says; the word that flies past may still be that of an earlier save. */
async function saved({ page }: Pick<Seat, 'page'>): Promise<void> {
  await page.getByText('Đã lưu mọi sửa đổi').waitFor();
}

/** Holds what a person saves from now on until it is told to go on. */
async function holdSaves({ page }: Seat): Promise<() => Promise<void>> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/v1', async (route) => {
    if (route.request().postData()?.includes('"persistEntry"') === true) await held;
    await route.continue();
  });
  return async () => {
    release();
    await page.unrouteAll({ behavior: 'wait' });
  };
}

const stored = () => desk.git('show', `${ref}:${file}`);

test('Two people who change different boxes lose nothing and are asked nothing', async () => {
  await mai.box('Tóm tắt').fill('Mai viết tóm tắt.');
  await save(mai);
  await hoa.box('Tiêu đề').fill('Hòa đặt tiêu đề');
  await save(hoa);
  expect(await stored()).toMatch(/title: Hòa đặt tiêu đề[\s\S]*Mai viết tóm tắt\./);
  await expect.poll(() => hoa.box('Tóm tắt').inputValue()).toBe('Mai viết tóm tắt.');
  // What the form shows now is what a later save stands on.
  await hoa.box('Tiêu đề').fill('Hòa đặt lại');
  await save(hoa);
  expect(await stored()).toMatch(/title: Hòa đặt lại[\s\S]*Mai viết tóm tắt\./);
});

test('Two people who change the same box choose which text stays, and may put it off', async () => {
  await mai.box('Tóm tắt').fill('Tóm tắt của Mai.');
  await save(mai);
  await hoa.box('Tóm tắt').fill('Tóm tắt của Hòa.');
  await hoa.button('Lưu').click();
  const dialog = hoa.page.getByRole('dialog', { name: 'Hai người cùng sửa bài này' });
  await dialog.getByText('Lê Thị Mai đã lưu lúc').waitFor();
  const box = dialog.getByRole('group', { name: 'Tóm tắt' });
  expect(await box.locator('pre').allTextContents()).toEqual([
    'Tóm tắt của Hòa.',
    'Tóm tắt của Mai.',
  ]);
  expect(englishAmong(shownTexts(load(await hoa.page.content()), 'spoken'))).toEqual([]);
  expect(await hoa.page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(
    true,
  );
  await hoa.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await hoa.box('Tóm tắt').inputValue()).toBe('Tóm tắt của Hòa.');
  expect(await stored()).toContain('Tóm tắt của Mai.');

  await hoa.button('Lưu').click();
  await dialog.getByRole('button', { name: 'Lưu bản đã chọn' }).click();
  await dialog.getByText('Còn 1 ô chưa chọn.').waitFor();
  await box.getByLabel('Của Lê Thị Mai').check();
  await box.getByLabel('Viết lại ô “Tóm tắt”').fill('Tóm tắt của cả hai.');
  await dialog.getByRole('button', { name: 'Lưu bản đã chọn' }).click();
  await saved(hoa);
  expect(await stored()).toContain('Tóm tắt của cả hai.');
  await expect.poll(() => hoa.box('Tóm tắt').inputValue()).toBe('Tóm tắt của cả hai.');
  expect(await desk.git('log', '-1', '--format=%an', ref)).toBe('Phạm Văn Hòa\n');
});

test('Terms are compared by their names, and a dialog fits a phone', async () => {
  await mai.choose(fields, 'tro giup', 'Trợ giúp pháp lý');
  await save(mai);
  await hoa.box(fields).press('Backspace');
  await hoa.choose(fields, 'tro giup', 'Trợ giúp pháp lý');
  await hoa.button('Lưu').click();
  const box = hoa.page.getByRole('group', { name: 'Lĩnh vực' });
  await box.waitFor();
  expect(await box.locator('pre').allTextContents()).toEqual([
    '• Trợ giúp pháp lý',
    '• Hòa giải ở cơ sở\n• Trợ giúp pháp lý',
  ]);
  await hoa.page.setViewportSize({ width: 360, height: 800 });
  const widths = await hoa.page
    .getByRole('dialog')
    .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(widths[0]).toBe(widths[1]);
  await hoa.page.setViewportSize({ width: 1280, height: 900 });
  await box.getByLabel('Của tôi').check();
  await hoa.button('Lưu bản đã chọn').click();
  await saved(hoa);
});

test('A draft that readers’ version has overtaken is brought together before it is published', async () => {
  // Somebody with a clone of the repository changed what readers see.
  const published = await desk.git('show', `refs/heads/main:${file}`);
  await desk.writeMain(file, published.replace(/^summary: .*$/m, 'summary: Tóm tắt trên cổng.'));
  await hoa.button('Trình đăng').click();
  await hoa.button('Đăng ngay').click();
  const dialog = hoa.page.getByRole('dialog', { name: 'Hai người cùng sửa bài này' });
  await dialog.getByLabel('Của tôi').first().check();
  await dialog.getByRole('button', { name: 'Lưu bản đã chọn' }).click();
  await hoa.page.getByText('Đã đăng', { exact: true }).first().waitFor();
  expect(await desk.git('show', `refs/heads/main:${file}`)).toContain('Tóm tắt của cả hai.');
});

describe('What is typed while a save is under way', () => {
  test('stays in the form of a record whose first draft is being saved', async () => {
    await hoa.open('exemplars/entries/ba-nguyen-thi-hoa');
    await hoa.box('Tiêu đề').fill('Tiêu đề gửi đi');
    const release = await holdSaves(hoa);
    await hoa.button('Lưu').click();
    await hoa.button('Đang lưu…').waitFor();
    await hoa.box('Tóm tắt').fill('Chữ gõ thêm.');
    await release();
    await hoa.page.getByText('Bản nháp', { exact: true }).first().waitFor();
    await hoa.page.getByText('Có sửa đổi chưa lưu').waitFor();
    expect(await hoa.box('Tóm tắt').inputValue()).toBe('Chữ gõ thêm.');
    await save(hoa);
    const draft = 'refs/heads/cms/exemplars/ba-nguyen-thi-hoa';
    const text = await desk.git('show', `${draft}:content/exemplars/ba-nguyen-thi-hoa.md`);
    expect(text).toMatch(/title: Tiêu đề gửi đi[\s\S]*Chữ gõ thêm\./);
  });

  test('stands beside what that save takes in of another’s work', async () => {
    await mai.box('Tóm tắt').fill('Mai viết trước.');
    await save(mai);
    await hoa.box('Tiêu đề').fill('Hòa gửi đi');
    const release = await holdSaves(hoa);
    await hoa.button('Lưu').click();
    await hoa.button('Đang lưu…').waitFor();
    await hoa.box('Tiêu đề').pressSequentially(' rồi gõ thêm');
    await release();
    await expect.poll(() => hoa.box('Tóm tắt').inputValue()).toBe('Mai viết trước.');
    expect(await hoa.box('Tiêu đề').inputValue()).toBe('Hòa gửi đi rồi gõ thêm');
    await hoa.page.getByText('Có sửa đổi chưa lưu').waitFor();
    expect(await stored()).toMatch(/title: Hòa gửi đi\n[\s\S]*Mai viết trước\./);
    await save(hoa);
    expect(await stored()).toMatch(/title: Hòa gửi đi rồi gõ thêm[\s\S]*Mai viết trước\./);
  });

  test('into a box that another changed is asked about, then and at the next save', async () => {
    await mai.box('Tóm tắt').fill('Mai viết sau.');
    await save(mai);
    await hoa.box('Tiêu đề').fill('Hòa gửi lần nữa');
    const release = await holdSaves(hoa);
    await hoa.button('Lưu').click();
    await hoa.button('Đang lưu…').waitFor();
    await hoa.box('Tóm tắt').fill('Hòa gõ vào ô của Mai.');
    await release();
    const dialog = hoa.page.getByRole('dialog', { name: 'Hai người cùng sửa bài này' });
    const box = dialog.getByRole('group', { name: 'Tóm tắt' });
    await box.waitFor();
    const both = ['Hòa gõ vào ô của Mai.', 'Mai viết sau.'];
    expect(await box.locator('pre').allTextContents()).toEqual(both);
    await hoa.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await hoa.box('Tóm tắt').inputValue()).toBe('Hòa gõ vào ô của Mai.');
    await hoa.button('Lưu').click();
    const again = hoa.page.getByRole('dialog', { name: 'Bài này đã có bản lưu khác' });
    const same = again.getByRole('group', { name: 'Tóm tắt' });
    await same.waitFor();
    expect(await same.locator('pre').allTextContents()).toEqual(both);
    await same.getByLabel('Bản đang viết').check();
    await again.getByRole('button', { name: 'Lưu bản đã chọn' }).click();
    await expect.poll(stored).toMatch(/title: Hòa gửi lần nữa[\s\S]*Hòa gõ vào ô của Mai\./);
  });
});
