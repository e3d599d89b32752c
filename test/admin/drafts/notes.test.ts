import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPeopleDesk, type PeopleDesk } from '../people/people-desk.ts';
import { type Seat, takeSeat } from '../people/take-seat.ts';

let desk: PeopleDesk;
let mai: Seat;
let hoa: Seat;

beforeAll(async () => {
  desk = await openPeopleDesk('/');
  const email = (login: string) => `${login}@example.invalid`;
  mai = await takeSeat(desk, 'mai', { name: 'Lê Thị Mai', email: email('mai'), role: 'editor' });
  hoa = await takeSeat(desk, 'hoa', { name: 'Phạm Hòa', email: email('hoa'), role: 'approver' });
});
afterAll(() => desk.close());

const review = async () =>
  JSON.parse(
    await desk.git('show', 'refs/hoa-dep/review/exemplars/to-hoa-giai-thon-ba:review.json'),
  );

async function openStory({ page, open, box }: Seat): Promise<void> {
  await page.goto(`${desk.url}#/workflow`);
  await page.getByRole('heading', { name: 'Bài đang làm' }).waitFor();
  await open('exemplars/entries/to-hoa-giai-thon-ba');
  await box('Tóm tắt').waitFor();
  await page.locator('.draft-actions').waitFor();
}

test('A note is written, changed and deleted by its author, and settled by whoever may note', async () => {
  await openStory(mai);
  expect(await mai.box('Ghi chú').count()).toBe(0);
  await mai.box('Tóm tắt').fill('Một câu khác.');
  await mai.button('Lưu').click();
  await mai.page.getByText('Đã lưu', { exact: true }).waitFor();
  await openStory(mai);
  await mai.box('Ghi chú').fill('Xin xem lại con số.');
  await mai.button('Thêm ghi chú').click();
  await mai.button('Sửa').click();
  await mai.box('Sửa ghi chú…').fill('Xin xem lại con số 98%.');
  await mai.page.keyboard.press('Control+Enter');
  await expect
    .poll(async () => (await review()).notes)
    .toMatchObject([
      { text: 'Xin xem lại con số 98%.', author: { name: 'Lê Thị Mai' }, resolved: false },
    ]);

  await openStory(hoa);
  await hoa.page.getByText('Xin xem lại con số 98%.').waitFor();
  expect(await hoa.button('Sửa').count()).toBe(0);
  expect(await hoa.button('Xóa').count()).toBe(0);
  await hoa.button('Đã xong').click();
  await expect.poll(async () => (await review()).notes).toMatchObject([{ resolved: true }]);

  // What others do to the notes comes by itself.
  await mai.button('Mở lại').waitFor();
  await mai.button('Xóa').click();
  await mai.button('Xóa ghi chú').click();
  await expect.poll(async () => (await review()).notes).toEqual([]);
});
