import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PagefindIndex } from '../search/pagefind-index.ts';

type PagefindModule = {
  createInstance: (options: {
    noWorker: boolean;
    basePath: string;
    baseUrl: string;
  }) => PagefindIndex;
};

/** The search index of a built site, opened with its own program; `url`s begin at the site's root. */
export async function openBuiltIndex(
  folder: string,
): Promise<AsyncDisposable & { index: PagefindIndex }> {
  // The program fetches the parts of its index, and Node fetches none from files.
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    readFile(join(folder, decodeURIComponent(pathname))).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  try {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const program = pathToFileURL(join(folder, 'pagefind/pagefind.js')).href;
    const { createInstance }: PagefindModule = await import(program);
    const basePath = `http://127.0.0.1:${port}/pagefind/`;
    const index = createInstance({ noWorker: true, basePath, baseUrl: '/' });
    await index.init();
    return { index, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}
