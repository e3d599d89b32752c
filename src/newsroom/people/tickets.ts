import { createHash, randomBytes } from 'node:crypto';

/** What waits a short while for somebody to come back with its token; in memory, a restart forgets it. */
export type Tickets<Thing> = {
  issue(thing: Thing): string;
  /** The thing, while its time runs and nobody has taken it. */
  look(token: string): Thing | undefined;
  /** The thing, for the first who comes. */
  take(token: string): Thing | undefined;
};

/** Strangers may ask for tickets: so many of them are kept, and the oldest falls away. */
const most = 5000;

/** Starts giving out tickets that last so many milliseconds; `now` tells the time. */
export function openTickets<Thing>(lifeMs: number, now: () => number): Tickets<Thing> {
  const waiting = new Map<string, { readonly thing: Thing; readonly issued: number }>();
  const look = (token: string) => {
    const found = waiting.get(keyOf(token));
    return found !== undefined && Math.abs(now() - found.issued) < lifeMs ? found.thing : undefined;
  };
  return {
    issue: (thing) => {
      const token = randomBytes(32).toString('base64url');
      const [oldest] = waiting.keys();
      if (oldest !== undefined && waiting.size >= most) waiting.delete(oldest);
      waiting.set(keyOf(token), { thing, issued: now() });
      return token;
    },
    look,
    take: (token) => {
      const found = look(token);
      waiting.delete(keyOf(token));
      return found;
    },
  };
}

/** Looked up by its hash, so that the time it takes tells nothing of the tokens there are. */
function keyOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
