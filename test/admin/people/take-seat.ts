import type { Page } from 'playwright-core';
import type { AccountDetails } from '../../../src/newsroom/people/account.ts';
import { type EditorHands, handsOn } from '../editor-hands.ts';
import type { PeopleDesk } from './people-desk.ts';

/** A person at their own browser, signed in. */
export type Seat = EditorHands & { page: Page };

const secret = 'bốn mùa hoa nở';

/** Makes an account and signs in with it, as far as the board of drafts. */
export async function takeSeat(
  desk: PeopleDesk,
  login: string,
  details: AccountDetails,
): Promise<Seat> {
  const { account } = await desk.people.accounts.create(login, details);
  await desk.people.accounts.setPassword(account.id, secret);
  const { page } = await desk.openPage();
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  await page.goto(desk.url);
  await page.getByLabel('Tên đăng nhập', { exact: true }).fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('heading', { name: 'Bài đang làm' }).waitFor();
  return { page, ...handsOn(page, desk.url) };
}
