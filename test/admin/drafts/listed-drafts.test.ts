import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPeopleDesk, type PeopleDesk } from '../people/people-desk.ts';
import { type Seat, takeSeat } from '../people/take-seat.ts';

const title = 'Chuyện chưa ai đọc ở Hòn Tằm';

let desk: PeopleDesk;
let mai: Seat;

beforeAll(async () => {
  desk = await openPeopleDesk('/');
  const email = 'mai@example.invalid';
  mai = await takeSeat(desk, 'mai', { name: 'Lê Thị Mai', email, role: 'editor' });
});
afterAll(() => desk.close());

const row = (words: string) => mai.page.getByRole('listitem').filter({ hasText: words });

test('A new draft stands in its list, is found without marks, and opens', async () => {
  const { open, box, button, page } = mai;
  await open('articles/new');
  await box('Tiêu đề').waitFor();
  expect(await page.getByText('Đã lưu mọi sửa đổi').count()).toBe(0);
  await box('Tiêu đề').fill(title);
  await box('Tóm tắt').fill('Một câu kể.');
  await mai.choose('Đơn vị (không bắt buộc)', 'so tu phap', 'Sở Tư pháp');
  await page.locator('[contenteditable="true"]').first().click();
  await page.keyboard.type('Bà con kể lại.');
  await button('Lưu').click();
  await page.getByText('Đã lưu', { exact: true }).waitFor();
  // A new record goes to its own address only now.
  await button('Gửi biên tập').waitFor();

  await open('articles');
  await row(title).getByText('Bản nháp mới').waitFor();
  await open('articles/search/chuyen%20chua%20ai%20doc');
  await row(title).getByRole('link').click();
  await expect.poll(() => box('Tóm tắt').inputValue()).toBe('Một câu kể.');
  await button('Gửi biên tập').click();
  await page.getByText(/^Chờ biên tập/).waitFor();
  await open('articles');
  await row(title).getByText('Bài mới, chờ biên tập').waitFor();
});

test('A published record says in its list that it is being changed', async () => {
  const { open, box, button, page } = mai;
  await open('exemplars');
  await row('Tổ hòa giải thôn Ba').waitFor();
  expect(
    await row('Tổ hòa giải thôn Ba')
      .getByText(/bản sửa/)
      .count(),
  ).toBe(0);
  await open('exemplars/entries/to-hoa-giai-thon-ba');
  await box('Tóm tắt').fill('Một câu khác.');
  await button('Lưu').click();
  // The word that comes up may still be that of the save before.
  await page.getByText('Đã lưu mọi sửa đổi').waitFor();
  await open('exemplars');
  await row('Tổ hòa giải thôn Ba').getByText('Có bản sửa chưa đăng').waitFor();
});

test('A day is typed as people write it, or chosen from a calendar in Vietnamese', async () => {
  const { open, box, button, page } = mai;
  await open('articles/new');
  const day = box('Ngày diễn ra sự việc (không bắt buộc)');
  await day.fill('31/1/2026');
  await box('Tiêu đề').fill('Một ngày');
  expect(await day.inputValue()).toBe('31/01/2026');
  await button('Lịch').first().click();
  await page.getByText('Tháng 1 năm 2026', { exact: true }).waitFor();
  await button('Tháng sau').click();
  await button('02/02/2026').click();
  expect(await day.inputValue()).toBe('02/02/2026');
});
