import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { build } from 'astro';
import { writeAudit } from '../audit/write-audit.ts';
import { openPortal } from '../domain/portal.ts';
import { buildAdmin } from '../integrations/admin-bundle.ts';
import { buildOfflineWorker } from '../integrations/offline-worker.ts';
import { copyPublishedAssets } from '../integrations/published-assets.ts';
import { buildSearchIndex } from '../integrations/search-index.ts';
import { WrongSetting } from '../read/surroundings.ts';
import type { Expected } from '../verify/site.ts';
import { drawShareImages } from './draw-share-images.ts';

/** Throws `WrongSetting` unless a folder is new, empty or an earlier site, so that no work is lost. */
async function requireReplaceable(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  if (names.length === 0 || (names.includes('portal.json') && names.includes('tim-kiem'))) return;
  throw new WrongSetting(
    `--out: thư mục “${folder}” đang có tệp khác. Cách sửa: chọn thư mục mới, thư mục trống hoặc bản dựng cũ.`,
  );
}

/** What a site is built from, where and on what day it will stand. */
export interface BuiltFrom extends Expected {
  contentFolder: string;
}

/** One step of a build, for the person who waits: `Dựng trang`, seconds. */
export type Progress = (step: string, seconds: number) => void;

async function timed<T>(progress: Progress, step: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  progress(step, (performance.now() - started) / 1000);
  return result;
}

/**
 * Builds the pages in a folder of this build's own: of builds that end outside the working folder,
 * Astro keeps the parts in one place, where two at a time would take each other's away.
 */
async function buildPages(outFolder: string): Promise<void> {
  if (outFolder.startsWith(process.cwd() + sep)) {
    await build({ outDir: outFolder, logLevel: 'warn' });
    return;
  }
  const inside = resolve('.cache', `building-${process.pid}`);
  try {
    await build({ outDir: inside, logLevel: 'warn' });
    await cp(inside, outFolder, { recursive: true });
  } finally {
    await rm(inside, { recursive: true, force: true });
  }
}

/**
 * Builds one whole site from checked content into `outFolder`: pages, pictures, search, editor.
 * The folder is replaced only when everything has succeeded.
 */
export async function buildSite(
  outFolder: string,
  { siteUrl, library, today, contentFolder }: BuiltFrom,
  progress: Progress,
): Promise<void> {
  const portal = openPortal(library, today);
  const out = resolve(outFolder);
  await requireReplaceable(out);
  const unfinished = `${out}.building-${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  try {
    await timed(progress, 'Vẽ ảnh chia sẻ', () => drawShareImages(portal, contentFolder));
    await timed(progress, 'Dựng trang', () => buildPages(unfinished));
    await timed(progress, 'Chép ảnh và tệp', () => copyPublishedAssets(unfinished));
    await timed(progress, 'Lập mục lục tìm kiếm', () => buildSearchIndex(unfinished, portal.site));
    await timed(progress, 'Đóng gói trình biên tập', () =>
      buildAdmin(unfinished, {
        siteUrl: siteUrl.href,
        basePath: siteUrl.pathname,
        agency: portal.site.agency.name,
      }),
    );
    await buildOfflineWorker(unfinished, portal.site.services.offline === 'enabled');
    await timed(progress, 'Tự kiểm tra', () => writeAudit(unfinished, { siteUrl, library, today }));
    await rm(out, { recursive: true, force: true });
    await rename(unfinished, out);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
