import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.ts';

/**
 * Lets a request in only under this machine's own names: a foreign site could otherwise point its
 * host name at 127.0.0.1 and read or write through the editor's browser.
 */
export function loopbackOnly(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    if (!ownHosts(port()).includes(c.req.header('host')?.toLowerCase() ?? '')) {
      throw new Refusal(
        403,
        'Địa chỉ gọi tới không phải của máy này nên bị từ chối.',
        `mở http://127.0.0.1:${port()}/ ngay trên máy đang chạy cổng.`,
      );
    }
    await next();
  };
}

/** The host names, with port, under which a browser on this machine reaches the server. */
export function ownHosts(port: number): readonly string[] {
  return ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
}
