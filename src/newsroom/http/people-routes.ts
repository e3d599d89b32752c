import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { People } from '../people/open-people.ts';
import { Refusal } from '../refusal.ts';
import { accountRoutes } from './account-routes.ts';
import { administratorRoutes, type UnitChoice } from './administrator-routes.ts';
import { ownPagesOnly } from './own-pages-only.ts';
import { sessionCookie } from './session-cookie.ts';

/** Where the newsroom stands, and what it knows beside its people. */
export type PeopleRoutesOptions = {
  /** Path of the public address, with a slash at both ends. */
  readonly base: string;
  /** Origin of the public address, when a web server stands in front. */
  readonly publicOrigin?: string;
  /** The units that an administrator may choose from. */
  units?(): Promise<readonly UnitChoice[]>;
};

/** Where these routes stand, under the base path. */
export const peoplePath = 'admin/api/nguoi';

const largestBody = 16 * 2 ** 10;

/** Signing in and out, one's password, and the administrator's work on accounts: JSON under `<base>admin/api/nguoi/`. */
export function peopleRoutes(people: People, options: PeopleRoutesOptions): Hono {
  const { base, publicOrigin, units = async () => [] } = options;
  const app = new Hono().basePath(`${base}${peoplePath}`);
  const cookie = sessionCookie(base);
  app.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    await next();
  });
  app.post('*', ownPagesOnly(publicOrigin), bodyLimit({ maxSize: largestBody, onError: tooLarge }));
  app.route('/', accountRoutes(people, cookie));
  app.route('/', administratorRoutes(people, cookie, units));
  return app;
}

function tooLarge(): never {
  throw new Refusal(413, 'Nội dung gửi lên quá lớn.', 'tải lại trang rồi làm lại.');
}
