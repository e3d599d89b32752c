import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.ts';
import { ownHosts } from './loopback-only.ts';

/** Lets a request in only under the newsroom's public host name, or under this machine's own names. */
export function newsroomHosts(publicHost: string, port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host')?.toLowerCase() ?? '';
    if (host !== publicHost && !ownHosts(port()).includes(host)) {
      throw new Refusal(
        403,
        'Địa chỉ gọi tới không phải của tòa soạn này nên bị từ chối.',
        'mở đúng địa chỉ của cổng; người quản trị xem lại SITE_URL và NEWSROOM_URL.',
      );
    }
    await next();
  };
}
