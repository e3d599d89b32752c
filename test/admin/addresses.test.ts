import { load } from 'cheerio';
import { beforeEach, describe, expect, test } from 'vitest';
import { shownTexts } from '../harness/shown-texts.ts';
import { englishAmong } from './decap-english.ts';
import { desk, hands, page, sitDown, tab } from './sit-down.ts';

const leaving = 'Rời trang này? Những chữ chưa lưu sẽ mất.';
const hoa = 'exemplars/entries/ba-nguyen-thi-hoa';
const hamlet = 'exemplars/entries/to-hoa-giai-thon-ba';
const titleOfHoa = 'Bà Nguyễn Thị Hòa giữ lửa phong trào';
const titleOfHamlet = 'Tổ hòa giải thôn Ba hòa giải thành 98% vụ việc';

sitDown();

const question = () => page.getByRole('dialog', { name: leaving });
const leave = () => question().getByRole('button', { name: 'Rời trang, bỏ chữ chưa lưu' }).click();
const stay = () => question().getByRole('button', { name: 'Ở lại viết tiếp' }).click();
const asked = () => page.getByRole('dialog').count();

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
    expect(await asked()).toBe(0);
    await hands.open('site/entries/agency');
    await hands.box('Tên cơ quan').waitFor();
    expect(await asked()).toBe(0);
    await hands.open('campaigns/new');
    await expect.poll(title).toBe('');
    await page.waitForTimeout(1000);
    await hands.open(hoa);
    await expect.poll(title).toBe(titleOfHoa);
    expect(await asked()).toBe(0);
    expect(tab.complaints).toEqual([]);
  });

  test('asks before it takes unsaved text away, and does so after a “yes”', async () => {
    await hands.box('Tiêu đề').fill('Chưa lưu');
    await hands.open(hamlet);
    await leave();
    await expect.poll(title).toBe(titleOfHamlet);
    await hands.box('Tiêu đề').fill('Cũng chưa lưu');
    await hands.open(hoa);
    await leave();
    await expect.poll(title).toBe(titleOfHoa);
  });

  test('leaves text, address and the way back as they are after a “no”', async () => {
    await hands.open(hamlet);
    await expect.poll(title).toBe(titleOfHamlet);
    await hands.box('Tiêu đề').fill('Chưa lưu');
    await hands.open(hoa);
    await stay();
    await page.waitForURL(`${desk.url}#/collections/${hamlet}`);
    expect(await title()).toBe('Chưa lưu');
    await hands.open(hoa);
    await question().waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(`${desk.url}#/collections/${hamlet}`);
    await page.getByRole('link', { name: 'Đang viết trong nhóm' }).click();
    await leave();
    await page.getByRole('heading', { name: 'Gương điển hình' }).waitFor();
  });

  test('asked for while the question stands is the one that the answer is for', async () => {
    await hands.box('Tiêu đề').fill('Chưa lưu');
    await hands.open(hamlet);
    await question().waitFor();
    await hands.open('units/entries/so-tu-phap');
    await expect.poll(asked).toBe(1);
    await leave();
    await expect.poll(title).toBe('Sở Tư pháp');
    expect(page.url()).toContain('units/entries/so-tu-phap');
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
    await leave();
    await expect.poll(title).toBe(titleOfHoa);
  });

  test('the next one begins with an empty form', async () => {
    await fillNew('Phòng thứ hai');
    await hands.button('Đăng').click();
    await page.getByRole('menuitem', { name: 'Đăng rồi viết mục mới' }).click();
    await page.getByRole('alert').getByText('Đã đăng', { exact: true }).waitFor();
    await expect.poll(title).toBe('');
    expect(page.url()).toContain('#/collections/units/new');
    await page.waitForTimeout(1000);
    expect(await title()).toBe('');
    expect(await asked()).toBe(0);
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
