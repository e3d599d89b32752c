import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Library } from '../domain/library.ts';
import { openPortal, type Portal } from '../domain/portal.ts';
import type { Problem } from '../domain/problem.ts';
import { type Page, readPage } from './page.ts';

/** What a built site is measured against. */
export interface Expected {
  /** Public address, ending in `/`. */
  siteUrl: URL;
  /** Everything that was written, what readers may not see too. */
  library: Library;
  /** The day that the site was built for. */
  today: string;
}

/** A built site as it lies in its folder, and what it should show. */
export interface Site extends Expected {
  folder: string;
  /** Every file, as path in the folder with `/`, sorted. */
  files: ReadonlySet<string>;
  /** Every page for readers: all HTML but the editor's. */
  pages: readonly Page[];
  portal: Portal;
}

/** One look at a built site: it reports, and never throws. */
export type SiteCheck = (site: Site) => Promise<Problem[]>;

/** True for a file of the portal itself: the editor is made elsewhere. */
export function isForReaders(file: string): boolean {
  return !file.startsWith('admin/');
}

/** Reads a built site: the names of its files, and its pages. */
export async function openSite(folder: string, expected: Expected): Promise<Site> {
  const files = await filesOf(folder);
  const pages: Page[] = [];
  for (const file of files) {
    if (!file.endsWith('.html') || !isForReaders(file)) continue;
    pages.push(readPage(file, await readFile(join(folder, file), 'utf8')));
  }
  const portal = openPortal(expected.library, expected.today);
  return { ...expected, folder, files: new Set(files), pages, portal };
}

/** The text of a file of the site. */
export function textOf(site: Pick<Site, 'folder'>, file: string): Promise<string> {
  return readFile(join(site.folder, file), 'utf8');
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
