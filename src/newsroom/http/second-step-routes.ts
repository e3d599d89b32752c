import { Hono } from 'hono';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import type { People } from '../people/open-people.ts';
import { keyAddress, newKey } from '../people/second-step.ts';
import { openTickets } from '../people/tickets.ts';
import { Refusal } from '../refusal.ts';
import { clientAddress } from './client-address.ts';
import { jsonBody } from './json-body.ts';
import type { SessionCookie } from './session-cookie.ts';
import { shownPerson } from './shown-person.ts';
import { type SignedInContext, signedIn } from './signed-in.ts';

const text = z.string().max(1000);
const confirmation = z.strictObject({ ticket: text, code: text });
const password = z.strictObject({ password: text });
const nothing = z.strictObject({});
const enrolmentMs = 15 * 60 * 1000;

/** A person's own second step: made ready, added with its first code, taken off with the password. */
export function secondStepRoutes(
  people: People,
  cookie: SessionCookie,
  newsroom: string,
): Hono<SignedInContext> {
  const { accounts, attempts, audit } = people;
  const app = new Hono<SignedInContext>();
  const door = signedIn(people, cookie, { isUnfinished: true });
  const keys = openTickets<{ readonly id: string; readonly key: string }>(enrolmentMs, people.now);

  app.post('/chuan-bi', door, async (c) => {
    await jsonBody(c, nothing);
    const { id, login } = c.var.person;
    const key = newKey();
    const svg = renderSVG(keyAddress(key, login, newsroom), { border: 4 });
    const qr = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    return c.json({ ticket: keys.issue({ id, key }), key, qr });
  });

  app.post('/bat', door, async (c) => {
    const { person } = c.var;
    const { ticket, code } = await jsonBody(c, confirmation);
    const waiting = keys.look(ticket);
    if (waiting?.id !== person.id) throw tooLate();
    const recovery = await accounts.secondSteps.add(person.id, waiting.key, code);
    if (recovery === undefined) throw wrongFirstCode();
    keys.take(ticket);
    await audit.note(person, 'add-second-step', person.login);
    const account = await people.accountOf(cookie.read(c));
    return c.json({ recovery, me: account && shownPerson(account) });
  });

  app.post('/tat', door, async (c) => {
    const { person } = c.var;
    const typed = await jsonBody(c, password);
    const attempt = { login: person.login, address: clientAddress(c), isKnownAddress: true };
    const isOwner = await attempts.guard(attempt, () =>
      accounts.check(person.login, typed.password),
    );
    if (isOwner === undefined) throw wrongPassword();
    await accounts.secondSteps.remove(person.id);
    await audit.note(person, 'remove-second-step', person.login);
    const account = await people.accountOf(cookie.read(c));
    return c.json(account && shownPerson(account));
  });

  return app;
}

function tooLate(): Refusal {
  return new Refusal(
    409,
    'Khóa này đã quá 15 phút hoặc đã dùng rồi.',
    'xóa mục vừa thêm trong ứng dụng xác thực, rồi bật lại từ đầu.',
  );
}

function wrongFirstCode(): Refusal {
  return new Refusal(
    422,
    'Mã 6 số chưa đúng.',
    'gõ mã đang hiện trong ứng dụng; nếu vẫn sai, xem điện thoại có tự chỉnh ngày giờ không.',
  );
}

function wrongPassword(): Refusal {
  return new Refusal(422, 'Mật khẩu chưa đúng.', 'gõ lại ô “Mật khẩu đang dùng”.');
}
