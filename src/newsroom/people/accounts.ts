import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import {
  type Account,
  type AccountDetails,
  readDetails,
  readLogin,
  type StoredAccount,
  shownAccount,
  storedAccount,
} from './account.ts';
import { openDataFile } from './data-file.ts';
import { hashPassword, isCheap, isPassword } from './password-hash.ts';
import { demandGoodPassword, oneTimeDays, oneTimePassword } from './password-rules.ts';
import { type SecondSteps, secondStepsOf } from './second-steps.ts';

/** An account with the password that is shown once and must be changed at the first sign-in. */
export type WithOneTimePassword = { readonly account: Account; readonly password: string };

/** The accounts in `DATA_DIR/accounts.json`; every change is safe beside other processes. */
export type Accounts = {
  list(): Promise<readonly Account[]>;
  find(id: string): Promise<Account | undefined>;
  /** Makes an account; throws a `Refusal` for a login that is taken or a box badly filled in. */
  create(login: string, details: AccountDetails): Promise<WithOneTimePassword>;
  change(id: string, details: AccountDetails): Promise<Account>;
  /** Shuts an account, or opens it again. The last administrator's cannot be shut. */
  setDisabled(id: string, isDisabled: boolean): Promise<Account>;
  giveOneTimePassword(id: string): Promise<WithOneTimePassword>;
  /** The owner's own new password; throws a `Refusal` when it is too easily guessed. */
  setPassword(id: string, password: string): Promise<void>;
  /**
   * The open account with this login and password; takes as long for a login that nobody has. Throws
   * a `Refusal` for a one-time password whose days are over.
   */
  check(login: string, password: string): Promise<Account | undefined>;
  /** Whether the owner has signed in from this address of late. */
  knowsAddress(login: string, address: string): Promise<boolean>;
  rememberAddress(id: string, address: string): Promise<void>;
  readonly secondSteps: SecondSteps;
};

const file = z.strictObject({ accounts: z.array(storedAccount) });
const addressesKept = 5;

/** Opens the accounts of a data folder; the file appears with the first account. */
export function openAccounts(dataDir: string, now: () => number = Date.now): Accounts {
  const data = openDataFile(join(dataDir, 'accounts.json'), file, { accounts: [] });
  // Made once: an unknown login is checked against it, so that its answer takes no less time.
  const nobodys = hashPassword(randomUUID());

  const all = async () => (await data.read()).accounts;
  const stored = async (id: string) => (await all()).find((one) => one.id === id) ?? unknown();
  const byLogin = async (login: string) =>
    (await all()).find((one) => one.login === login.trim().toLowerCase());

  const edit = async (id: string, change: (account: StoredAccount) => Partial<StoredAccount>) => {
    const { accounts } = await data.change(({ accounts }) => {
      const edited = accounts.map((one) => (one.id === id ? { ...one, ...change(one) } : one));
      demandAdministrator(accounts, edited);
      return { accounts: edited };
    });
    return shownAccount(accounts.find((one) => one.id === id) ?? unknown());
  };

  return {
    list: async () => (await all()).map(shownAccount),
    find: async (id) => {
      const found = (await all()).find((one) => one.id === id);
      return found && shownAccount(found);
    },
    create: async (wanted, input) => {
      const login = readLogin(wanted);
      const password = oneTimePassword();
      const account: StoredAccount = {
        id: randomUUID(),
        login,
        ...readDetails(input),
        passwordHash: await hashPassword(password),
        ...oneTimeFrom(now()),
        created: new Date(now()).toISOString(),
        knownAddresses: [],
      };
      await data.change(({ accounts }) => {
        if (accounts.some((one) => one.login === login)) throw taken(login);
        return { accounts: [...accounts, account] };
      });
      return { account: shownAccount(account), password };
    },
    change: (id, input) => {
      const { unit, ...details } = readDetails(input);
      return edit(id, () => ({ ...details, unit }));
    },
    setDisabled: (id, isDisabled) =>
      edit(id, ({ disabled }) => ({
        disabled: isDisabled ? (disabled ?? new Date().toISOString()) : undefined,
      })),
    giveOneTimePassword: async (id) => {
      const password = oneTimePassword();
      const passwordHash = await hashPassword(password);
      return {
        account: await edit(id, () => ({ passwordHash, ...oneTimeFrom(now()) })),
        password,
      };
    },
    setPassword: async (id, password) => {
      demandGoodPassword(password, await stored(id));
      const passwordHash = await hashPassword(password);
      await edit(id, () => ({
        passwordHash,
        mustChangePassword: false,
        oneTimeUntil: undefined,
      }));
    },
    check: async (login, password) => {
      const account = await byLogin(login);
      const isRight = await isPassword(password, account?.passwordHash ?? (await nobodys));
      if (!isRight || account === undefined || account.disabled !== undefined) return undefined;
      const { oneTimeUntil } = account;
      if (oneTimeUntil !== undefined && Date.parse(oneTimeUntil) <= now()) throw tooOld();
      if (isCheap(account.passwordHash)) {
        const passwordHash = await hashPassword(password);
        const before = account.passwordHash;
        // A password changed in between stays the new one.
        await edit(account.id, (now) => (now.passwordHash === before ? { passwordHash } : {}));
      }
      return shownAccount(account);
    },
    knowsAddress: async (login, address) => {
      const account = await byLogin(login);
      return account?.knownAddresses.includes(markOf(account.id, address)) === true;
    },
    rememberAddress: async (id, address) => {
      const mark = markOf(id, address);
      await edit(id, ({ knownAddresses }) => ({
        knownAddresses: [mark, ...knownAddresses.filter((one) => one !== mark)].slice(
          0,
          addressesKept,
        ),
      }));
    },
    secondSteps: secondStepsOf({ stored, edit }, now),
  };
}

/** A password that lies about in a drawer or a message must not open the door for ever. */
function oneTimeFrom(now: number) {
  const oneTimeUntil = new Date(now + oneTimeDays * 24 * 60 * 60 * 1000).toISOString();
  return { mustChangePassword: true, oneTimeUntil };
}

/** Enough to know an address again; the file is no list of where people were. */
function markOf(id: string, address: string): string {
  return createHash('sha256').update(`${id} ${address}`).digest('base64url').slice(0, 16);
}

/** Without an administrator nobody could make one any more. */
function demandAdministrator(
  before: readonly StoredAccount[],
  after: readonly StoredAccount[],
): void {
  const isActive = ({ role, disabled }: StoredAccount) =>
    role === 'administrator' && disabled === undefined;
  if (!before.some(isActive) || after.some(isActive)) return;
  throw new Refusal(
    409,
    'Đây là người quản trị cuối cùng nên không đổi vai trò hay ngừng tài khoản được.',
    'giao vai trò quản trị cho một người khác trước.',
  );
}

function taken(login: string): Refusal {
  return new Refusal(409, `Tên đăng nhập “${login}” đã có người dùng.`, 'chọn tên đăng nhập khác.');
}

function tooOld(): Refusal {
  return new Refusal(
    401,
    `Mật khẩu cấp một lần này đã quá ${oneTimeDays} ngày nên không dùng được nữa.`,
    'nhờ người quản trị cấp mật khẩu mới.',
  );
}

function unknown(): never {
  throw new Refusal(404, 'Không có tài khoản này.', 'tải lại danh sách người dùng.');
}
