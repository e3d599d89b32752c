import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EditorHands, handsOn } from '../admin/editor-hands.ts';
import { launchChromium } from '../harness/chromium.ts';
import { type NewsroomRun, startNewsroom } from './newsroom-run.ts';

const TITLE = 'Bà Đỗ Thị Nết giữ lửa hòa giải ở xóm Đồng Dừa';
const FILE = 'content/exemplars/ba-do-thi-net-giu-lua-hoa-giai-o-xom-dong-dua.md';
const ADDRESS = 'dien-hinh/ba-do-thi-net-giu-lua-hoa-giai-o-xom-dong-dua/';
const STORY =
  'Nghe tiếng cãi nhau là bà đội nón đi. { Ngoặc lạ } <script>window.hacked = true</script> :::lạ';

const records = {
  'units/van-phong-so': { title: 'Văn phòng Sở Tư pháp', kind: 'office', parent: 'so-tu-phap' },
  'models/hoa-giai-bon-buoc': {
    title: 'Hòa giải bốn bước',
    kind: 'good-practice',
    unit: 'van-phong-so',
    summary: 'Cách hòa giải gọn trong bốn bước, ai cũng làm được.',
    problem: 'Gọi hai bên đến ngay buổi đầu thì càng găng.',
    approach: 'Tách việc hòa giải thành bốn bước nhỏ.',
    body: 'Nghe riêng, hẹn chung, ghi giấy, ghé lại.',
  },
  'articles/to-hoa-giai-xom-chai': {
    title: 'Tổ hòa giải xóm Chài kể chuyện hòa giải',
    kind: 'news',
    summary: 'Chuyện hòa giải ở xóm Chài, kể bên bờ dừa.',
    body: 'Bà con đến từ sớm để nghe chuyện hòa giải.',
  },
};

let newsroom: NewsroomRun;
let browser: Browser;
let page: Page;
let hands: EditorHands;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoa-dep-story-'));
  [newsroom, browser] = await Promise.all([startNewsroom(records), launchChromium()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'vi-VN' });
  page.setDefaultTimeout(60_000);
  hands = handsOn(page, `${newsroom.url}admin/`);
});

afterAll(async () => {
  await browser?.close();
  await newsroom?.stop();
  await rm(folder, { recursive: true, force: true });
});

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: newsroom.repository, encoding: 'utf8' }).trim();
}

async function portraitFile(): Promise<string> {
  const path = join(folder, 'Chân dung bà Nết.jpg');
  const face = '<circle cx="450" cy="420" r="200" fill="#fbf7f0"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="900" height="1200" fill="#9b1c1c"/>${face}</svg>`;
  await sharp(Buffer.from(svg)).jpeg().toFile(path);
  return path;
}

async function unfold(group: string): Promise<void> {
  await page.locator(`button[id^="${group}-field"]`).click();
}

async function fillPortrait(): Promise<void> {
  await unfold('portrait');
  await page.getByRole('button', { name: 'Chọn ảnh' }).first().click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await portraitFile());
  // An upload is chosen at once.
  await page.getByText('chan-dung-ba-net.jpg').first().waitFor();
  await hands.button('Dùng mục đang chọn').click();
  await hands.box('Mô tả ảnh').fill('Bà Nết đội nón lá bên bờ rào');
  await unfold('consent');
  await hands.box('Mục đích (không bắt buộc)').fill('Nêu gương trên cổng của Sở');
  await hands.box('Ngày người trong ảnh đồng ý (không bắt buộc)').fill('2026-01-05');
}

test('a story written in the editor is found by a reader who types without marks', async () => {
  const head = git('rev-parse', 'HEAD');
  await hands.open('exemplars/new');
  await hands.box('Tiêu đề').waitFor();
  // As a Mac types it: decomposed, to be stored composed.
  await hands.box('Tiêu đề').fill(TITLE.normalize('NFD'));
  await hands.box('Họ tên hoặc tên tập thể').fill('Đỗ Thị Nết');
  await hands.choose('Đối tượng', 'cá', 'Cá nhân');
  await hands.choose('Loại gương', 'toàn', 'Điển hình toàn diện');
  await hands.choose('Lĩnh vực (không bắt buộc)', 'hoa giai', 'Hòa giải ở cơ sở');
  await hands.choose('Đơn vị', 'van phong so', 'Văn phòng Sở');
  await hands
    .box('Tóm tắt')
    .fill('Bốn mươi năm bà Nết ngồi giữa những cuộc cãi vã của xóm Đồng Dừa.');
  await fillPortrait();
  const body = page.locator('[data-slate-editor]');
  await body.click();
  await body.pressSequentially(STORY);
  await hands.choose(
    'Mô hình, cách làm (không bắt buộc)',
    'hoa giai bon buoc',
    'Hòa giải bốn bước',
  );
  await hands.publish();
  await expect.poll(() => git('rev-parse', 'HEAD')).not.toBe(head);

  const changed = git('diff', '--name-only', head, 'HEAD').split('\n');
  expect(changed).toEqual([FILE, 'content/uploads/chan-dung-ba-net.jpg']);
  await expect.poll(() => git('status', '--porcelain')).toBe('');
  const file = git('show', `HEAD:${FILE}`);
  expect(file).toBe(file.normalize('NFC'));
  expect(file).toContain('hoa-giai-bon-buoc');

  await newsroom.published(git('rev-parse', 'HEAD'));
  await page.getByText(/^Đã lên trang lúc \d\d:\d\d$/).waitFor();
  await readStory();
  await findStory();
});

async function readStory(): Promise<void> {
  const reader = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await reader.goto(newsroom.url + ADDRESS);
  expect(await reader.locator('h1').innerText()).toBe(TITLE);
  expect(await reader.locator('article').innerText()).toContain(STORY);
  expect(await reader.evaluate('window.hacked')).toBeUndefined();
  const portrait = reader.getByRole('img', { name: 'Bà Nết đội nón lá bên bờ rào' });
  expect(await portrait.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    0,
  );
  await reader.getByRole('link', { name: /Hòa giải bốn bước/ }).click();
  // The relation reads both ways.
  await reader.getByRole('link', { name: TITLE }).waitFor();
  await reader.close();
}

async function findStory(): Promise<void> {
  const reader = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await reader.goto(newsroom.url);
  await reader.getByText('Mục lục').click();
  await reader.getByRole('searchbox').fill('ba net giu lua hoa giai dong dua');
  await reader.keyboard.press('Enter');
  const first = reader.locator('[data-search-result]').first();
  await first.waitFor();
  expect(await first.getAttribute('data-id')).toBe('ba-do-thi-net-giu-lua-hoa-giai-o-xom-dong-dua');
  expect(await first.locator('mark').allInnerTexts()).toContain('Nết giữ lửa hòa giải');
  await first.getByRole('link').first().click();
  expect(await reader.locator('h1').innerText()).toBe(TITLE);
  await reader.close();
}
