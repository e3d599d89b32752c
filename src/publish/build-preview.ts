import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { copyPublishedAssets } from '../integrations/published-assets.ts';
import { listFolder } from '../read/content-folder.ts';
import { assetsOrigin, previewProgram } from './preview-program.ts';

/** The page of a record, and its address in the portal, `/dien-hinh/to-thon-ba/`. */
export interface RenderedPage {
  address: string;
  html: string;
}

/** What the program of previews gives: undefined where the content has no such record. */
export interface PreviewModule {
  renderRecord(): Promise<RenderedPage | undefined>;
}

/**
 * Makes the page of the record that `PREVIEW` names, with its pictures and styles, for those who
 * prepare it; no search, no editor. The folder stays empty where there is no such record.
 */
export async function buildPreview(outFolder: string, siteUrl: URL): Promise<void> {
  const out = resolve(outFolder);
  const { module, assets } = await previewProgram();
  const { renderRecord }: PreviewModule = await import(pathToFileURL(module).href);
  const page = await renderRecord();
  if (page === undefined) return;
  const here = (text: string) => text.replaceAll(`${assetsOrigin}/`, siteUrl.pathname);
  const folder = join(out, page.address);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), here(page.html));
  await copyPublishedAssets(out);
  await cp(assets, out, { recursive: true });
  for (const file of await listFolder(assets)) {
    if (!file.endsWith('.css')) continue;
    await writeFile(join(out, file), here(await readFile(join(assets, file), 'utf8')));
  }
}
