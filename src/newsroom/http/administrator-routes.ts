import { Hono } from 'hono';
import { z } from 'zod';
import { collections } from '../../schema/collections.ts';
import { type Account, accountDetails } from '../people/account.ts';
import type { WithOneTimePassword } from '../people/accounts.ts';
import { type AuditedAct, auditedActs } from '../people/audit.ts';
import { demand } from '../people/demand.ts';
import type { People } from '../people/open-people.ts';
import type { Person } from '../people/person.ts';
import { roles } from '../people/roles.ts';
import { jsonBody } from './json-body.ts';
import type { SessionCookie } from './session-cookie.ts';
import { type SignedInContext, signedIn } from './signed-in.ts';

/** A unit that a contributor may write for. */
export type UnitChoice = { readonly id: string; readonly title: string };

// The boxes are read by the accounts themselves, which name the one that is badly filled in.
const details = z.strictObject({
  name: z.string(),
  email: z.string(),
  role: accountDetails.shape.role,
  unit: z.string().optional(),
});
const newAccount = z.strictObject({ login: z.string(), ...details.shape });
const nothing = z.strictObject({});
const newest = 500;
const groups = Object.fromEntries(
  Object.values(collections).map(({ name, label }) => [name, label]),
);

/** The administrator's work: accounts made, changed, shut; and the audit, for those who may see it. */
export function administratorRoutes(
  people: People,
  cookie: SessionCookie,
  units: () => Promise<readonly UnitChoice[]>,
): Hono<SignedInContext> {
  const { accounts, sessions, audit } = people;
  const app = new Hono<SignedInContext>();
  app.use(signedIn(people, cookie));

  app.get('/nhat-ky', async (c) => {
    demand(c.var.person, 'see-audit', 'newsroom');
    return c.json({ entries: await audit.newest(newest), acts: auditedActs, roles, groups });
  });

  app.use(async (c, next) => {
    demand(c.var.person, 'manage-people', 'newsroom');
    await next();
  });

  app.get('/danh-sach', async (c) =>
    c.json({ people: await accounts.list(), roles, units: await units() }),
  );

  app.post('/danh-sach', async (c) => {
    const { login, ...filledIn } = await jsonBody(c, newAccount);
    const made = await accounts.create(login, filledIn);
    await note(c.var.person, 'create-account', made.account);
    return c.json(made);
  });

  app.post('/:id/sua', async (c) => {
    const account = await accounts.change(c.req.param('id'), await jsonBody(c, details));
    await note(c.var.person, 'change-account', account);
    return c.json({ account });
  });

  app.post('/:id/ngung', async (c) => {
    await jsonBody(c, nothing);
    const account = await accounts.setDisabled(c.req.param('id'), true);
    await sessions.endAll(account.id);
    await note(c.var.person, 'disable-account', account);
    return c.json({ account });
  });

  app.post('/:id/mo-lai', async (c) => {
    await jsonBody(c, nothing);
    const account = await accounts.setDisabled(c.req.param('id'), false);
    await note(c.var.person, 'enable-account', account);
    return c.json({ account });
  });

  app.post('/:id/mat-khau', async (c) => {
    await jsonBody(c, nothing);
    const made: WithOneTimePassword = await accounts.giveOneTimePassword(c.req.param('id'));
    await sessions.endAll(made.account.id);
    await note(c.var.person, 'give-one-time-password', made.account);
    return c.json(made);
  });

  app.post('/:id/go-buoc-hai', async (c) => {
    await jsonBody(c, nothing);
    const account = await accounts.secondSteps.remove(c.req.param('id'));
    await sessions.endAll(account.id);
    await note(c.var.person, 'reset-second-step', account);
    return c.json({ account });
  });

  function note(person: Person, act: AuditedAct, { login, name, role, unit = '' }: Account) {
    return audit.note(person, act, login, { name, role, unit });
  }

  return app;
}
