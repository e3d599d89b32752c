import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EditorDesk, openDesk } from './editor-desk.ts';
import { type EditorHands, handsOn } from './editor-hands.ts';

let desk: EditorDesk;
let page: Page;
let hands: EditorHands;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

beforeEach(async () => {
  ({ page } = await desk.openPage());
  hands = handsOn(page, desk.url);
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  await page.goto(desk.url);
  await page.getByRole('heading', { name: 'Gương điển hình' }).waitFor();
});
afterEach(() => page.context().close());

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
    await page.getByText(/^2024 · 98% · /).click();
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
