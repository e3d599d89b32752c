import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Publisher } from '../publish/publisher.ts';
import type { Author } from './git/commit-object.ts';
import { explainError } from './http/explain-error.ts';
import { loopbackOnly } from './http/loopback-only.ts';
import { ownPagesOnly } from './http/own-pages-only.ts';
import { peoplePath } from './http/people-routes.ts';
import { securityHeaders } from './http/security-headers.ts';
import { siteFiles } from './http/site-files.ts';
import { uploadFile } from './http/upload-file.ts';
import type { Desk } from './protocol/action.ts';
import { answer } from './protocol/answer.ts';
import { Refusal } from './refusal.ts';

const largestBody = 30 * 2 ** 20;

/** What the local newsroom serves: one person's desk, and the site that the publisher has built. */
export type LocalNewsroom = {
  readonly desk: Desk;
  readonly author: Author;
  readonly publisher: Pick<Publisher, 'status' | 'folder'>;
  /** Path of the public address, with a slash at both ends. */
  readonly base: string;
  /** The port it listens on, known only once it listens. */
  port(): number;
};

/** The local newsroom as one web application: site, editor, Decap's proxy protocol, health. */
export function localNewsroom({ desk, author, publisher, base, port }: LocalNewsroom): Hono {
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

  const limit = bodyLimit({ maxSize: largestBody, onError: refuseLargeBody });
  app.post(api, ownPagesOnly(), limit, async (c) => {
    const body: unknown = await c.req.json().catch(refuseUnreadableBody);
    c.header('Cache-Control', 'no-store');
    return c.json((await answer(body, desk, author)) as object | null);
  });
  app.get(`${api}/uploads/:name`, uploadFile(desk));
  app.all(api, refuseMethod);

  app.get('*', siteFiles(base, publisher.folder));
  app.all('*', refuseMethod);
  return app;
}

function refuseLargeBody(): never {
  throw new Refusal(
    413,
    'Nội dung gửi lên quá 30 MB.',
    'giảm kích thước ảnh hoặc tải ít tệp hơn trong một lần lưu.',
  );
}

function refuseUnreadableBody(): never {
  throw new Refusal(
    400,
    'Nội dung gửi lên không đọc được.',
    'tải lại trang biên tập rồi làm lại; chép phần chữ vừa viết trước khi tải lại.',
  );
}

function refuseMethod(): never {
  throw new Refusal(405, 'Địa chỉ này không nhận kiểu yêu cầu đó.', 'mở trang biên tập của cổng.');
}
