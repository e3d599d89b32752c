import { Refusal } from '../refusal.ts';
import type { Account } from './account.ts';

/** What a provider says of the person who signed in there. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * The account of whom a provider names: by a verified e-mail, or by another claim that is a login
 * here. Nobody is let in without an account of their own; throws a `Refusal` that says whom to ask.
 */
export function accountOfClaims(
  claims: Claims,
  claim: string,
  accounts: readonly Account[],
): Account {
  const said = claims[claim];
  if (typeof said !== 'string' || said.trim() === '') throw unsaid(claim);
  if (claim === 'email' && claims.email_verified !== true) throw unverified(said);
  const name = said.trim().toLowerCase();
  const box = claim === 'email' ? 'email' : 'login';
  const found = accounts.filter((one) => one[box].toLowerCase() === name);
  // Of two accounts with one e-mail, the one that is open is meant.
  const open = found.filter(({ disabled }) => disabled === undefined);
  if (open.length > 1) throw several(said);
  const account = open[0] ?? found[0];
  if (account === undefined) throw stranger(said);
  return account;
}

function unsaid(claim: string): Refusal {
  return new Refusal(
    403,
    'Nơi đăng nhập của cơ quan không cho biết bạn là ai.',
    `báo người quản trị của tòa soạn: câu trả lời thiếu mục “${claim}”.`,
  );
}

function unverified(email: string): Refusal {
  return new Refusal(
    403,
    `Thư điện tử ${email} chưa được nơi đăng nhập của cơ quan xác minh.`,
    'xác minh thư điện tử ở nơi quản lý tài khoản của cơ quan, rồi đăng nhập lại.',
  );
}

function several(email: string): Refusal {
  return new Refusal(
    403,
    `Tòa soạn có nhiều tài khoản cùng mang tên ${email}, nên chưa biết mở tài khoản nào.`,
    'nhờ người quản trị của tòa soạn để mỗi tài khoản một thư điện tử riêng.',
  );
}

function stranger(said: string): Refusal {
  return new Refusal(
    403,
    `Bạn đã đăng nhập ở cơ quan là ${said}, nhưng tòa soạn chưa có tài khoản nào mang tên ấy.`,
    'nhờ người quản trị của tòa soạn tạo tài khoản, rồi đăng nhập lại.',
  );
}
