import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** A server that answers on this machine only. */
export type Listening = { readonly port: number; close(): Promise<void> };

const loopback = '127.0.0.1';
const portsTried = 50;

/** Listens on the first free port from the given one upwards; port 0 lets the system choose. */
export async function listenOnLoopback(fetch: Fetch, wanted: number): Promise<Listening> {
  for (let port = wanted; ; port += 1) {
    const server = createAdaptorServer({ fetch }) as Server;
    const error = await tryPort(server, port);
    if (error === undefined) return listening(server);
    const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
    if (!isTaken || port >= Math.min(wanted + portsTried, 65_535)) throw error;
  }
}

function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, loopback, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
}

function listening(server: Server): Listening {
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
