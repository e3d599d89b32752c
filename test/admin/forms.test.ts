import { beforeEach, describe, expect, test } from 'vitest';
import { desk, enter, hands, page, sitDown } from './sit-down.ts';

sitDown();

beforeEach(enter);

async function openStory(): Promise<void> {
  await hands.open('exemplars/entries/to-hoa-giai-thon-ba');
  await hands.box('Tiêu đề').waitFor();
}

describe('folded parts of a form', () => {
  test('say in Vietnamese what they hold', async () => {
    await hands.open('models/entries/goc-luat-ben-xe-ca-phe');
    await page.getByText('Sở Tư pháp · 09/03/2025', { exact: true }).waitFor();
    await hands.button('Thêm điều kiện').click();
    await hands.button('Thu gọn mục này').click();
    await page.getByText('Mục 1', { exact: true }).waitFor();
  });

  test('open and fold when their titles are clicked', async () => {
    await openStory();
    await page.getByText('Chân dung, ảnh tập thể').click();
    const words = hands.box('Mô tả ảnh').filter({ visible: true });
    await words.waitFor();
    await page.getByText('Chân dung, ảnh tập thể').click();
    await expect.poll(() => words.count()).toBe(0);
    await page.getByText(/^\d{4} · 98% · /).click();
    await hands.box('Nội dung').filter({ visible: true }).waitFor();
    expect(await hands.button('Xóa mục này').count()).toBe(1);
    expect(await hands.button('Kéo để chuyển chỗ mục này').count()).toBe(1);
  });

  test('ask for a group’s boxes only once something stands in it', async () => {
    await hands.open('exemplars/new');
    await page.getByText('Giai đoạn').click();
    const from = hands.box('Từ năm (không bắt buộc)').filter({ visible: true });
    await from.waitFor();
    await hands.box('Đến năm (không bắt buộc)').fill('2025');
    await hands.box('Từ năm').waitFor();
    expect(await from.count()).toBe(0);
    await hands.box('Đến năm (không bắt buộc)').fill('');
    await from.waitFor();
  });
});

test('taking a record back opens the group that asks why', async () => {
  await openStory();
  const reason = hands.box('Lý do gỡ (không bắt buộc)').filter({ visible: true });
  expect(await reason.count()).toBe(0);
  await hands.box('Tình trạng').click();
  await page.getByRole('option', { name: 'Đã gỡ' }).click();
  await reason.waitFor();
});

test('the line at the foot lies over nothing, on a wide page or a narrow one', async () => {
  await openStory();
  const foot = page.getByRole('status').filter({ hasText: 'Đã lên trang' });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    const line = await foot.boundingBox();
    const panes = await page.locator('.Pane').all();
    const boxes = await Promise.all(panes.map((pane) => pane.boundingBox()));
    const ends = boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0));
    expect(Math.max(...ends)).toBeGreaterThan(600);
    expect(Math.max(...ends)).toBeLessThanOrEqual((line?.y ?? 0) + 1);
  }
});

describe('what is in the way of saving', () => {
  const list = () => page.getByRole('region', { name: 'Những chỗ phải sửa' });
  const file = 'content/exemplars/to-hoa-giai-thon-ba.md';

  test('stays above the form, leads to its box, and goes when the record is saved', async () => {
    const remedy = 'kiểm tra lại năm.';
    desk.problems.push(
      { file, field: 'achievements.0.year', label: 'Năm', problem: 'năm chưa tới', remedy },
      { file, field: '', label: '', problem: 'trang chưa dựng được', remedy: 'báo quản trị.' },
    );
    await openStory();
    await hands.box('Tóm tắt').fill('Câu vừa viết.');
    await hands.publish();
    await list().getByText('Còn 2 chỗ phải sửa').waitFor();
    await list().getByText('trang chưa dựng được. Cách sửa: báo quản trị.').waitFor();
    expect(await hands.box('Tóm tắt').inputValue()).toBe('Câu vừa viết.');

    await list().getByRole('button', { name: 'Thành tích › mục 1 › Năm' }).click();
    const year = hands.box('Năm (không bắt buộc)');
    await expect.poll(() => year.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.getByText('năm chưa tới. Cách sửa: kiểm tra lại năm.').count()).toBe(2);

    await year.fill('2023');
    await list().getByText('Còn 1 chỗ phải sửa').waitFor();
    desk.problems.length = 0;
    await hands.publish();
    await expect.poll(() => desk.read(file)).toContain('Câu vừa viết.');
    await expect.poll(() => list().count()).toBe(0);
  });

  test('is told beside the button also when the browser finds it', async () => {
    await openStory();
    await page.getByText(/^\d{4} · 98% · /).click();
    await hands.box('Năm (không bắt buộc)').fill('204');
    await hands.publish();
    await list().getByRole('button', { name: 'Thành tích › mục 1 › Năm' }).waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Chưa lưu được');
    await hands.box('Năm (không bắt buộc)').fill('2024');
    await expect.poll(() => list().count()).toBe(0);
  });
});

test('what the form finds and what the newsroom finds stand in one list, each once', async () => {
  await hands.open('campaigns/new');
  await hands.box('Tóm tắt').fill('Cả tỉnh cùng tìm hiểu pháp luật.');
  await hands.button('Thêm mốc').click();
  await hands.box('Thời điểm').fill('Quý V/2023');
  await hands.box('Đến (không bắt buộc)').fill('20211');
  await hands.publish();
  const list = page.getByRole('region', { name: 'Những chỗ phải sửa' });
  const boxes = list.getByRole('listitem').getByRole('button');
  await list.getByText('không đọc được “Quý V/2023”').waitFor();
  expect(await boxes.allTextContents()).toEqual([
    'Tiêu đề',
    'Bắt đầu',
    'Kết thúc',
    'Các mốc › mục 1 › Thời điểm',
    'Các mốc › mục 1 › Đến',
    'Các mốc › mục 1 › Việc cần làm',
  ]);
  expect(await list.getByText(/^Còn 6 chỗ/).count()).toBe(1);
  await hands.box('Thời điểm').fill('Quý IV/2020');
  await list.getByText(/^Còn 5 chỗ/).waitFor();
});
