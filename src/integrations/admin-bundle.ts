import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { adminPages, bundleAdmin } from './admin-esbuild.ts';
import { adminInputs } from './admin-inputs.ts';
import { namedLogo } from './admin-logo.ts';
import { keptBundle } from './kept-bundle.ts';

/** Where one copy of the editor stands. */
export interface AdminPlace {
  /** Public address of the site, with a slash at its end. */
  siteUrl: string;
  /** Path of that address, `/` or `/thi-dua/`. */
  basePath: string;
  /** Where the newsroom answers, unless at `<base>admin/api/v1`. */
  apiUrl?: string;
  /** The department's name, said where the header shows the emblem. */
  agency?: string;
}

const ROOT = join(import.meta.dirname, '../..');

/** Puts the editor's application into `<outDir>/admin/`; bundles it only when its sources have changed. */
export async function buildAdmin(outDir: string, place: AdminPlace): Promise<void> {
  const bundle = await keptBundle({
    cache: '.cache/admin',
    inputs: adminInputs,
    make: (folder) => bundleAdmin(ROOT, folder),
  });
  const target = join(outDir, 'admin');
  await mkdir(join(target, 'nguoi'), { recursive: true });
  await cp(bundle, target, { recursive: true, filter: (path) => !(basename(path) in adminPages) });
  const page = async (name: keyof typeof adminPages) =>
    filled(await readFile(join(bundle, name), 'utf8'), place);
  await writeFile(join(target, 'index.html'), await page('page.html'));
  await writeFile(join(target, 'nguoi/index.html'), await page('people-page.html'));
  const emblem = await readFile(join(bundle, 'emblem.svg'), 'utf8');
  await writeFile(join(target, 'logo.svg'), namedLogo(emblem, place.agency ?? 'Hoa Đẹp'));
}

function filled(page: string, { siteUrl, basePath, apiUrl, agency = '' }: AdminPlace): string {
  const values: Record<string, string> = {
    base: basePath,
    site: siteUrl,
    api: apiUrl ?? `${basePath}admin/api/v1`,
    agency,
  };
  return page.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => escaped(values[name] ?? ''));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
