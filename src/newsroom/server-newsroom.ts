import { type Context, Hono } from 'hono';
import type { Publisher } from '../publish/publisher.ts';
import { auditedAction } from './audited-action.ts';
import { explainError } from './http/explain-error.ts';
import { isInside } from './http/is-inside.ts';
import { newsroomHosts } from './http/newsroom-hosts.ts';
import { ownPagesOnly } from './http/own-pages-only.ts';
import { peopleRoutes } from './http/people-routes.ts';
import { answerProtocol, protocolLimit, refuseMethod } from './http/protocol-route.ts';
import { ratingRoutes } from './http/rating-routes.ts';
import { securityHeaders } from './http/security-headers.ts';
import { sessionCookie } from './http/session-cookie.ts';
import { type SignedInContext, signedIn } from './http/signed-in.ts';
import { siteFiles } from './http/site-files.ts';
import { uploadFile } from './http/upload-file.ts';
import type { People } from './people/open-people.ts';
import { type Previews, previewPath } from './preview/previews.ts';
import type { DraftDesk } from './protocol/action.ts';
import { refusedPlan } from './protocol/attention-list.ts';
import type { Ratings } from './ratings/ratings.ts';
import { unitChoices } from './unit-choices.ts';

/** What a department's newsroom serves, to whom, and where it stands. */
export type ServerNewsroom = {
  readonly desk: DraftDesk;
  readonly people: People;
  readonly previews: Previews;
  readonly publisher: Pick<Publisher, 'status' | 'folder'>;
  readonly ratings: Ratings;
  /** Origin of the site that readers see. */
  readonly siteOrigin: string;
  /** The day in Vietnam. */
  today(): string;
  /** The public address of the newsroom: its origin is the only one that may write. */
  readonly url: URL;
  /** The port it listens on, known only once it listens. */
  port(): number;
};

/** A department's newsroom as one web application, behind a web server: people, editor, previews, health. */
export function serverNewsroom(newsroom: ServerNewsroom): Hono<SignedInContext> {
  const { desk, people, previews, publisher, url, port, ratings, siteOrigin, today } = newsroom;
  const base = url.pathname;
  const admin = `${base}admin/`;
  const api = `${admin}api/v1`;
  const cookie = sessionCookie(base);
  const door = signedIn(people, cookie);
  const app = new Hono<SignedInContext>();
  app.onError(explainError);
  app.use(securityHeaders(admin));
  app.use(newsroomHosts(url.host, port));

  app.get(`${admin}health`, async (c) => {
    c.header('Cache-Control', 'no-store');
    const { publishing, published, ...inside } = publisher.status();
    const isKnown = (await people.accountOf(cookie.read(c))) !== undefined;
    // A stranger learns neither what waits nor what is wrong with it.
    const refused = isKnown ? (await desk.drafts.list()).flatMap(refusedPlan) : [];
    const told = isKnown ? { ...inside, refused } : { problems: [] };
    return c.json({ status: 'ok', publishing, published, ...told });
  });

  const units = () => unitChoices(desk);
  app.route('/', peopleRoutes(people, { base, publicOrigin: url.origin, units }));

  app.post(api, ownPagesOnly(url.origin), door, protocolLimit(), (c) =>
    answerProtocol(c, desk, c.var.person, (body) => noteAction(c, people, body)),
  );
  app.get(`${api}/uploads/:name`, door, uploadFile(desk));
  app.all(api, refuseMethod);
  app.get(`${base}${previewPath}/:collection/:id/*`, door, (c) => previews.answer(c, c.var.person));

  const { folder } = publisher;
  const maySee = isInside(people, base);
  app.route('/', ratingRoutes({ ratings, maySee, folder, base, siteOrigin, today }));

  app.get('*', siteFiles(base, folder));
  app.all('*', refuseMethod);
  return app;
}

async function noteAction(
  c: Context<SignedInContext>,
  { audit }: People,
  body: unknown,
): Promise<void> {
  const action = auditedAction(body);
  if (action === undefined) return;
  // What stands in Git must not be called failed because the audit's disk is full.
  await audit
    .note(c.var.person, action.act, action.target, action.detail)
    .catch((error: unknown) => console.error(error));
}
