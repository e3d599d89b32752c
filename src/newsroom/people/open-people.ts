import { type Accounts, openAccounts } from './accounts.ts';
import { type Attempts, openAttempts } from './attempts.ts';
import { type Audit, openAudit } from './audit.ts';
import { openSessions, type Sessions } from './sessions.ts';
import { type SigningIn, signingIn } from './sign-in.ts';
import { type Present, plainRules, present, type SignInRules } from './sign-in-rules.ts';

/** The people of a newsroom: their accounts, who is signed in, who tries to, and what they did. */
export type People = SigningIn & {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  readonly audit: Audit;
  readonly rules: SignInRules;
  readonly now: () => number;
  /** The open account behind a session's token, and that session is still running. */
  accountOf(token: string | undefined): Promise<Present | undefined>;
};

/** Opens the people in a data folder, `DATA_DIR`; `now` tells the time in milliseconds. */
export function openPeople(
  dataDir: string,
  now: () => number = Date.now,
  rules: SignInRules = plainRules,
): People {
  const accounts = openAccounts(dataDir, now);
  const sessions = openSessions(dataDir, now);
  const attempts = openAttempts();
  const audit = openAudit(dataDir);

  return {
    accounts,
    sessions,
    attempts,
    audit,
    rules,
    now,
    accountOf: async (token) => {
      const session = token === undefined ? undefined : await sessions.find(token);
      const account = session && (await accounts.find(session.account));
      if (session === undefined || account === undefined) return undefined;
      if (account.disabled !== undefined) return undefined;
      return present(account, session.isFromProvider, rules);
    },
    ...signingIn({ accounts, sessions, attempts, audit, rules, now }),
  };
}
