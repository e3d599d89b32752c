import type { Context } from 'hono';
import type { People } from '../people/open-people.ts';
import { sessionCookie } from './session-cookie.ts';

/** Says of a request whether it comes from somebody who is signed in, with a password of their own. */
export function isInside(
  { accountOf }: Pick<People, 'accountOf'>,
  base: string,
): (c: Context) => Promise<boolean> {
  const cookie = sessionCookie(base);
  return async (c) => {
    const account = await accountOf(cookie.read(c));
    return account !== undefined && !account.mustChangePassword;
  };
}
