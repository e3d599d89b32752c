import { mkdir, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'astro';
import { buildAdmin } from '../integrations/admin-bundle.ts';
import { copyPublishedAssets } from '../integrations/published-assets.ts';
import { buildSearchIndex } from '../integrations/search-index.ts';

/** One step of a build, for the person who waits: `Dựng trang`, seconds. */
export type Progress = (step: string, seconds: number) => void;

async function timed<T>(progress: Progress, step: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  progress(step, (performance.now() - started) / 1000);
  return result;
}

/**
 * Builds one whole site from checked content into `outFolder`: pages, pictures, search, editor.
 * The folder is replaced only when everything has succeeded.
 */
export async function buildSite(
  outFolder: string,
  { siteUrl, agency }: { siteUrl: URL; agency: string },
  progress: Progress,
): Promise<void> {
  const out = resolve(outFolder);
  const unfinished = `${out}.building-${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  try {
    await timed(progress, 'Dựng trang', () => build({ outDir: unfinished, logLevel: 'warn' }));
    await timed(progress, 'Chép ảnh và tệp', () => copyPublishedAssets(unfinished));
    await timed(progress, 'Lập mục lục tìm kiếm', () => buildSearchIndex(unfinished));
    await timed(progress, 'Đóng gói trình biên tập', () =>
      buildAdmin(unfinished, { siteUrl: siteUrl.href, basePath: siteUrl.pathname, agency }),
    );
    await rm(out, { recursive: true, force: true });
    await rename(unfinished, out);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
