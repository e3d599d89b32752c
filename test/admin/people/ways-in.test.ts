import { load } from 'cheerio';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shownTexts } from '../../harness/shown-texts.ts';
import { type AgencyProvider, agencyProvider } from '../../newsroom/http/agency-provider.ts';
import { englishAmong } from '../decap-english.ts';
import type { EditorPage } from '../editor-desk.ts';
import { openPeopleDesk, type PeopleDesk } from './people-desk.ts';

const secret = 'bốn mùa hoa nở';
const people = {
  mai: { name: 'Lê Thị Mai', email: 'mai@example.invalid', role: 'editor' },
  hoa: { name: 'Trần Văn Hòa', email: 'hoa@example.invalid', role: 'administrator' },
  duyet: { name: 'Phạm Thị Duyệt', email: 'duyet@example.invalid', role: 'approver' },
} as const;

let agency: AgencyProvider;
let desk: PeopleDesk;
let tab: EditorPage;
let page: Page;

beforeAll(async () => {
  const atAgency = { 'le-thi-mai': { email: people.mai.email, email_verified: true } };
  agency = await agencyProvider({
    ...atAgency,
    'nguoi-la': { email: 'la@x.vn', email_verified: true },
  });
  const provider = agency.ours;
  desk = await openPeopleDesk('/thi-dua/', {
    signIn: { passwords: true, secondStepRoles: ['approver'], provider },
  });
  agency.admit(desk.url.replace(/admin\/$/, ''));
  for (const [login, details] of Object.entries(people)) {
    const { account } = await desk.people.accounts.create(login, details);
    await desk.people.accounts.setPassword(account.id, secret);
  }
});
afterAll(async () => {
  await desk.close();
  await agency.close();
});

beforeEach(async () => {
  tab = await desk.openPage();
  page = tab.page;
  await page.goto(desk.url);
});
afterEach(() => page.context().close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const inside = () => page.getByRole('heading', { name: 'Bài đang làm' }).waitFor();
const english = async () => englishAmong(shownTexts(load(await page.content()), 'spoken'));
const codeOf = (key: string) =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({
    timestamp: desk.clock.now,
  });

async function signIn(login: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập', { exact: true }).fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(secret);
  await page.getByLabel('Mật khẩu', { exact: true }).press('Enter');
}

/** Adds the device by what the screen shows; gives its key and the recovery codes. */
async function addDevice() {
  await page.getByRole('heading', { name: 'Bật đăng nhập hai bước' }).waitFor();
  const picture = page.getByRole('img', { name: /^Mã QR/ });
  expect(await picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(50);
  const key = (await page.locator('output.key').textContent()) ?? '';
  expect(key).toMatch(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  expect(await english()).toEqual([]);
  await page.getByLabel('Mã 6 số').fill(codeOf(key));
  await page.getByLabel('Mã 6 số').press('Enter');
  await page.getByRole('heading', { name: 'Cất các mã dự phòng' }).waitFor();
  const recovery = await page.locator('.recovery li').allTextContents();
  expect(recovery).toHaveLength(8);
  await button('Đã cất, làm tiếp').click();
  desk.clock.now += 5 * 60_000;
  return { key, recovery };
}

async function signOut(): Promise<void> {
  await page
    .getByRole('button', { name: 'Mở các lựa chọn của tài khoản' })
    .filter({ visible: true })
    .click();
  await page.getByRole('menuitem', { name: 'Đăng xuất', exact: true }).click();
  await page.getByLabel('Tên đăng nhập').waitFor();
}

describe('A second step', () => {
  test('is added from the menu, asked for at the next sign-in, and taken off again', async () => {
    await signIn('hoa');
    await inside();
    const openMenu = () =>
      page
        .getByRole('button', { name: 'Mở các lựa chọn của tài khoản' })
        .filter({ visible: true })
        .click();
    await openMenu();
    await page.getByRole('menuitem', { name: 'Đăng nhập hai bước' }).click();
    const { key, recovery } = await addDevice();
    await signOut();

    await signIn('hoa');
    const box = page.getByLabel('Mã 6 số');
    await box.waitFor();
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await english()).toEqual([]);
    await box.fill('000000');
    await box.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Mã chưa đúng' }).waitFor();
    await box.fill(codeOf(key));
    await box.press('Enter');
    await inside();
    await signOut();

    await signIn('hoa');
    await button('Mất điện thoại: dùng mã dự phòng').click();
    await page.getByLabel('Mã dự phòng').fill(recovery[0] ?? '');
    await page.getByLabel('Mã dự phòng').press('Enter');
    await inside();
    await openMenu();
    await page.getByRole('menuitem', { name: 'Đăng nhập hai bước' }).click();
    await page.getByText('còn 7 mã dự phòng').waitFor();
    await page.getByLabel('Mật khẩu đang dùng').fill(secret);
    await button('Tắt đăng nhập hai bước').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(
      (await desk.people.accounts.list()).find(({ login }) => login === 'hoa')?.secondStep,
    ).toBe(undefined);
  });

  test('is added at the door by those whose role must have it; an administrator takes off a lost one', async () => {
    await signIn('duyet');
    await page.getByText('Vai trò của bạn cần bước này').waitFor();
    await addDevice();
    await inside();
    await signOut();
    await page.goto(`${desk.url}nguoi/`);
    await signIn('hoa');
    const row = page.getByRole('row', { name: /Phạm Thị Duyệt/ });
    await row.getByText('Đang dùng, hai bước').waitFor();
    await row.getByRole('button', { name: 'Gỡ bước thứ hai' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gỡ bước thứ hai' }).click();
    await row.getByText('Đang dùng', { exact: true }).waitFor();
    expect(await desk.people.audit.newest(1)).toMatchObject([
      { person: { login: 'hoa' }, act: 'reset-second-step', target: 'duyet' },
    ]);
  });
});

describe('The agency’s sign-in', () => {
  test('leads there and back into the editor, past the strict cookie, and out again', async () => {
    await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản tỉnh' }).click();
    await page.getByRole('link', { name: 'Tôi là le-thi-mai' }).click();
    await inside();
    expect(page.url()).toMatch(/\/thi-dua\/admin\/(?:#.*)?$/);
    const cookies = await page.context().cookies();
    const session = cookies.find(({ name }) => name === '__Secure-hoa-dep-phien');
    expect(session).toMatchObject({ sameSite: 'Strict', httpOnly: true, secure: true });
    await page.reload();
    await inside();
    await page
      .getByRole('button', { name: 'Mở các lựa chọn của tài khoản' })
      .filter({ visible: true })
      .click();
    expect(await page.getByRole('menuitem', { name: 'Đổi mật khẩu' }).count()).toBe(0);
    await page.getByRole('menuitem', { name: 'Đăng xuất khỏi mọi thiết bị' }).click();
    await page.getByLabel('Tên đăng nhập').waitFor();
  });

  test('says to a stranger whom to ask, and leads back to the door', async () => {
    await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản tỉnh' }).click();
    await page.getByRole('link', { name: 'Tôi là nguoi-la' }).click();
    await page.getByText('nhờ người quản trị của tòa soạn tạo tài khoản').waitFor();
    expect(await english()).toEqual([]);
    await page.getByRole('link', { name: 'Về trang đăng nhập' }).click();
    await page.getByLabel('Tên đăng nhập').waitFor();
  });

  test('takes a session up again in another tab, while the text waits here', async () => {
    await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản tỉnh' }).click();
    await page.getByRole('link', { name: 'Tôi là le-thi-mai' }).click();
    await inside();
    desk.clock.now += 3 * 60 * 60_000;
    await page.evaluate(() => {
      location.hash = '#/collections/exemplars/entries/to-hoa-giai-thon-ba';
    });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Phiên đăng nhập đã hết').waitFor();
    await dialog.getByRole('button', { name: 'Đã đăng nhập ở thẻ kia, làm tiếp' }).click();
    await dialog.getByText('Chưa thấy bạn đăng nhập').waitFor();
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      dialog.getByRole('link', { name: 'Đăng nhập bằng tài khoản tỉnh' }).click(),
    ]);
    await other.getByText('Xin đóng thẻ này').waitFor();
    await dialog.getByRole('button', { name: 'Đã đăng nhập ở thẻ kia, làm tiếp' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Luật Hòa giải ở cơ sở năm 2013').first().waitFor();
  });
});
