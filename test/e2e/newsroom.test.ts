import { load } from 'cheerio';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountDetails } from '../../src/newsroom/people/account.ts';
import { englishAmong } from '../admin/decap-english.ts';
import { type EditorPage, openPage } from '../admin/editor-desk.ts';
import { type EditorHands, handsOn } from '../admin/editor-hands.ts';
import { launchChromium } from '../harness/chromium.ts';
import { shownTexts } from '../harness/shown-texts.ts';
import { type NewsroomDesk, openNewsroomDesk, secret } from './newsroom-desk.ts';

const TITLE = 'Bà Đỗ Thị Nết giữ lửa hòa giải ở xóm Đồng Dừa';
const ID = 'ba-do-thi-net-giu-lua-hoa-giai-o-xom-dong-dua';
const FILE = `exemplars/${ID}.md`;
const NOTE = 'Xin bổ sung năm bà Nết bắt đầu làm hòa giải.';
const REASON = 'Nhân vật xin rút bài.';

const unit = 'phong-pho-bien-giao-duc-phap-luat';
const people: Readonly<Record<string, AccountDetails>> = {
  lan: { name: 'Trần Thị Lan', email: 'lan@stp.example', role: 'contributor', unit },
  mai: { name: 'Lê Thị Mai', email: 'mai@stp.example', role: 'editor' },
  hoa: { name: 'Phạm Văn Hòa', email: 'hoa@stp.example', role: 'approver' },
};

const planned = 'exemplars/to-hoa-giai-xom-chai';
const records = {
  [`units/${unit}`]: {
    title: 'Phòng Phổ biến, giáo dục pháp luật',
    kind: 'office',
    parent: 'so-tu-phap',
  },
  [planned]: {
    title: 'Tổ hòa giải xóm Chài nghe cả hai bên',
    name: 'Tổ hòa giải xóm Chài',
    subject: 'group',
    scope: 'comprehensive',
    unit,
    summary: 'Mười năm, tổ giúp hơn hai trăm gia đình ngồi lại với nhau.',
    body: 'Ông Đạt kể lại từng vụ việc với giọng rất bình thản.',
  },
};

/** A person at their own browser. */
type Seat = { readonly page: Page; readonly hands: EditorHands; readonly tab: EditorPage };

let newsroom: NewsroomDesk;
let browser: Browser;
let lan: Seat;
let mai: Seat;
let hoa: Seat;

beforeAll(async () => {
  [newsroom, browser] = await Promise.all([openNewsroomDesk(people, records), launchChromium()]);
  [lan, mai, hoa] = [await sit('lan'), await sit('mai'), await sit('hoa')];
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await newsroom?.close();
});

async function sit(login: string): Promise<Seat> {
  const tab = await openPage(browser, new URL(newsroom.url).origin);
  const { page } = tab;
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  await page.goto(`${newsroom.url}admin/`);
  await page.getByLabel('Tên đăng nhập', { exact: true }).fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('heading', { name: 'Bài đang làm' }).waitFor();
  return { page, hands: handsOn(page, `${newsroom.url}admin/`), tab };
}

const draft = () => newsroom.git('show', `refs/heads/cms/exemplars/${ID}:${FILE}`);
const live = () => newsroom.git('show', `refs/heads/main:${FILE}`);

async function said({ page }: Seat, words: string): Promise<void> {
  await page.getByText(words, { exact: true }).first().waitFor();
}

/** The column of the board in which a story stands. */
async function columnOf({ page }: Seat, title: string): Promise<string | null> {
  await page.goto(`${newsroom.url}admin/#/workflow`);
  const column = page.getByRole('region').filter({ has: page.getByRole('link', { name: title }) });
  await column.waitFor();
  return column.getByRole('heading', { level: 2 }).textContent();
}

async function openDraft({ page, hands }: Seat): Promise<void> {
  await page.goto(`${newsroom.url}admin/#/workflow`);
  await page.getByRole('link', { name: TITLE }).click();
  await hands.box('Tiêu đề').waitFor();
}

/** The draft as the site's own templates show it. */
async function previewed({ page }: Seat): Promise<void> {
  const opening = page.context().waitForEvent('page');
  const started = performance.now();
  await page.getByRole('link', { name: 'Xem trước' }).click();
  const preview = await opening;
  await preview.getByRole('heading', { level: 1, name: TITLE }).waitFor({ timeout: 60_000 });
  const seconds = (performance.now() - started) / 1000;
  console.log(`Bản xem trước hiện sau ${seconds.toFixed(1)} giây`);
  expect(await preview.locator('article').innerText()).toContain('hòa giải cho cả xóm');
  await preview.close();
}

async function english({ page }: Seat): Promise<string[]> {
  return englishAmong(shownTexts(load(await page.content()), 'spoken'));
}

test('A contributor writes a story of their unit and sends it for review', async () => {
  const { page, hands } = lan;
  await hands.open('exemplars/new');
  await hands.box('Tiêu đề').fill(TITLE);
  await hands.box('Họ tên hoặc tên tập thể').fill('Đỗ Thị Nết');
  await hands.choose('Đối tượng', 'cá', 'Cá nhân');
  await hands.choose('Loại gương', 'toàn', 'Điển hình toàn diện');
  // A contributor's own unit is there already.
  await said(lan, 'Phòng Phổ biến, giáo dục pháp luật');
  await hands.box('Tóm tắt').fill('Bốn mươi năm bà Nết ngồi giữa những cuộc cãi vã của xóm.');
  await page.locator('[data-slate-editor]').click();
  await page.keyboard.type('Nghe tiếng cãi nhau là bà đội nón đi.');
  await hands.button('Lưu').click();
  await said(lan, 'Đã lưu');
  await hands.button('Gửi biên tập').click();
  await said(lan, 'Đã chuyển sang: Chờ biên tập');
  expect(draft()).toContain('Đỗ Thị Nết');
  for (const act of ['Trình đăng', 'Trả lại', 'Đăng ngay', 'Gỡ bài…', 'Thêm ghi chú']) {
    expect(await hands.button(act).count(), act).toBe(0);
  }
  expect(await columnOf(lan, TITLE)).toBe('Chờ biên tập (1)');
});

test('An editor finds it waiting, leaves a note, edits it and sends it to approval', async () => {
  const { page, hands } = mai;
  expect(await hands.button('Đăng ngay').count()).toBe(0);
  expect(await columnOf(mai, TITLE)).toBe('Chờ biên tập (1)');
  await page.getByText('Chờ tôi', { exact: true }).waitFor();
  expect(await english(mai)).toEqual([]);
  await openDraft(mai);
  await page.getByPlaceholder('Viết ghi chú…').fill(NOTE);
  await hands.button('Thêm ghi chú').click();
  await said(mai, 'Đã thêm ghi chú');
  expect(await english(mai)).toEqual([]);
  await hands.box('Tóm tắt').fill('Bốn mươi năm bà Nết hòa giải cho cả xóm.');
  await hands.button('Lưu').click();
  await said(mai, 'Đã lưu');
  await previewed(mai);
  await hands.button('Trình đăng').click();
  await said(mai, 'Đã chuyển sang: Chờ đăng');
  expect(await hands.button('Đăng ngay').count()).toBe(0);
  expect(draft()).toContain('hòa giải cho cả xóm');
  await openDraft(lan);
  await lan.page.getByText(NOTE).waitFor();
});

test('The approver publishes it, and readers see it', async () => {
  await openDraft(hoa);
  await hoa.hands.button('Đăng ngay').click();
  await said(hoa, 'Đã đăng');
  await newsroom.published();
  await hoa.page.getByText(/^Đã lên trang lúc \d\d:\d\d$/).waitFor();
  expect(newsroom.git('log', '-1', '--format=%an %cn', 'refs/heads/main')).toBe(
    'Trần Thị Lan Phạm Văn Hòa',
  );
  const { page } = await openPage(browser, new URL(newsroom.url).origin);
  await page.goto(`${newsroom.url}dien-hinh/${ID}/`);
  expect(await page.locator('h1').innerText()).toBe(TITLE);
  expect(await page.locator('article').innerText()).toContain('bà đội nón đi');
  await page.context().close();
});

test('The approver withdraws it with a reason, and a notice stands at its address', async () => {
  await hoa.hands.open(`exemplars/entries/${ID}`);
  await hoa.hands.button('Gỡ bài…').click();
  const dialog = hoa.page.getByRole('dialog', { name: 'Gỡ bài khỏi cổng' });
  await dialog.getByLabel('Lý do gỡ').fill(REASON);
  await dialog.getByRole('button', { name: 'Gỡ bài ngay' }).click();
  await dialog.waitFor({ state: 'detached' });
  await said(hoa, 'Đã gỡ');
  expect(live()).toContain('status: withdrawn');
  expect(live()).toContain(REASON);
  await newsroom.published();
  const { page } = await openPage(browser, new URL(newsroom.url).origin);
  await page.goto(`${newsroom.url}dien-hinh/${ID}/`);
  const notice = await page.locator('main').innerText();
  expect(notice).toMatch(/gỡ/);
  expect(notice).not.toContain('Nết');
  expect(notice).not.toContain(REASON);
  await page.goto(`${newsroom.url}dien-hinh/`);
  expect(await page.getByText(TITLE).count()).toBe(0);
  await page.goto(`${newsroom.url}tim-kiem/?q=do+thi+net+dong+dua`);
  await page.locator('[data-search-state=ready], [data-search-state=empty]').first().waitFor();
  expect(await page.locator(`[data-search-result][data-id="${ID}"]`).count()).toBe(0);
  await page.context().close();
});

test('A change planned for a day is published on that day, by itself', async () => {
  const address = planned.replace('/', '/entries/');
  const change = 'Tóm tắt mới, hẹn ngày đăng.';
  const { hands } = mai;
  await hands.open(address);
  await hands.box('Tóm tắt').fill(change);
  await hands.button('Lưu').click();
  await hands.button('Trình đăng').click();
  await mai.page.getByText(/^Chờ đăng, từ/).waitFor();

  await hoa.hands.open(address);
  await hoa.hands.button('Đăng vào ngày…').click();
  const dialog = hoa.page.getByRole('dialog', { name: 'Đăng vào ngày…' });
  await dialog.getByLabel('Ngày đăng').fill('2027-03-01');
  await dialog.getByRole('button', { name: 'Hẹn ngày' }).click();
  await said(hoa, 'Tự đăng ngày 01/03/2027');
  expect(newsroom.git('show', `refs/heads/main:${planned}.md`)).not.toContain(change);

  await newsroom.restart('2027-03-01');
  await newsroom.published();
  await expect.poll(() => newsroom.git('show', `refs/heads/main:${planned}.md`)).toContain(change);
  await newsroom.published();
  expect(newsroom.git('log', '-1', '--format=%cn', 'refs/heads/main')).toBe('Phạm Văn Hòa');
}, 300_000);
