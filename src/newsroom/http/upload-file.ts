import type { Context, Handler } from 'hono';
import { isPictureName, kindOf } from '../../schema/upload-kinds.ts';
import { confinedPath, contentPrefix } from '../content-path.ts';
import { isPlainFile } from '../git/snapshot.ts';
import type { Desk } from '../protocol/action.ts';
import { Refusal } from '../refusal.ts';

/** Serves one upload of the newest commit to the editor's library: pictures to see, the rest to keep. */
export function uploadFile(desk: Desk): Handler {
  return async (c) => {
    const name = c.req.param('name') ?? '';
    const snapshot = await desk.store.snapshot();
    const path = confinedPath(`${contentPrefix}uploads/${name}`);
    const file = await snapshot.find(desk.root.inRepository(path));
    if (file === undefined || !isPlainFile(file)) throw missing(name);
    const tag = `"${file.oid}"`;
    c.header('ETag', tag);
    // The library asks with the content's own id, so what it once has never changes.
    const isExact = c.req.query('id') === file.oid;
    c.header('Cache-Control', isExact ? 'private, max-age=31536000, immutable' : 'no-cache');
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    const [content] = await snapshot.read([file.oid]);
    return content === undefined ? c.notFound() : send(c, name, content);
  };
}

// Only a picture may be shown: anything else that opened here would run in the editor's origin.
function send(c: Context, name: string, content: Buffer): Response {
  c.header('Content-Type', isPictureName(name) ? pictureType(name) : 'application/octet-stream');
  if (!isPictureName(name)) c.header('Content-Disposition', 'attachment');
  return c.body(new Uint8Array(content));
}

function pictureType(name: string): string {
  const kind = kindOf(name);
  return `image/${kind === 'jpg' ? 'jpeg' : kind}`;
}

function missing(name: string): Refusal {
  return new Refusal(404, `Không có tệp “${name}”.`, 'tải lại thư viện rồi chọn tệp khác.');
}
