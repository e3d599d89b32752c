import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { People } from '../people/open-people.ts';
import { Refusal } from '../refusal.ts';
import { accountRoutes } from './account-routes.ts';
import { administratorRoutes, type UnitChoice } from './administrator-routes.ts';
import { ownPagesOnly } from './own-pages-only.ts';
import { providerRoutes } from './provider-routes.ts';
import { secondStepRoutes } from './second-step-routes.ts';
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

/**
 * Signing in and out, one's password and second step, and the administrator's work on accounts: JSON
 * under `<base>admin/api/nguoi/`; the way through the agency's sign-in beside it.
 */
export function peopleRoutes(people: People, options: PeopleRoutesOptions): Hono {
  const { base, publicOrigin, units = async () => [] } = options;
  const app = new Hono().basePath(`${base}${peoplePath}`);
  const cookie = sessionCookie(base);
  const newsroom = publicOrigin === undefined ? 'Hoa Đẹp' : new URL(publicOrigin).host;
  app.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    await next();
  });
  app.post('*', ownPagesOnly(publicOrigin), bodyLimit({ maxSize: largestBody, onError: tooLarge }));
  app.route('/', accountRoutes(people, cookie));
  app.route('/hai-buoc', secondStepRoutes(people, cookie, newsroom));
  app.route('/', administratorRoutes(people, cookie, units));
  const { provider } = people.rules;
  if (provider === undefined) return app;
  const place = { base, publicOrigin };
  return new Hono().route('/', app).route('/', providerRoutes(people, provider, cookie, place));
}

function tooLarge(): never {
  throw new Refusal(413, 'Nội dung gửi lên quá lớn.', 'tải lại trang rồi làm lại.');
}
