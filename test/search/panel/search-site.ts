import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'astro';
import { vi } from 'vitest';
import type { SearchDocument } from '../../../src/search/documents/search-document.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';

const base = '/thi-dua/';
const repository = join(import.meta.dirname, '../../..');
const panel = join(repository, 'src/components/SearchPanel.astro');
const styles = join(repository, 'src/styles/site.css');
// What the portal's own pages are served with.
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'";

/** The real search page over an index of documents, served under a base path with a strict policy. */
export async function searchSite(documents: SearchDocument[]) {
  const root = await mkdtemp(join(tmpdir(), 'search-site-'));
  const dist = join(root, 'dist');
  await mkdir(join(root, 'src/pages'), { recursive: true });
  await writeFile(
    join(root, 'src/pages/tim-kiem.astro'),
    `---\nimport ${JSON.stringify(styles)};\nimport SearchPanel from ${JSON.stringify(panel)};\n---\n<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tìm kiếm</title></head><body><main class="wrap" data-template="search"><h1>Tìm kiếm</h1><SearchPanel /></main></body></html>`,
  );
  vi.stubEnv('SITE_URL', `http://127.0.0.1${base}`);
  await build({
    configFile: false,
    root: repository,
    srcDir: join(root, 'src'),
    publicDir: join(root, 'public'),
    outDir: dist,
    cacheDir: join(root, 'cache'),
    base,
    logLevel: 'error',
    vite: { build: { assetsInlineLimit: 0 } },
  });
  const index = join(dist, 'tim-kiem/muc-luc');
  await writeIndex(documents, index);

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname);
    const file = path.startsWith(base)
      ? path.slice(base.length).replace(/\/$/u, '/index.html')
      : '';
    try {
      const bytes = await readFile(join(dist, file));
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      response.setHeader('content-security-policy', policy);
      response.end(bytes);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Không có.');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}tim-kiem/`,
    /** Takes the index away for as long as something is done. */
    async withoutIndex(todo: () => Promise<unknown>) {
      const away = join(root, 'away');
      await cp(index, away, { recursive: true });
      await rm(index, { recursive: true });
      await todo();
      await cp(away, index, { recursive: true });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(root, { recursive: true, force: true });
    },
  };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};
