import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sessionLimits } from '../people/sessions.ts';

const name = '__Secure-hoa-dep-phien';

/** The cookie of a session: for the newsroom's own pages alone, never sent from another site. */
export type SessionCookie = {
  read(c: Context): string | undefined;
  write(c: Context, token: string): void;
  clear(c: Context): void;
};

/** The session cookie of a newsroom under this base path, `/` or `/thi-dua/`. */
export function sessionCookie(base: string): SessionCookie {
  const limits = {
    path: `${base}admin/`,
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
  } as const;
  return {
    read: (c) => getCookie(c, name),
    write: (c, token) =>
      setCookie(c, name, token, { ...limits, maxAge: sessionLimits.whole / 1000 }),
    clear: (c) => void deleteCookie(c, name, limits),
  };
}
