import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'astro';
import { vi } from 'vitest';
import { slugify } from '../../src/domain/vietnamese.ts';
import { buildSearchIndex } from '../../src/integrations/search-index.ts';

/** A page for the index; the body is HTML. */
export type SamplePage = {
  title: string;
  body: string;
  kind?: string;
  fields?: string[];
  year?: string;
  day?: string;
};

const base = '/thi-dua/';
const repository = join(import.meta.dirname, '../..');
const panel = join(repository, 'src/components/SearchPanel.astro');
const policy = "default-src 'self'; script-src 'self'";

/** The record id of a sample page. */
export const sampleId = (page: SamplePage) => slugify(page.title);

/** A sample page as a template of the site writes it. */
export function sampleHtml(page: SamplePage): string {
  const filters = [
    ['kind', page.kind ?? 'Gương điển hình'],
    ...(page.fields ?? []).map((field) => ['field', field]),
    ['year', page.year ?? '2025'],
  ];
  const id = sampleId(page);
  const day = page.day ?? '2025-06-11';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${page.title}</title>
${filters.map(([name, value]) => `<meta name="${name}" content="${value}" data-search-as="filter">`).join('\n')}
</head><body><nav>Phong trào ngoài lề</nav>
<main data-template="exemplar" data-record="${id}" data-day="${day}" data-search-as="record">
<h1 data-search-as="title">${page.title}</h1>
${page.body}
<aside data-search-as="ignored">Liên kết ngoài lề</aside></main></body></html>`;
}

/** A built site of sample pages and the real search page, served under a base path with the strict policy. */
export async function searchSite(pages: SamplePage[]) {
  const root = await mkdtemp(join(tmpdir(), 'search-site-'));
  const dist = join(root, 'dist');
  await mkdir(join(root, 'src/pages'), { recursive: true });
  await writeFile(
    join(root, 'src/pages/tim-kiem.astro'),
    `---\nimport SearchPanel from ${JSON.stringify(panel)};\n---\n<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tìm kiếm</title></head><body><main><h1>Tìm kiếm</h1><SearchPanel /></main></body></html>`,
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
  for (const page of pages) {
    await mkdir(join(dist, 'dien-hinh', sampleId(page)), { recursive: true });
    await writeFile(join(dist, 'dien-hinh', sampleId(page), 'index.html'), sampleHtml(page));
  }
  const indexed = await buildSearchIndex(dist);

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
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}tim-kiem/`,
    dist,
    indexed,
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
};
