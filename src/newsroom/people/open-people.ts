import { type Account, personOf } from './account.ts';
import { type Accounts, openAccounts } from './accounts.ts';
import { type Attempts, openAttempts } from './attempts.ts';
import { type Audit, openAudit } from './audit.ts';
import { openSessions, type Sessions } from './sessions.ts';

/** The people of a newsroom: their accounts, who is signed in, who tries to, and what they did. */
export type People = {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  readonly audit: Audit;
  /** The open account behind a session's token, and that session is still running. */
  accountOf(token: string | undefined): Promise<Account | undefined>;
  /** Checks login and password; undefined when they are wrong, a `Refusal` (429) after too many. */
  signIn(credentials: Credentials): Promise<SignedIn | undefined>;
};

/** What a browser sends to sign in, and from where. */
export type Credentials = {
  readonly login: string;
  readonly password: string;
  readonly address: string;
  /** Token of the session that the browser had before. */
  readonly former: string | undefined;
};

/** A session that has just begun. */
export type SignedIn = { readonly account: Account; readonly token: string };

/** Opens the people in a data folder, `DATA_DIR`; `now` tells the time in milliseconds. */
export function openPeople(dataDir: string, now: () => number = Date.now): People {
  const accounts = openAccounts(dataDir, now);
  const sessions = openSessions(dataDir, now);
  const attempts = openAttempts();
  const audit = openAudit(dataDir);

  return {
    accounts,
    sessions,
    attempts,
    audit,
    accountOf: async (token) => {
      const id = token === undefined ? undefined : await sessions.accountOf(token);
      const account = id === undefined ? undefined : await accounts.find(id);
      return account?.disabled === undefined ? account : undefined;
    },
    signIn: async ({ login, password, address, former }) => {
      const isKnownAddress = await accounts.knowsAddress(login, address);
      const account = await attempts.guard({ login, address, isKnownAddress }, () =>
        accounts.check(login, password),
      );
      if (account === undefined) {
        // What was typed as a login may be a password put into the wrong box.
        const isLogin = (await accounts.list()).some((one) => one.login === login.trim());
        await audit.note(null, 'sign-in-failed', isLogin ? login.trim() : '?', { address });
        return undefined;
      }
      if (!isKnownAddress) await accounts.rememberAddress(account.id, address);
      const token = await sessions.start(account.id, former);
      await audit.note(personOf(account), 'sign-in', account.login, { address });
      return { account, token };
    },
  };
}
