import { load } from 'cheerio';
import type { Dialog, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shownTexts } from '../harness/shown-texts.ts';
import { englishAmong } from './decap-english.ts';
import { type EditorDesk, type EditorPage, openDesk } from './editor-desk.ts';
import { type EditorHands, handsOn } from './editor-hands.ts';

const leaving = 'Rời trang này? Những chữ chưa lưu sẽ mất.';
const hoa = 'exemplars/entries/ba-nguyen-thi-hoa';
const hamlet = 'exemplars/entries/to-hoa-giai-thon-ba';
const titleOfHoa = 'Bà Nguyễn Thị Hòa giữ lửa phong trào';
const titleOfHamlet = 'Tổ hòa giải thôn Ba hòa giải thành 98% vụ việc';

let desk: EditorDesk;
let tab: EditorPage;
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
  tab = await desk.openPage();
  page = tab.page;
  hands = handsOn(page, desk.url);
  page.on('dialog', (dialog) => void reply(dialog).catch(() => undefined));
});
afterEach(() => page.context().close());

async function reply(dialog: Dialog): Promise<void> {
  if (dialog.type() === 'beforeunload') return dialog.accept();
  asked.push(dialog.message());
  return answer ? dialog.accept() : dialog.dismiss();
}

const title = () => hands.box('Tiêu đề').inputValue();

async function english(): Promise<string[]> {
  return englishAmong(shownTexts(load(await page.content()), 'spoken'));
}

describe('an address pasted while a record is open', () => {
  beforeEach(async () => {
    await hands.open(hoa);
    await expect.poll(title).toBe(titleOfHoa);
  });

  test('opens its own record, of whatever group', async () => {
    await hands.open(hamlet);
    await expect.poll(title).toBe(titleOfHamlet);
    const preview = page.frameLocator('#preview-pane');
    await preview.getByRole('heading', { name: titleOfHamlet }).waitFor();
    await hands.open('units/entries/so-tu-phap');
    await expect.poll(title).toBe('Sở Tư pháp');
    expect(asked).toEqual([]);
    await hands.open('site/entries/agency');
    await hands.box('Tên cơ quan').waitFor();
    expect(asked).toEqual([]);
    await hands.open('campaigns/new');
    await expect.poll(title).toBe('');
    await page.waitForTimeout(1000);
    await hands.open(hoa);
    await expect.poll(title).toBe(titleOfHoa);
    expect(asked).toEqual([]);
    expect(tab.complaints).toEqual([]);
  });

  test('asks before it takes unsaved text away, and does so after a “yes”', async () => {
    await hands.box('Tiêu đề').fill('Chưa lưu');
    await hands.open(hamlet);
    await expect.poll(title).toBe(titleOfHamlet);
    expect(asked).toEqual([leaving]);
    await hands.box('Tiêu đề').fill('Cũng chưa lưu');
    await hands.open(hoa);
    await expect.poll(title).toBe(titleOfHoa);
    expect(asked).toEqual([leaving, leaving]);
  });

  test('leaves text, address and the way back as they are after a “no”', async () => {
    await hands.open(hamlet);
    await expect.poll(title).toBe(titleOfHamlet);
    await hands.box('Tiêu đề').fill('Chưa lưu');
    answer = false;
    await hands.open(hoa);
    await expect.poll(() => asked).toEqual([leaving]);
    await expect.poll(() => page.url()).toBe(`${desk.url}#/collections/${hamlet}`);
    expect(await title()).toBe('Chưa lưu');
    answer = true;
    await page.getByRole('link', { name: 'Đang viết trong nhóm' }).click();
    await page.getByRole('heading', { name: 'Gương điển hình' }).waitFor();
    expect(asked).toEqual([leaving, leaving]);
  });

  test('shows the newest asked, however late the first answers', async () => {
    let held: (() => void) | undefined;
    await page.route('**/api/v1', async (route) => {
      if (route.request().postData()?.includes('to-hoa-giai-thon-ba.md') === true) {
        await new Promise<void>((resolve) => {
          held = resolve;
        });
      }
      await route.continue();
    });
    await hands.open(hamlet);
    await expect.poll(() => held).toBeDefined();
    await hands.open(hoa);
    await expect.poll(title).toBe(titleOfHoa);
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes('to-hoa-giai-thon-ba.md') === true,
    );
    held?.();
    await answered;
    await page.waitForTimeout(500);
    expect(await title()).toBe(titleOfHoa);
  });
});

test.each([
  ['exemplars/entries/khong-co', 'Gương điển hình'],
  ['site/entries/khong-co', 'Thiết lập cổng'],
])('the address %s of nothing says so, with the way to the list', async (route, group) => {
  await hands.open(route);
  const said = page.getByRole('alert');
  await said.waitFor();
  expect(await said.textContent()).toContain('Không tìm thấy nội dung này.');
  await page.waitForTimeout(1000);
  expect(await page.getByText('Đã đăng').count()).toBe(0);
  expect(await english()).toEqual([]);
  await page.getByRole('link', { name: `Về danh sách “${group}”` }).click();
  await page.getByRole('heading', { name: group }).waitFor();
  expect(tab.complaints).toEqual([]);
});

test('a setting that has no file yet opens as an empty form', async () => {
  await hands.open('site/entries/awards');
  await hands.button('Đã đăng').waitFor();
  await hands.button('Thêm hình thức').waitFor();
});

describe('after a new record is saved', () => {
  async function fillNew(name: string): Promise<void> {
    await hands.open('units/new');
    await hands.box('Tiêu đề').fill(name);
    await hands.choose('Loại đơn vị', 'phòng', 'Phòng, văn phòng thuộc Sở');
  }

  test('its form stays open and still asks before unsaved text is left', async () => {
    await fillNew('Phòng Tư pháp mới');
    await hands.publish();
    await expect.poll(() => page.url()).toContain('/entries/phong-tu-phap-moi');
    await expect.poll(title).toBe('Phòng Tư pháp mới');
    await hands.box('Tiêu đề').fill('Chưa lưu');
    await hands.open(hoa);
    await expect.poll(title).toBe(titleOfHoa);
    expect(asked).toEqual([leaving]);
  });

  test('the next one begins with an empty form', async () => {
    await fillNew('Phòng thứ hai');
    await hands.button('Đăng').click();
    await page.getByRole('menuitem', { name: 'Đăng rồi viết mục mới' }).click();
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    await expect.poll(title).toBe('');
    expect(page.url()).toContain('#/collections/units/new');
    await page.waitForTimeout(1000);
    expect(await title()).toBe('');
    expect(asked).toEqual([]);
  });

  test('its copy begins with its text', async () => {
    await hands.open('units/entries/so-tu-phap');
    await expect.poll(title).toBe('Sở Tư pháp');
    await hands.button('Đã đăng').click();
    await page.getByRole('menuitem', { name: 'Nhân bản' }).click();
    await expect.poll(() => page.url()).toContain('#/collections/units/new');
    await expect.poll(title).toBe('Sở Tư pháp');
    await page.getByText('Có sửa đổi chưa lưu').waitFor();
  });
});
