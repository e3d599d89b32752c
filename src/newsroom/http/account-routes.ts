import { Hono } from 'hono';
import { z } from 'zod';
import { personOf } from '../people/account.ts';
import type { People } from '../people/open-people.ts';
import { Refusal } from '../refusal.ts';
import { clientAddress } from './client-address.ts';
import { jsonBody } from './json-body.ts';
import type { SessionCookie } from './session-cookie.ts';
import { shownPerson } from './shown-person.ts';
import { type SignedInContext, signedIn } from './signed-in.ts';

const text = z.string().max(1000);
const credentials = z.strictObject({ login: text, password: text });
const secondStep = z.strictObject({ pending: text, code: text });
const newPassword = z.strictObject({ current: text, next: text });

/** What everybody does with their own account: sign in and out, change the password. */
export function accountRoutes(people: People, cookie: SessionCookie): Hono<SignedInContext> {
  const { accounts, sessions, audit, rules } = people;
  const app = new Hono<SignedInContext>();
  const door = signedIn(people, cookie, { isUnfinished: true });

  app.get('/cach-vao', (c) =>
    c.json({ passwords: rules.passwords, provider: rules.provider?.label ?? null }),
  );

  app.post('/dang-nhap', async (c) => {
    const { login, password } = await jsonBody(c, credentials);
    const from = { address: clientAddress(c), former: cookie.read(c) };
    const begun = await people.signIn({ login, password, ...from });
    if (begun === undefined) throw wrongPassword();
    if ('pending' in begun) return c.json(begun);
    cookie.write(c, begun.token);
    return c.json(shownPerson(begun.account));
  });

  app.post('/buoc-hai', async (c) => {
    const { pending, code } = await jsonBody(c, secondStep);
    const from = { address: clientAddress(c), former: cookie.read(c) };
    const begun = await people.passSecondStep({ pending, code, ...from });
    if (begun === undefined) throw wrongCode();
    cookie.write(c, begun.token);
    return c.json(shownPerson(begun.account));
  });

  app.get('/toi', door, (c) => c.json(shownPerson(c.var.account)));

  app.post('/dang-xuat', async (c) => {
    const token = cookie.read(c);
    const account = await people.accountOf(token);
    if (token !== undefined) await sessions.end(token);
    if (account !== undefined) await audit.note(personOf(account), 'sign-out', account.login);
    cookie.clear(c);
    return c.json({});
  });

  app.post('/dang-xuat-moi-noi', door, async (c) => {
    const { person } = c.var;
    await sessions.endAll(person.id);
    await audit.note(person, 'sign-out-everywhere', person.login);
    cookie.clear(c);
    return c.json({});
  });

  app.post('/doi-mat-khau', door, async (c) => {
    const { person } = c.var;
    const { current, next } = await jsonBody(c, newPassword);
    const attempt = { login: person.login, address: clientAddress(c), isKnownAddress: true };
    const isOwner = await people.attempts.guard(attempt, () =>
      accounts.check(person.login, current),
    );
    if (isOwner === undefined) throw wrongCurrent();
    if (next.normalize('NFC') === current.normalize('NFC')) throw samePassword();
    await accounts.setPassword(person.id, next);
    await sessions.endAll(person.id);
    await audit.note(person, 'change-password', person.login);
    cookie.write(c, await sessions.start(person.id, undefined, c.var.account.isFromProvider));
    return c.json(shownPerson({ ...c.var.account, mustChangePassword: false }));
  });

  return app;
}

function wrongPassword(): Refusal {
  return new Refusal(
    401,
    'Tên đăng nhập hoặc mật khẩu chưa đúng.',
    'gõ lại, xem phím Caps Lock và bộ gõ tiếng Việt; nếu quên mật khẩu, nhờ người quản trị cấp mật khẩu mới.',
  );
}

function wrongCode(): Refusal {
  return new Refusal(
    401,
    'Mã chưa đúng hoặc đã dùng rồi.',
    'gõ mã đang hiện trong ứng dụng, hoặc đợi mã kế tiếp; mất điện thoại thì dùng một mã dự phòng.',
  );
}

function wrongCurrent(): Refusal {
  return new Refusal(422, 'Mật khẩu đang dùng chưa đúng.', 'gõ lại ô “Mật khẩu đang dùng”.');
}

function samePassword(): Refusal {
  return new Refusal(422, 'Mật khẩu mới trùng mật khẩu đang dùng.', 'chọn một mật khẩu khác.');
}
