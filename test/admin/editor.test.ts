import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import { beforeEach, describe, expect, test } from 'vitest';
import { collections } from '../../src/schema/collections.ts';
import { pictureOf } from '../factories/pictures.ts';
import { shownTexts } from '../harness/shown-texts.ts';
import { englishAmong } from './decap-english.ts';
import { desk, enter, hands, page, said, sitDown, tab } from './sit-down.ts';

const story = 'Tổ hòa giải thôn Ba hòa giải thành 98% vụ việc';
const storyFile = 'content/exemplars/to-hoa-giai-thon-ba.md';

sitDown({ basePath: '/thi-dua/', refuses: true });

beforeEach(enter);

/** Finds a question of the editor's own, whose buttons are the act and the way out, and takes that. */
async function answered(question: string, act: string): Promise<void> {
  const asked = page.getByRole('dialog', { name: question });
  await asked.waitFor();
  expect(await asked.getByRole('button').allTextContents()).toEqual(['Thôi', act]);
  await asked.getByRole('button', { name: 'Thôi' }).click();
  await asked.waitFor({ state: 'detached' });
}

async function openStory(): Promise<void> {
  await hands.open('exemplars/entries/to-hoa-giai-thon-ba');
  await hands.box('Tiêu đề').waitFor();
  await page.getByText('Luật Hòa giải ở cơ sở năm 2013').first().waitFor();
}

async function english(): Promise<string[]> {
  return englishAmong(shownTexts(load(await page.content()), 'spoken'));
}

describe('the editor', () => {
  test('opens without an account, asks no other origin and needs no eval', async () => {
    await page.getByText(story).waitFor();
    expect(await page.getByRole('img', { name: 'Sở Tư pháp tỉnh Khánh Hòa' }).count()).toBe(1);
    await openStory();
    const preview = page.frameLocator('#preview-pane');
    await preview.getByRole('heading', { name: story }).waitFor();
    const picture = preview.getByRole('img', { name: 'Bà con ngồi quanh bàn nước' });
    await expect
      .poll(() => picture.getAttribute('src'))
      .toMatch(/^\/thi-dua\/admin\/api\/v1\/uploads\/thon-ba\.png/);
    await preview.getByText('Tập thể · Điển hình từng mặt công tác', { exact: true }).waitFor();
    await preview.locator('.facts').getByText('Sở Tư pháp', { exact: true }).waitFor();
    expect(tab.foreign).toEqual([]);
    expect(tab.complaints).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  });

  test('does not claim a change when a story is only opened', async () => {
    await openStory();
    await page.frameLocator('#preview-pane').getByRole('heading', { name: story }).waitFor();
    expect(await page.getByText('Đã lưu mọi sửa đổi').count()).toBe(1);
    await page.goto(`${desk.url}#/collections/articles`);
    await page.getByRole('heading', { name: 'Tin, bài' }).waitFor();
    expect(said).toEqual([]);
  });

  test('finds records for a relation by words without marks', async () => {
    await hands.open('exemplars/new');
    await hands.choose('Lĩnh vực (không bắt buộc)', 'hoa giai', 'Hòa giải ở cơ sở');
    await hands.choose('Đơn vị', 'huyen mau', 'Phòng Tư pháp huyện Mẫu (đến hết 30/6/2025)');
    await hands.choose('Đơn vị', 'so tu', 'Sở Tư pháp');
    await expect.poll(() => page.getByText('Sở Tư pháp', { exact: true }).count()).toBe(1);
    await hands.box('Phong trào, cuộc vận động (không bắt buộc)').fill('khong co');
    await page.getByText('Không có mục phù hợp').waitFor();
    expect(await english()).toEqual([]);
  });
});

describe('a save', () => {
  test('keeps the story as it was but for the title, and the old address as an alias', async () => {
    const before = await desk.read(storyFile);
    await openStory();
    await hands.box('Tiêu đề').fill('Đổi mới ở thôn Ba'.normalize('NFD'));
    await hands.publish();
    await page.getByRole('alert').getByText('Đã đăng', { exact: true }).waitFor();

    const after = await desk.read(storyFile);
    expect(after).toBe(after.normalize('NFC'));
    expect(after).toContain('\ntitle: Đổi mới ở thôn Ba\n');
    expect(after).toContain('\nslug: doi-moi-o-thon-ba\n');
    expect(after).toContain('\naliases:\n  - to-hoa-giai-thon-ba-hoa-giai-thanh-98-vu-viec\n');
    expect(after).toMatch(/\nupdated: \d{4}-\d{2}-\d{2}\n/);
    const own = /^(?:title|slug|aliases|updated| {2}- to-hoa-giai-thon-ba-hoa).*\n/gm;
    expect(after.replace(own, '')).toBe(before.replace(own, ''));

    // The form is set up anew after a save; an editor's hand is slower than that.
    await page.reload();
    await openStory();
    await hands.box('Tiêu đề').fill(story);
    await hands.publish();
    await expect.poll(() => desk.read(storyFile)).toContain('aliases:\n  - doi-moi-o-thon-ba\n');
  });

  test('names a new record’s file after its title, marks and đ and all', async () => {
    await hands.open('exemplars/new');
    await hands.box('Tiêu đề').fill('Điển hình ở xã Đắk Lua'.normalize('NFD'));
    await hands.box('Họ tên hoặc tên tập thể').fill('Đội hòa giải');
    await hands.choose('Đối tượng', 'tập', 'Tập thể');
    await hands.choose('Loại gương', 'toàn', 'Điển hình toàn diện');
    await hands.choose('Đơn vị', 'so tu phap', 'Sở Tư pháp');
    await hands.box('Tóm tắt').fill('Một câu.');
    const body = page.locator('[data-slate-editor]');
    await body.click();
    await body.pressSequentially('Chuyện kể.');
    await hands.publish();
    await page.waitForURL('**/entries/dien-hinh-o-xa-dak-lua');
    const file = await desk.read('content/exemplars/dien-hinh-o-xa-dak-lua.md');
    expect(file).toMatch(/^---\ntitle: Điển hình ở xã Đắk Lua\nslug: dien-hinh-o-xa-dak-lua\n/);
    expect(file).toContain('\nsubject: group\n');
    expect(file).toMatch(/\ncreated: \d{4}-\d{2}-\d{2}\n/);
    expect(file).toMatch(/\n---\nChuyện kể\.\n$/);
    // Groups that nobody opened must not be written half filled.
    expect(file).not.toMatch(/consent|portrait|withdrawal|period/);
  });

  test('that is refused shows the newsroom’s own sentence', async () => {
    desk.problems.push({
      file: storyFile,
      field: 'portrait',
      label: 'Chân dung',
      problem: 'chưa có giấy đồng ý',
      remedy: 'điền mục Đồng ý cho đăng ảnh.',
    });
    await openStory();
    await hands.box('Tóm tắt').fill('Khác.');
    await hands.publish();
    const said = page.getByRole('region', { name: 'Những chỗ phải sửa' });
    await said.waitFor();
    desk.problems.length = 0;
    expect(await said.textContent()).toContain(
      'Chân dung, ảnh tập thể: chưa có giấy đồng ý. Cách sửa: điền mục Đồng ý cho đăng ảnh.',
    );
    expect(await page.getByRole('alert').textContent()).toBe(
      'Chưa lưu được: còn 1 chỗ phải sửa, ghi ở đầu biểu mẫu.',
    );
    expect(await english()).toEqual([]);
  });

  test('with the line cut says so and keeps the text on the screen', async () => {
    await openStory();
    await hands.box('Tóm tắt').fill('Chữ chưa lưu.');
    await page.context().setOffline(true);
    await hands.publish();
    await page.getByText('Chữ đang viết vẫn còn trên màn hình').waitFor();
    expect(await hands.box('Tóm tắt').inputValue()).toBe('Chữ chưa lưu.');
    expect(await english()).toEqual([]);
    await page.context().setOffline(false);
  });
});

describe('no English is met', () => {
  test('in the list and its menus', async () => {
    await page.getByText('Bà Nguyễn Thị Hòa giữ lửa phong trào').waitFor();
    for (const menu of ['Sắp xếp', 'Lọc', 'Gom nhóm', 'Viết mới']) {
      await hands.button(menu).click();
      await page.getByRole('menuitem').filter({ visible: true }).first().waitFor();
      expect(await english()).toEqual([]);
      await hands.button(menu).click();
    }
    await page.getByPlaceholder('Tìm trong mọi nhóm').fill('hoa giai');
    await page.keyboard.press('Enter');
    await page.getByText('Kết quả tìm “hoa giai”').waitFor();
    await page.getByText('hòa giải thành 98% vụ việc').first().waitFor();
    expect(await english()).toEqual([]);
  });

  test('in any collection’s empty form, with its errors', async () => {
    const fault = page.getByText('Xin điền ô “Tiêu đề”.').first();
    for (const name of [
      'exemplars',
      'campaigns',
      'events',
      'quizzes',
      'materials',
      'periods',
      'units',
      'pages',
    ] as const) {
      await hands.open(`${name}/new`);
      // The form of the last collection goes first.
      await page
        .getByRole('link', { name: `Đang viết trong nhóm ${collections[name].label}` })
        .waitFor();
      await fault.waitFor({ state: 'detached' });
      await hands.box('Tiêu đề').waitFor();
      await hands.publish();
      await fault.waitFor();
      expect(await english()).toEqual([]);
    }
  });

  test('in a story’s toolbar, blocks and boxes', async () => {
    await openStory();
    await hands.button('Chèn khối').click();
    for (const label of ['Trích dẫn nổi bật', 'Ảnh có chú thích', 'Thẻ gương điển hình']) {
      await page.getByRole('menuitem', { name: label }).waitFor();
    }
    expect(await english()).toEqual([]);
    await page.getByRole('menuitem', { name: 'Ảnh có chú thích' }).click();
    await hands.button('Chọn ảnh').first().waitFor();
    await hands.button('Đề mục').click();
    expect(await english()).toEqual([]);
    await page.keyboard.press('Escape');
    await hands.button('Thêm con số').click();
    await hands.box('Năm (không bắt buộc)').filter({ visible: true }).waitFor();
    expect(await english()).toEqual([]);
    expect(await page.getByText('mã nguồn').count()).toBe(0);
  });

  test('when a record is about to be deleted', async () => {
    await openStory();
    await hands.button('Xóa nội dung này').click();
    await answered('Xóa nội dung đã đăng này?', 'Xóa nội dung');
    expect(await desk.read(storyFile)).toContain('title:');
  });

  test('in the library of pictures and files, when one is deleted or uploaded twice', async () => {
    await hands.button('Ảnh, tệp đã tải lên').click();
    await page.getByText('thon-ba.png').click();
    expect(await english()).toEqual([]);
    await hands.button('Xóa mục đang chọn').click();
    await answered('Xóa ảnh hoặc tệp đang chọn?', 'Xóa tệp');
    const upload = page.locator('input[type=file]').first();
    const file = { name: 'thon-ba.png', mimeType: 'image/png', buffer: await pictureOf(90, 90) };
    await upload.setInputFiles(file);
    await answered('Đã có tệp tên “thon-ba.png”. Thay tệp ấy bằng tệp mới?', 'Thay tệp');
    expect(said).toEqual([]);
    await page.getByPlaceholder('Tìm theo tên tệp…').fill('zzz');
    await page.getByText('Không tìm thấy.').waitFor();
    expect(await english()).toEqual([]);
  });

  test('in the settings of the department', async () => {
    await hands.open('site');
    await page.getByText('Hình thức khen thưởng').waitFor();
    expect(await english()).toEqual([]);
    await hands.open('site/entries/agency');
    await hands.box('Tên cơ quan').waitFor();
    expect(await english()).toEqual([]);
  });

  test('when the newsroom cannot be reached at all', async () => {
    await page.route('**/api/v1', (route) => route.abort());
    await page.reload();
    await page.getByText('Mất kết nối với máy chủ').first().waitFor();
    expect(await english()).toEqual([]);
  });
});

test('names of uploads keep their letters in decomposed Unicode', async () => {
  await hands.button('Ảnh, tệp đã tải lên').click();
  await page.getByText('thon-ba.png').waitFor();
  const name = 'Ảnh đại hội điển hình.png'.normalize('NFD');
  const fixture = join(import.meta.dirname, 'fixtures/content/uploads/thon-ba.png');
  const picture = await readFile(fixture);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'image/png', buffer: picture });
  await page.getByText('anh-dai-hoi-dien-hinh.png').waitFor();
});
