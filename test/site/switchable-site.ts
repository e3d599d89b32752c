import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { securityHeaders } from '../../src/newsroom/http/security-headers.ts';
import { siteFiles } from '../../src/newsroom/http/site-files.ts';

/** A portal as our own server gives it to readers, whose release and troubles a test decides. */
export interface SwitchableSite {
  /** Ends with the base path. */
  url: string;
  show(folder: string): void;
  /** Answers an address under the base path with a status of its own from now on; a 301 leads home. */
  answer(path: string, status: number): void;
  close(): Promise<void>;
}

/** Serves a release under a base path, with the headers that readers get. */
export async function switchableSite(folder: string, base: string): Promise<SwitchableSite> {
  let shown = folder;
  const troubles = new Map<string, number>();
  const app = new Hono();
  app.use(securityHeaders(`${base}admin/`));
  app.get('*', async (c, next) => {
    const status = troubles.get(c.req.path);
    if (status === undefined) return next();
    // As nginx sends it: else a browser takes 301 and 410 for lasting.
    const headers = { 'Cache-Control': 'no-cache', Location: base };
    return new Response('Không có.', { status, headers });
  });
  app.get(
    '*',
    siteFiles(base, () => shown),
  );
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  return {
    url: `http://127.0.0.1:${port}${base}`,
    show: (next) => {
      shown = next;
    },
    answer: (path, status) => {
      troubles.set(base + path, status);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
