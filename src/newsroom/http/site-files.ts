import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Handler } from 'hono';

/** The folder that holds the published site; undefined until the first build has succeeded. */
export type SiteFolder = () => string | undefined;

/** Serves the published site under its base path (`/` or `/thi-dua/`), as a plain web server would. */
export function siteFiles(base: string, folder: SiteFolder): Handler {
  return async (c) => {
    const root = folder();
    if (root === undefined) return waitingPage(c);
    const { pathname, search } = new URL(c.req.url);
    if (`${pathname}/` === base) return c.redirect(base + search, 301);
    if (pathname === '/' && base !== '/') return c.redirect(base, 302);
    const path = pathname.startsWith(base) ? insidePath(pathname.slice(base.length)) : undefined;
    if (path === undefined) return notFound(c, root);
    const file = join(root, path);
    if (path === '' || path.endsWith('/')) return sendFile(c, root, join(file, 'index.html'));
    const isFolder = (await stat(file).catch(() => undefined))?.isDirectory() === true;
    return isFolder ? c.redirect(`${pathname}/${search}`, 301) : sendFile(c, root, file);
  };
}

/** The decoded path, or undefined when it could leave the folder or names something hidden. */
function insidePath(encoded: string): string | undefined {
  try {
    const path = decodeURIComponent(encoded);
    const segments = path.replace(/\/$/, '').split('/');
    const isPlain = path === '' || segments.every((one) => /^[^.\\\0][^\\\0]*$/.test(one));
    return isPlain ? path : undefined;
  } catch {
    return undefined;
  }
}

async function sendFile(c: Context, root: string, file: string): Promise<Response> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) return notFound(c, root);
  const tag = `W/"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  const isHashed = /\/_astro\/[^/]+$/.test(file);
  c.header('ETag', tag);
  c.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (c.req.header('if-none-match') === tag) return c.body(null, 304);
  const sent = await serveStatic({ path: file })(c, async () => undefined);
  return sent ?? notFound(c, root);
}

async function notFound(c: Context, root: string): Promise<Response> {
  const sent = await serveStatic({ path: join(root, '404.html') })(c, async () => undefined);
  if (!(sent instanceof Response)) return c.text('Không tìm thấy trang.', 404);
  return new Response(sent.body, { status: 404, headers: sent.headers });
}

function waitingPage(c: Context): Response {
  c.header('Retry-After', '3');
  c.header('Refresh', '3');
  c.header('Cache-Control', 'no-store');
  return c.html(
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đang dựng cổng</title><h1>Đang dựng cổng lần đầu…</h1><p>Trang này tự mở lại khi xong.</p></html>',
    503,
  ) as Response;
}
