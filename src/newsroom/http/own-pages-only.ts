import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.ts';

/** The header that our editor sends; no form and no foreign page can send it without permission. */
export const requestedBy = { name: 'X-Requested-With', value: 'hoa-dep' } as const;

/** Lets a write in only from the editor's own pages: JSON, our header, our origin. */
export function ownPagesOnly(): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site') ?? 'same-origin';
    const isOwnOrigin = origin === undefined || origin === `http://${c.req.header('host')}`;
    if (!isOwnOrigin || site !== 'same-origin') {
      throw new Refusal(
        403,
        'Yêu cầu đến từ một trang khác nên bị từ chối.',
        'mở trang biên tập của cổng rồi làm lại ở đó.',
      );
    }
    if (c.req.header(requestedBy.name) !== requestedBy.value) {
      throw new Refusal(
        403,
        'Yêu cầu không đến từ trang biên tập nên bị từ chối.',
        'tải lại trang biên tập để dùng bản mới nhất.',
      );
    }
    if (!/^application\/json(?:\s*;|$)/i.test(c.req.header('content-type') ?? '')) {
      throw new Refusal(
        400,
        'Yêu cầu không phải dạng JSON.',
        'tải lại trang biên tập để dùng bản mới nhất.',
      );
    }
    await next();
  };
}
