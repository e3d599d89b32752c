import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPeopleDesk, type PeopleDesk } from '../people/people-desk.ts';
import { type Seat, takeSeat } from '../people/take-seat.ts';

let desk: PeopleDesk;
let mai: Seat;

beforeAll(async () => {
  desk = await openPeopleDesk('/');
  const email = 'mai@example.invalid';
  mai = await takeSeat(desk, 'mai', { name: 'Lê Thị Mai', email, role: 'editor' });
});
afterAll(() => desk.close());

test('A first save that a cut line stopped goes through later, and shows where the draft stands', async () => {
  const { page } = mai;
  await mai.open('exemplars/entries/to-hoa-giai-thon-ba');
  await mai.box('Tóm tắt').fill('Một câu khác.');
  await page.context().setOffline(true);
  await mai.button('Lưu').click();
  await page.getByText(/^Chưa lưu được: Mất kết nối/).waitFor();
  await page.context().setOffline(false);
  await mai.button('Lưu').click();
  await mai.button('Gửi biên tập').waitFor();
  expect(await page.locator('.draft-actions [role=status]').textContent()).toBe('Bản nháp');
});
