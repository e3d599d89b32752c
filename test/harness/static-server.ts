import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A running server: its address with the base path, and how to stop it. */
export interface StaticServer {
  /** Ends with a slash, for example `http://127.0.0.1:41234/thi-dua/`. */
  url: string;
  close(): Promise<void>;
}

interface Body {
  bytes: Buffer;
  encoding?: 'br' | 'gzip';
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
};

const compressible = /^text\/|json|xml|javascript|manifest/;

/**
 * Serves a built site under a base path on a free loopback port, compressed as nginx would with
 * its usual levels (Brotli 6, gzip 6), so that what a browser measures is what a reader downloads.
 */
export async function serveFolder(folder: string, base = '/'): Promise<StaticServer> {
  const bodies = new Map<string, Promise<Body>>();
  const server = createServer((request, response) => {
    answer(folder, base, bodies, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  folder: string,
  base: string,
  bodies: Map<string, Promise<Body>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const file = path.startsWith(base) ? await findFile(folder, path.slice(base.length)) : undefined;
  if (file === 'folder') {
    response.writeHead(301, { location: `${path}/` }).end();
    return;
  }
  const shown = file ?? (await findFile(folder, '404.html'));
  if (!shown) {
    response.writeHead(404).end();
    return;
  }
  const type = types[extname(shown)] ?? 'application/octet-stream';
  const encoding = acceptedEncoding(request, type);
  const key = `${encoding}:${shown}`;
  const pending = bodies.get(key) ?? loadBody(shown, encoding);
  bodies.set(key, pending);
  const body = await pending;
  response.writeHead(file ? 200 : 404, {
    'content-type': type,
    'content-length': body.bytes.length,
    vary: 'Accept-Encoding',
    ...(body.encoding && { 'content-encoding': body.encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body.bytes);
}

/** The file that a path means, `folder` when it lacks its closing slash, or nothing. */
async function findFile(folder: string, path: string): Promise<string | undefined> {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return file;
  if (!found?.isDirectory()) return undefined;
  if (path !== '' && !path.endsWith('/')) return 'folder';
  const index = join(file, 'index.html');
  return (await stat(index).catch(() => undefined))?.isFile() ? index : undefined;
}

function acceptedEncoding(request: IncomingMessage, type: string): Body['encoding'] {
  if (!compressible.test(type)) return undefined;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

async function loadBody(file: string, encoding: Body['encoding']): Promise<Body> {
  const bytes = await readFile(file);
  if (encoding === 'br') {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
    return { bytes: await promisify(brotliCompress)(bytes, { params }), encoding };
  }
  if (encoding === 'gzip') {
    return { bytes: await promisify(gzip)(bytes, { level: 6 }), encoding };
  }
  return { bytes };
}
