import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server on which each byte that comes from there is counted. */
export interface CountedLine {
  /** The address of the server, by this line. */
  url: string;
  /** Bytes from the server since the start, headers included. */
  bytes(): number;
  close(): Promise<void>;
}

/** Lays a line before a server on loopback. What a service worker or the browser itself fetches is counted too. */
export async function countedLine(to: string): Promise<CountedLine> {
  const target = new URL(to);
  const sockets = new Set<Socket>();
  let bytes = 0;
  const server = createServer((reader) => {
    const site = connect(Number(target.port), target.hostname);
    site.on('data', (chunk) => {
      bytes += chunk.length;
    });
    for (const socket of [reader, site]) {
      sockets.add(socket);
      // A reader who leaves in the middle is no error.
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    reader.pipe(site).pipe(reader);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${target.pathname}`,
    bytes: () => bytes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
