import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { openDataFile } from './data-file.ts';

const hour = 60 * 60 * 1000;

/** How long a session lasts, in milliseconds: without a request, and in all. */
export const sessionLimits = { idle: 2 * hour, whole: 12 * hour } as const;

const stored = z.strictObject({
  /** SHA-256 of the token: who reads the file cannot sign in with it. */
  key: z.string(),
  account: z.string(),
  /** Begun at the agency's sign-in, which asks what it wants to know by itself. */
  isFromProvider: z.boolean().optional(),
  started: z.number(),
  seen: z.number(),
});
type Session = z.output<typeof stored>;

/** A session that runs. */
export type FoundSession = { readonly account: string; readonly isFromProvider: boolean };

/** Who is signed in, in `DATA_DIR/sessions.json`. */
export type Sessions = {
  /** Starts a session and gives its token, new each time; the browser's former session ends. */
  start(account: string, former?: string, isFromProvider?: boolean): Promise<string>;
  /** Whose session this is, by the account's id, if it still runs; counts as a sign of life. */
  find(token: string): Promise<FoundSession | undefined>;
  end(token: string): Promise<void>;
  /** Ends all sessions of an account, on every device. */
  endAll(account: string): Promise<void>;
};

/** Opens the sessions of a data folder; `now` tells the time in milliseconds. */
export function openSessions(dataDir: string, now: () => number = Date.now): Sessions {
  const file = z.strictObject({ sessions: z.array(stored) });
  const data = openDataFile(join(dataDir, 'sessions.json'), file, { sessions: [] });

  // Either way in time: a clock that was put back must not make a session last for weeks.
  const since = (time: number) => Math.abs(now() - time);
  const runs = ({ started, seen }: Session) =>
    since(seen) < sessionLimits.idle && since(started) < sessionLimits.whole;
  const change = (edit: (running: Session[]) => Session[]) =>
    data.change(({ sessions }) => ({ sessions: edit(sessions.filter(runs)) }));

  return {
    start: async (account, former, isFromProvider = false) => {
      const token = randomBytes(32).toString('base64url');
      const begun = { account, isFromProvider, started: now(), seen: now() };
      const session = { key: keyOf(token), ...begun };
      const old = former === undefined ? undefined : keyOf(former);
      await change((running) => [...running.filter(({ key }) => key !== old), session]);
      return token;
    },
    find: async (token) => {
      const key = keyOf(token);
      const session = (await data.read()).sessions.find((one) => one.key === key);
      if (session === undefined || !runs(session)) return undefined;
      // Not at every request: a sign of life is worth a write to the disk only now and then. A full
      // disk must not shut the door before those who still want to read or copy their text.
      if (now() - session.seen > sessionLimits.idle / 20) {
        await change((running) =>
          running.map((one) => (one.key === key ? { ...one, seen: now() } : one)),
        ).catch((error: unknown) => console.error(error));
      }
      return { account: session.account, isFromProvider: session.isFromProvider === true };
    },
    end: async (token) => {
      const ended = keyOf(token);
      await change((running) => running.filter(({ key }) => key !== ended));
    },
    endAll: async (account) => {
      await change((running) => running.filter((one) => one.account !== account));
    },
  };
}

function keyOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
