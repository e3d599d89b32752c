import type { BrowserContext } from 'playwright-core';
import type { Client } from './newsroom-client.ts';

/** Gives a browser the session of a signed-in person. */
export async function enter(context: BrowserContext, url: string, client: Client): Promise<void> {
  const [name = '', value = ''] = client.cookie.split('=');
  const { hostname: domain } = new URL(url);
  const limits = { path: '/admin/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;
  await context.addCookies([{ name, value, domain, ...limits }]);
}
