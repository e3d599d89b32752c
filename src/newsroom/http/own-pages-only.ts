import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.ts';

/**
 * Lets a write in only from the editor's own pages: JSON, which a foreign page cannot send unasked,
 * from our origin. That is the public one (`https://tinh.gov.vn`) when a web server stands in front.
 */
export function ownPagesOnly(publicOrigin?: string): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site') ?? 'same-origin';
    const own = publicOrigin ?? `http://${c.req.header('host')}`;
    if ((origin !== undefined && origin !== own) || site !== 'same-origin') {
      throw new Refusal(
        403,
        'Yêu cầu đến từ một trang khác nên bị từ chối.',
        'mở trang biên tập của cổng rồi làm lại ở đó.',
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
