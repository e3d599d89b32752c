import { load } from 'cheerio';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { shownTexts } from '../../harness/shown-texts.ts';
import { englishAmong } from '../decap-english.ts';
import { openPeopleDesk, type PeopleDesk } from '../people/people-desk.ts';
import { type Seat, takeSeat } from '../people/take-seat.ts';

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
  await page.getByText('Đã lưu', { exact: true }).first().waitFor();
  await page.getByText('Đã lưu', { exact: true }).first().waitFor({ state: 'detached' });
}

const stored = () => desk.git('show', `${ref}:${file}`);

test('Two people who change different boxes lose nothing and are asked nothing', async () => {
  await mai.box('Tóm tắt').fill('Mai viết tóm tắt.');
  await save(mai);
  await hoa.box('Tiêu đề').fill('Hòa đặt tiêu đề');
  await save(hoa);
  expect(await stored()).toMatch(/title: Hòa đặt tiêu đề[\s\S]*Mai viết tóm tắt\./);
  expect(await hoa.box('Tóm tắt').inputValue()).toBe('Mai viết tóm tắt.');
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
  await hoa.page.getByText('Đã lưu', { exact: true }).first().waitFor();
  expect(await stored()).toContain('Tóm tắt của cả hai.');
  await expect.poll(() => hoa.box('Tóm tắt').inputValue()).toBe('Tóm tắt của cả hai.');
  expect(await desk.git('log', '-1', '--format=%an', ref)).toBe('Phạm Văn Hòa\n');
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
