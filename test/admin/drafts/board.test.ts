import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFile } from '../../../src/checks/check-file.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { openPeopleDesk, type PeopleDesk } from '../people/people-desk.ts';
import { type Seat, takeSeat } from '../people/take-seat.ts';

const warnings: Problem[] = [];
let desk: PeopleDesk;
let tam: Seat;
let mai: Seat;

beforeAll(async () => {
  desk = await openPeopleDesk('/', {
    validate: async (files) => files.flatMap(({ path, text }) => checkFile(path, text)),
    warnings: async () => warnings,
  });
  tam = await takeSeat(desk, 'tam', {
    name: 'Trần Quản Trị',
    email: 'tam@example.invalid',
    role: 'administrator',
  });
  mai = await takeSeat(desk, 'mai', {
    name: 'Lê Thị Mai',
    email: 'mai@example.invalid',
    role: 'editor',
  });
});
afterAll(() => desk.close());

test('The board tells what to look at, each line opens its record, and says nothing without need', async () => {
  const { page } = mai;
  expect(await page.getByRole('region', { name: /Cần để ý/ }).count()).toBe(0);
  warnings.push({
    file: 'content/exemplars/to-hoa-giai-thon-ba.md',
    field: 'portrait.consent.until',
    label: 'Chân dung › Đồng ý đến hết ngày',
    problem: 'đã hết hạn ngày 1/1/2026 nên ảnh không còn hiện trên cổng',
    remedy: 'xin đồng ý lần nữa rồi ghi ngày mới, hoặc bỏ ảnh.',
  });
  await page.reload();
  const region = page.getByRole('region', { name: 'Cần để ý (1)' });
  await region.waitFor();
  expect(await region.getByRole('listitem').textContent()).toBe(
    'Tổ hòa giải thôn Ba hòa giải thành 98% vụ việc › Chân dung › Đồng ý đến hết ngày: đã hết hạn ngày 1/1/2026 nên ảnh không còn hiện trên cổng. Cách sửa: xin đồng ý lần nữa rồi ghi ngày mới, hoặc bỏ ảnh.',
  );
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await region.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
  await region.getByRole('link').click();
  await mai.box('Tóm tắt').waitFor();
});

test('A setting goes to readers from an administrator; an editor only reads it', async () => {
  await tam.open('site/entries/agency');
  await tam.box('Tên cơ quan').fill('');
  await tam.box('Điện thoại (không bắt buộc)').fill('0258 3 822 000');
  await tam.button('Lưu').click();
  await tam.page.getByText('Xin điền ô “Tên cơ quan”.').first().waitFor();
  await tam.box('Tên cơ quan').fill('Sở Tư pháp tỉnh Khánh Hòa');
  await tam.button('Lưu').click();
  await tam.button('Trình đăng').click();
  await tam.button('Đăng ngay').click();
  await expect
    .poll(() => desk.git('show', 'refs/heads/main:content/site/agency.yml'))
    .toContain('0258 3 822 000');

  await mai.open('site/entries/agency');
  await mai.box('Tên cơ quan').waitFor();
  await mai.box('Tên cơ quan').fill('Tên khác');
  expect(await mai.button('Lưu').count()).toBe(0);
});
