import { Refusal } from '../refusal.ts';
import { type Account, personOf } from './account.ts';
import { openAttempts } from './attempts.ts';
import type { People } from './open-people.ts';
import type { SignInCheck } from './provider.ts';
import { accountOfClaims } from './provider-account.ts';
import { type Present, present } from './sign-in-rules.ts';
import { openTickets } from './tickets.ts';

/** The ways in; each writes in the audit what came of it. */
export type SigningIn = {
  /**
   * Checks login and password; undefined when they are wrong, a `Refusal` (429) after too many. Who
   * has a second step gets a token for it, and no session yet.
   */
  signIn(credentials: Credentials): Promise<SignedIn | { readonly pending: string } | undefined>;
  /** Checks the code of the second step; undefined when it is wrong. */
  passSecondStep(second: SecondStep): Promise<SignedIn | undefined>;
  /** Lets in whom the agency's sign-in names; a `Refusal` for anybody else. */
  signInFromProvider(answered: ProviderAnswer): Promise<SignedIn>;
};

type Browser = {
  readonly address: string;
  /** Token of the session that the browser had before. */
  readonly former: string | undefined;
};

/** What a browser sends to sign in, and from where. */
export type Credentials = Browser & { readonly login: string; readonly password: string };

/** What a browser sends after the password was right. */
export type SecondStep = Browser & { readonly pending: string; readonly code: string };

/** With what the agency's sign-in sent the browser back. */
export type ProviderAnswer = Browser & { readonly answer: URL; readonly check: SignInCheck };

/** A session that has just begun. */
export type SignedIn = { readonly account: Present; readonly token: string };

const pendingMs = 5 * 60 * 1000;

/** Opens the ways in to these people. */
export function signingIn(
  people: Pick<People, 'accounts' | 'sessions' | 'attempts' | 'audit' | 'rules' | 'now'>,
): SigningIn {
  const { accounts, sessions, attempts, audit, rules, now } = people;
  const codes = openAttempts('code');
  const pendings = openTickets<string>(pendingMs, now);

  const enter = async (
    account: Account,
    { address, former }: Browser,
    isFromProvider: boolean,
    how: Readonly<Record<string, string>> = {},
  ): Promise<SignedIn> => {
    const token = await sessions.start(account.id, former, isFromProvider);
    await audit.note(personOf(account), 'sign-in', account.login, { address, ...how });
    return { account: present(account, isFromProvider, rules), token };
  };
  const refused = (login: string, address: string, error: unknown) =>
    audit.note(null, 'sign-in-refused', login, { address, reason: reasonOf(error) });

  return {
    signIn: async ({ login, password, ...browser }) => {
      if (!rules.passwords) throw noPasswords();
      const { address } = browser;
      const isKnownAddress = await accounts.knowsAddress(login, address);
      // What was typed as a login may be a password put into the wrong box.
      const isLogin = (await accounts.list()).some((one) => one.login === login.trim());
      const named = isLogin ? login.trim() : '?';
      const account = await attempts.guard({ login, address, isKnownAddress }, () =>
        accounts.check(login, password).catch(async (error: unknown) => {
          await refused(named, address, error);
          throw error;
        }),
      );
      if (account === undefined) {
        await audit.note(null, 'sign-in-failed', named, { address });
        return undefined;
      }
      if (account.secondStep !== undefined) return { pending: pendings.issue(account.id) };
      if (!isKnownAddress) await accounts.rememberAddress(account.id, address);
      return enter(account, browser, false);
    },

    passSecondStep: async ({ pending, code, ...browser }) => {
      const { address } = browser;
      const account = await accounts.find(pendings.look(pending) ?? '');
      const isOpen = account?.secondStep !== undefined && account.disabled === undefined;
      if (account === undefined || !isOpen) throw pendingOver();
      const { id, login } = account;
      const isKnownAddress = await accounts.knowsAddress(login, address);
      const kind = await codes.guard({ login, address, isKnownAddress }, () =>
        accounts.secondSteps.pass(id, code),
      );
      if (kind === undefined) {
        await audit.note(null, 'second-step-failed', login, { address });
        return undefined;
      }
      if (pendings.take(pending) === undefined) throw pendingOver();
      if (!isKnownAddress) await accounts.rememberAddress(id, address);
      const after = (await accounts.find(id)) ?? account;
      const left = after.secondStep?.recoveryLeft ?? 0;
      const used = kind === 'recovery' ? { code: `mã dự phòng, còn ${left}` } : {};
      return enter(after, browser, false, used);
    },

    signInFromProvider: async ({ answer, check, ...browser }) => {
      const { provider } = rules;
      if (provider === undefined) throw noProvider();
      let named = '?';
      try {
        const claims = await provider.claims(answer, check);
        const found = accountOfClaims(claims, provider.claim, await accounts.list());
        named = found.login;
        if (found.disabled !== undefined) throw closed(found.login);
        return await enter(found, browser, true, { through: provider.label });
      } catch (error) {
        await refused(named, browser.address, error);
        throw error;
      }
    },
  };
}

/** The problem alone: the audit needs no remedy. */
function reasonOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).replace(/ Cách sửa: .*/s, '');
}

function noPasswords(): Refusal {
  return new Refusal(
    403,
    'Tòa soạn này không đăng nhập bằng mật khẩu.',
    'tải lại trang rồi đăng nhập bằng tài khoản của cơ quan.',
  );
}

function noProvider(): Refusal {
  return new Refusal(
    404,
    'Tòa soạn này không dùng tài khoản chung của cơ quan.',
    'đăng nhập bằng tên đăng nhập và mật khẩu.',
  );
}

function pendingOver(): Refusal {
  return new Refusal(
    401,
    'Lần đăng nhập này đã quá 5 phút hoặc đã dùng rồi.',
    'gõ lại tên đăng nhập và mật khẩu.',
  );
}

function closed(login: string): Refusal {
  return new Refusal(
    403,
    `Tài khoản “${login}” của tòa soạn đã ngừng.`,
    'nếu còn cần vào, nhờ người quản trị của tòa soạn mở lại.',
  );
}
