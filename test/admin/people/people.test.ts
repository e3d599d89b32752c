import { load } from 'cheerio';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AccountDetails } from '../../../src/newsroom/people/account.ts';
import { shownTexts } from '../../harness/shown-texts.ts';
import { englishAmong } from '../decap-english.ts';
import type { EditorPage } from '../editor-desk.ts';
import { type EditorHands, handsOn } from '../editor-hands.ts';
import { openPeopleDesk, type PeopleDesk } from './people-desk.ts';

const secret = 'bốn mùa hoa nở';
const storyFile = 'content/exemplars/to-hoa-giai-thon-ba.md';
const draft = 'refs/heads/cms/exemplars/to-hoa-giai-thon-ba';
const hoa: AccountDetails = {
  name: 'Trần Văn Hòa',
  email: 'hoa@example.invalid',
  role: 'administrator',
};
const mai: AccountDetails = {
  name: 'Lê Thị Mai',
  email: 'mai@example.invalid',
  role: 'editor',
};

let desk: PeopleDesk;
let tab: EditorPage;
let page: Page;
let hands: EditorHands;

beforeAll(async () => {
  desk = await openPeopleDesk('/thi-dua/');
  for (const [login, details] of Object.entries({ hoa, mai })) {
    const { account } = await desk.people.accounts.create(login, details);
    await desk.people.accounts.setPassword(account.id, secret);
  }
});
afterAll(() => desk.close());

beforeEach(async () => {
  await enter();
});
afterEach(() => page.context().close());

async function enter(): Promise<void> {
  tab = await desk.openPage();
  page = tab.page;
  hands = handsOn(page, desk.url);
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  await page.addInitScript(() => localStorage.setItem('cms.right-pane', 'preview'));
  await page.goto(desk.url);
}

/** Opens the story, until nothing of it is still being fetched. */
async function openStory(): Promise<void> {
  await hands.open('exemplars/entries/to-hoa-giai-thon-ba');
  await page.getByText('Luật Hòa giải ở cơ sở năm 2013').first().waitFor();
  const preview = page.frameLocator('#preview-pane');
  await preview.getByRole('img', { name: 'Bà con ngồi quanh bàn nước' }).waitFor();
  await tab.answered();
}

async function signIn(login: string, password: string, form: Page | Locator = page) {
  const box = form.getByLabel('Tên đăng nhập', { exact: true });
  if (await box.isEditable()) await box.fill(login);
  await form.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

const inside = () => page.getByRole('heading', { name: 'Bài đang làm' }).waitFor();
const menu = () => hands.button('Mở các lựa chọn của tài khoản').filter({ visible: true });
const refusal = () => page.locator('.refused').filter({ hasText: /./ }).textContent();
const english = async () => englishAmong(shownTexts(load(await page.content()), 'spoken'));

describe('The editor’s door', () => {
  test('asks for a login, says what is wrong, and opens with the right password', async () => {
    await page.getByRole('heading', { name: 'Đăng nhập trang biên tập' }).waitFor();
    await page.getByText('Sở Tư pháp tỉnh Khánh Hòa').waitFor();
    expect(await english()).toEqual([]);
    await signIn('mai', 'sai mật khẩu');
    expect(await refusal()).toMatch(/^Tên đăng nhập hoặc mật khẩu chưa đúng\. Cách sửa: /);
    await signIn('mai', secret);
    await inside();
    expect(await menu().textContent()).toBe('Lê Thị Mai · người biên tập');
    expect(tab.foreign).toEqual([]);
    expect(tab.complaints.filter((one) => !one.includes('401'))).toEqual([]);
    await page.reload();
    await inside();
    await menu().waitFor();
  });

  test('shows a password that is being typed, when asked', async () => {
    await page.getByLabel('Mật khẩu', { exact: true }).fill('chữ');
    const box = page.getByLabel('Mật khẩu', { exact: true });
    expect(await box.getAttribute('type')).toBe('password');
    await page.getByLabel('Hiện mật khẩu').check();
    expect(await box.getAttribute('type')).toBe('text');
  });

  test('stays shut after too many wrong passwords, and says for how long', async () => {
    const { account } = await desk.people.accounts.create('nhieu-lan', mai);
    await desk.people.accounts.setPassword(account.id, secret);
    for (let turn = 0; turn < 8; turn += 1) {
      await signIn('nhieu-lan', `sai lần ${turn}`);
      await page.getByText('mật khẩu chưa đúng').waitFor();
      await expect.poll(() => hands.button('Đăng nhập').isEnabled()).toBe(true);
    }
    await signIn('nhieu-lan', secret);
    await page.getByText('Đã nhập sai mật khẩu quá nhiều lần').waitFor();
    expect(await refusal()).toMatch(/đợi 15 phút/);
  });

  test('is shut behind those who sign out, here and everywhere', async () => {
    for (const way of ['Đăng xuất', 'Đăng xuất khỏi mọi thiết bị']) {
      await signIn('mai', secret);
      await inside();
      await menu().click();
      await page.getByRole('menuitem', { name: way, exact: true }).click();
      await page.getByRole('heading', { name: 'Đăng nhập trang biên tập' }).waitFor();
      await page.goto(desk.url);
      await page.getByLabel('Tên đăng nhập').waitFor();
    }
  });
});

describe('A session that ends while somebody writes', () => {
  test('is taken up again in a dialog; the text stays and is saved under their name', async () => {
    await signIn('mai', secret);
    await inside();
    await openStory();
    await hands.box('Tóm tắt').fill('Viết dở dang thì hết phiên.');
    desk.clock.now += 3 * 60 * 60 * 1000;
    await hands.button('Lưu').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Phiên đăng nhập đã hết').waitFor();
    expect(await dialog.getByLabel('Tên đăng nhập').inputValue()).toBe('mai');
    expect(await dialog.getByLabel('Tên đăng nhập').isEditable()).toBe(false);
    expect(await hands.box('Tóm tắt').inputValue()).toBe('Viết dở dang thì hết phiên.');
    expect(await english()).toEqual([]);
    await signIn('mai', secret, dialog);
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    expect(await desk.git('show', `${draft}:${storyFile}`)).toContain(
      'Viết dở dang thì hết phiên.',
    );
    expect(await desk.git('log', '-1', '--format=%an <%ae>', draft)).toBe(
      'Lê Thị Mai <mai@example.invalid>\n',
    );
  });

  test('or is another’s by now, since they share a browser, is taken back by the writer', async () => {
    await signIn('mai', secret);
    await inside();
    await openStory();
    await hands.box('Tóm tắt').fill('Chữ của Mai.');
    const other = await page.context().newPage();
    await other.goto(desk.url);
    await other.getByRole('heading', { name: 'Bài đang làm' }).waitFor();
    await other.evaluate(async () => {
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify({ login: 'hoa', password: 'bốn mùa hoa nở' });
      await fetch('api/nguoi/dang-nhap', { method: 'POST', headers, body });
    });
    await hands.button('Lưu').click();
    await signIn('mai', secret, page.getByRole('dialog'));
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    expect(await desk.git('log', '-1', '--format=%an', draft)).toBe('Lê Thị Mai\n');
    expect(await desk.git('show', `${draft}:${storyFile}`)).toContain('Chữ của Mai.');
  });

  test('may wait: the save is refused, the text stays, and a later save asks again', async () => {
    await signIn('mai', secret);
    await inside();
    await openStory();
    await hands.box('Tóm tắt').fill('Để sau rồi mới lưu.');
    desk.clock.now += 3 * 60 * 60 * 1000;
    await hands.button('Lưu').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Để sau' }).click();
    await page.getByText('phiên đăng nhập đã hết').first().waitFor();
    expect(await hands.box('Tóm tắt').inputValue()).toBe('Để sau rồi mới lưu.');
    await hands.button('Lưu').click();
    await signIn('mai', secret, page.getByRole('dialog'));
    await expect
      .poll(() => desk.git('show', `${draft}:${storyFile}`))
      .toContain('Để sau rồi mới lưu.');
  });
});

describe('One’s own password', () => {
  test('is changed from the menu, and other devices must sign in again', async () => {
    const { account } = await desk.people.accounts.create('doi-khau', mai);
    await desk.people.accounts.setPassword(account.id, secret);
    const elsewhere = await desk.people.sessions.start(account.id);
    await signIn('doi-khau', secret);
    await inside();
    await menu().click();
    await page.getByRole('menuitem', { name: 'Đổi mật khẩu' }).click();
    await hands.box('Mật khẩu đang dùng').fill(secret);
    await newPassword('năm mới hoa tươi', 'gõ khác ở dưới');
    expect(await refusal()).toMatch(/không giống nhau/);
    expect(await english()).toEqual([]);
    await newPassword('năm mới hoa tươi');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await desk.people.accountOf(elsewhere)).toBeUndefined();
    expect(await desk.people.accounts.check('doi-khau', 'năm mới hoa tươi')).toBeDefined();
    await page.reload();
    await inside();
  });
});

describe('The administrator', () => {
  test('makes a contributor, who changes the one-time password and gets to work', async () => {
    await signIn('hoa', secret);
    await inside();
    await menu().click();
    await page.getByRole('menuitem', { name: 'Quản lý người dùng' }).click();
    await page.getByRole('heading', { name: 'Người dùng của trang biên tập' }).waitFor();
    await hands.button('Thêm người').click();
    await hands.box('Họ và tên').fill('Nguyễn Thị Lan');
    await page.getByLabel('Tên đăng nhập').fill('lan');
    await page.getByLabel('Thư điện tử').fill('lan@example.invalid');
    await hands.button('Tạo tài khoản').click();
    expect(await refusal()).toMatch(/^Cộng tác viên phải thuộc một đơn vị/);
    await page.getByLabel('Đơn vị').selectOption({ label: 'Sở Tư pháp' });
    expect(await english()).toEqual([]);
    await hands.button('Tạo tài khoản').click();
    const password = (await page.locator('output.one-time').textContent()) ?? '';
    expect(password).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
    await hands.button('Đã trao, đóng lại').click();
    expect(await page.content()).not.toContain(password);
    const row = page.getByRole('row', { name: /Nguyễn Thị Lan/ });
    expect(await row.textContent()).toMatch(/lan.*cộng tác viên.*Sở Tư pháp.*Chưa đổi mật khẩu/);
    await page.context().close();

    await enter();
    await signIn('lan', password);
    await page.getByRole('heading', { name: 'Đặt mật khẩu của riêng mình' }).waitFor();
    await newPassword('ngắn quá');
    expect(await refusal()).toMatch(/chỉ có 8 ký tự/);
    await newPassword(secret);
    await inside();
    expect(await menu().textContent()).toBe('Nguyễn Thị Lan · cộng tác viên');
  });

  test('who left before choosing a password is asked again', async () => {
    const { password } = await desk.people.accounts.create('quay-lai', mai);
    await signIn('quay-lai', password);
    await page.getByRole('heading', { name: 'Đặt mật khẩu của riêng mình' }).waitFor();
    await page.reload();
    await hands.box('Mật khẩu đang dùng').fill(password);
    await newPassword(secret);
    await inside();
  });

  test('shuts an account, opens it again, changes a role and gives a new password', async () => {
    await desk.people.accounts.create('son', { ...mai, name: 'Phạm Sơn' });
    await signIn('hoa', secret);
    await inside();
    await page.goto(`${desk.url}nguoi/`);
    const row = () => page.getByRole('row', { name: /Phạm Sơn/ });
    const shut = async (answer: string) => {
      await row().getByRole('button', { name: 'Ngừng' }).click();
      await page.getByRole('dialog').getByRole('button', { name: answer }).click();
    };
    await shut('Thôi');
    const accounts = await desk.people.accounts.list();
    expect(accounts.find(({ login }) => login === 'son')).toMatchObject({ disabled: undefined });
    await shut('Ngừng tài khoản');
    await row().getByText('Đã ngừng').waitFor();
    await row().getByRole('button', { name: 'Mở lại' }).click();
    await row().getByRole('button', { name: 'Ngừng' }).waitFor();
    await row().getByRole('button', { name: 'Sửa' }).click();
    await page.getByLabel('Vai trò').selectOption({ label: 'người phê duyệt' });
    await hands.button('Lưu').click();
    await row().getByText('người phê duyệt').waitFor();
    await row().getByRole('button', { name: 'Cấp mật khẩu mới' }).click();
    await page.locator('output.one-time').waitFor();
    expect(tab.complaints.filter((one) => !one.includes('401'))).toEqual([]);
  });

  test('reads in the audit who did what', async () => {
    await signIn('hoa', secret);
    await inside();
    await menu().click();
    await page.getByRole('menuitem', { name: 'Nhật ký' }).click();
    const newest = page.getByRole('row').nth(1);
    await newest.getByText('đăng nhập').waitFor();
    expect(await newest.textContent()).toMatch(/^\d\d:\d\d.*Trần Văn Hòa/);
    await page.getByRole('link', { name: 'Người dùng' }).click();
    await hands.button('Thêm người').waitFor();
  });

  test('is told when it would shut out the last of its kind', async () => {
    await signIn('hoa', secret);
    await inside();
    await page.goto(`${desk.url}nguoi/`);
    await page
      .getByRole('row', { name: /Trần Văn Hòa/ })
      .getByRole('button', { name: 'Ngừng' })
      .click();
    await hands.button('Ngừng tài khoản').click();
    await page.getByText('Đây là người quản trị cuối cùng').waitFor();
  });

  test('alone sees that page; an editor is told who may', async () => {
    await signIn('mai', secret);
    await inside();
    await menu().click();
    expect(await page.getByRole('menuitem', { name: 'Quản lý người dùng' }).count()).toBe(0);
    await page.goto(`${desk.url}nguoi/`);
    await page.getByText('Chỉ người quản trị mới được quản lý người dùng').waitFor();
  });
});

async function newPassword(next: string, again = next): Promise<void> {
  await hands.box('Mật khẩu mới').fill(next);
  await hands.box('Gõ lại mật khẩu mới').fill(again);
  await hands.button('Lưu mật khẩu').click();
}
