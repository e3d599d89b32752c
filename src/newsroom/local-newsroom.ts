import { Hono } from 'hono';
import type { Publisher } from '../publish/publisher.ts';
import type { Author } from './git/commit-object.ts';
import { explainError } from './http/explain-error.ts';
import { loopbackOnly } from './http/loopback-only.ts';
import { ownPagesOnly } from './http/own-pages-only.ts';
import { peoplePath } from './http/people-routes.ts';
import { answerProtocol, protocolLimit, refuseMethod } from './http/protocol-route.ts';
import { ratingRoutes } from './http/rating-routes.ts';
import { securityHeaders } from './http/security-headers.ts';
import { siteFiles } from './http/site-files.ts';
import { uploadFile } from './http/upload-file.ts';
import type { Desk } from './protocol/action.ts';
import type { Ratings } from './ratings/ratings.ts';

/** What the local newsroom serves: one person's desk, and the site that the publisher has built. */
export type LocalNewsroom = {
  readonly desk: Desk;
  readonly author: Author;
  readonly publisher: Pick<Publisher, 'status' | 'folder'>;
  /** Readers' answers, which here are those of who tries the site out. */
  readonly ratings: Ratings;
  /** Path of the public address, with a slash at both ends. */
  readonly base: string;
  /** Origin of the site as this machine shows it. */
  readonly siteOrigin: string;
  /** The port it listens on, known only once it listens. */
  port(): number;
  today(): string;
};

/** The local newsroom as one web application: site, editor, Decap's proxy protocol, health. */
export function localNewsroom(newsroom: LocalNewsroom): Hono {
  const { desk, author, publisher, ratings, base, siteOrigin, port, today } = newsroom;
  const app = new Hono();
  const api = `${base}admin/api/v1`;
  app.onError(explainError);
  app.use(securityHeaders(`${base}admin/`));
  app.use(loopbackOnly(port));

  app.get(`${base}admin/health`, (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json({ status: 'ok', ...publisher.status() });
  });

  // The editor asks who is signed in; on one's own machine nobody needs to be.
  app.get(`${base}${peoplePath}/toi`, (c) => c.json({ person: null }));

  app.post(api, ownPagesOnly(), protocolLimit(), (c) => answerProtocol(c, desk, author));
  app.get(`${api}/uploads/:name`, uploadFile(desk));
  app.all(api, refuseMethod);

  const { folder } = publisher;
  const maySee = async () => true;
  app.route('/', ratingRoutes({ ratings, maySee, folder, base, siteOrigin, today }));

  app.get('*', siteFiles(base, folder));
  app.all('*', refuseMethod);
  return app;
}
