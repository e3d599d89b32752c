import { beforeEach, expect, test } from 'vitest';
import { desk, enter, hands, page, sitDown, tab } from './sit-down.ts';

sitDown({ basePath: '/thi-dua/' });

beforeEach(enter);

test('a list tells drafts and withdrawn records, units and days', async () => {
  const draft = page.getByRole('link', { name: 'Bà Nguyễn Thị Hòa giữ lửa phong trào' });
  await draft.getByText('Sở Tư pháp · 20/05/2025').waitFor();
  expect(await draft.getByText('Bản nháp').count()).toBe(1);
  const story = page.getByRole('link', { name: 'Tổ hòa giải thôn Ba' });
  expect(await story.locator('mark').count()).toBe(0);
  await hands.open('models');
  await page.getByRole('link', { name: 'Góc luật bên xe cà phê' }).getByText('Đã gỡ').waitFor();
});

test('a document is looked for by its whole number, slashes too', async () => {
  await hands.open('documents');
  const law = page.getByRole('link', { name: 'Luật Hòa giải ở cơ sở năm 2013' });
  await law.waitFor();
  const box = page.getByPlaceholder(/Tìm/u).first();
  for (const [typed, said, found] of [
    ['35/2014/QH13', '35 2014 QH13', 0],
    ['35/2013/qh13', '35 2013 qh13', 1],
    ['100%', '100', 0],
  ] as const) {
    await box.fill(typed);
    await box.press('Enter');
    await page.getByRole('heading', { name: `Kết quả tìm “${said}” trong Văn bản` }).waitFor();
    await tab.answered();
    expect(await law.count()).toBe(found);
  }
  await page.reload();
  await page.getByRole('heading', { name: 'Kết quả tìm “100”' }).waitFor();
  expect(tab.complaints).toEqual([]);
});

test('the form’s head says “Đã đăng” of what readers see alone', async () => {
  await hands.open('models/entries/goc-luat-ben-xe-ca-phe');
  await hands.button('Đã gỡ').waitFor();
  expect(await hands.button('Đã đăng').count()).toBe(0);
  await hands.open('exemplars/entries/to-hoa-giai-thon-ba');
  await hands.button('Đã đăng').waitFor();
  expect(await hands.box('Tiêu đề').inputValue()).toMatch(/^Tổ hòa giải thôn Ba/);
  expect(tab.complaints).toEqual([]);
});

test('only what readers find on the portal is linked there', async () => {
  const there = page.getByRole('link', { name: 'Xem trên cổng' });
  await hands.open('exemplars/entries/to-hoa-giai-thon-ba');
  await there.waitFor();
  await hands.open('exemplars/entries/ba-nguyen-thi-hoa');
  await hands.button('Bản nháp').waitFor();
  expect(await there.count()).toBe(0);
});

test('what readers will not see is saved, what they will is published', async () => {
  await hands.open('exemplars/entries/ba-nguyen-thi-hoa');
  await hands.box('Tóm tắt').fill('Câu chuyện đang viết.');
  await hands.save();
  await page.getByRole('alert').getByText('Đã lưu', { exact: true }).waitFor();
  await hands.button('Bản nháp').waitFor();
  await page.reload();
  await hands.box('Tình trạng').fill('đăng');
  await page.getByRole('option', { name: 'Đăng', exact: true }).click();
  await hands.button('Đăng').waitFor();
});

test('the portal and the handbook are a click away', async () => {
  for (const route of ['exemplars', 'exemplars/entries/to-hoa-giai-thon-ba']) {
    await hands.open(route);
    const handbook = page.getByRole('link', { name: 'Sổ tay biên tập' });
    await handbook.waitFor();
    expect(await handbook.getAttribute('href')).toBe('/thi-dua/admin/huong-dan/');
    const portal = page.getByRole('link', { name: 'Xem cổng' });
    expect(await portal.getAttribute('href')).toBe('https://tinh.example/thi-dua/');
  }
});

test('a new term’s code is made from its name, shown, and kept', async () => {
  const file = 'content/site/fields.yml';
  await hands.open('site/entries/fields');
  await hands.button('Thêm lĩnh vực').click();
  const name = () => hands.box('Tên lĩnh vực').filter({ visible: true });
  await name().fill('Đấu giá tài sản');
  await hands.publish();
  await page.getByText('Đấu giá tài sản').click();
  const code = hands.box('Mã (không bắt buộc)').filter({ visible: true });
  expect(await code.inputValue()).toBe('dau-gia-tai-san');
  await name().fill('Đấu giá');
  await hands.publish();
  await expect.poll(() => desk.read(file)).toContain('id: dau-gia-tai-san\n    name: Đấu giá\n');
});
