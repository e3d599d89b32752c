import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { People } from '../people/open-people.ts';
import type { Provider, SignInCheck } from '../people/provider.ts';
import { openTickets } from '../people/tickets.ts';
import { Refusal } from '../refusal.ts';
import { clientAddress } from './client-address.ts';
import type { SessionCookie } from './session-cookie.ts';
import { signInPage } from './sign-in-page.ts';

/** One browser on its way to the provider and back. */
type Journey = {
  readonly check: SignInCheck;
  readonly former: string | undefined;
  readonly from: string;
};

const journeySeconds = 10 * 60;
const cookieName = '__Secure-hoa-dep-loi-vao';

/** Where these routes stand, under the base path. */
const path = 'admin/dang-nhap/';

/**
 * Signing in with the agency's account: out to the provider, and back. The way back begins on
 * another site, so its own short-lived cookie is lax; the session's stays strict.
 */
export function providerRoutes(
  people: People,
  provider: Provider,
  cookie: SessionCookie,
  { base, publicOrigin }: { readonly base: string; readonly publicOrigin?: string | undefined },
): Hono {
  const app = new Hono().basePath(`${base}${path}`);
  const journeys = openTickets<Journey>(journeySeconds * 1000, people.now);
  const limits = { path: `${base}${path}`, secure: true, httpOnly: true, sameSite: 'Lax' } as const;
  const backOf = (c: Context) => `${publicOrigin ?? new URL(c.req.url).origin}${base}${path}ve`;

  app.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    await next();
  });
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    const next = { to: `${base}admin/`, label: 'Về trang đăng nhập', isNow: false };
    c.status(error.status);
    return c.html(signInPage({ title: 'Chưa đăng nhập được', text: error.message, next }));
  });

  app.get('/', async (c) => {
    const from = c.req.query('tu') ?? '';
    const { address, check } = await provider.begin(backOf(c)).catch(async (error: unknown) => {
      const detail = { address: clientAddress(c), reason: 'chưa liên lạc được với nơi đăng nhập' };
      await people.audit.note(null, 'sign-in-refused', '?', detail);
      throw error;
    });
    const token = journeys.issue({ check, former: cookie.read(c), from });
    setCookie(c, cookieName, token, { ...limits, maxAge: journeySeconds });
    return c.redirect(address);
  });

  app.get('/ve', async (c) => {
    const token = getCookie(c, cookieName) ?? '';
    const { check, former, from } = await ownJourney(c, token);
    journeys.take(token);
    deleteCookie(c, cookieName, limits);
    const answer = new URL(`${backOf(c)}${new URL(c.req.url).search}`);
    const browser = { address: clientAddress(c), former };
    const begun = await people.signInFromProvider({ ...browser, answer, check });
    cookie.write(c, begun.token);
    return c.html(signInPage(arrival(from, `${base}admin/`)));
  });

  /** The journey that this browser began; an answer to another's opens nothing. */
  async function ownJourney(c: Context, token: string): Promise<Journey> {
    const journey = journeys.look(token);
    if (journey !== undefined && c.req.query('state') === journey.check.state) return journey;
    const reason = journey === undefined ? 'lần đăng nhập đã hết hạn' : 'câu trả lời của lần khác';
    await people.audit.note(null, 'sign-in-refused', '?', { address: clientAddress(c), reason });
    throw journey === undefined ? over() : otherJourney();
  }

  return app;
}

function arrival(from: string, admin: string) {
  // Another tab waits with what somebody is writing.
  if (from === 'the') {
    return { title: 'Đã đăng nhập', text: 'Xin đóng thẻ này và trở về chỗ đang viết.' };
  }
  const to = from === 'nguoi' ? `${admin}nguoi/` : admin;
  const next = { to, label: 'Vào trang biên tập', isNow: true };
  return { title: 'Đã đăng nhập', text: 'Đang mở trang biên tập…', next };
}

function over(): Refusal {
  return new Refusal(
    400,
    'Lần đăng nhập này đã dùng rồi, đã quá 10 phút, hoặc bắt đầu ở trình duyệt khác.',
    'về trang đăng nhập và bắt đầu lại.',
  );
}

function otherJourney(): Refusal {
  return new Refusal(
    400,
    'Câu trả lời này không thuộc lần đăng nhập đang mở trong trình duyệt.',
    'về trang đăng nhập và bắt đầu lại trong một thẻ.',
  );
}
