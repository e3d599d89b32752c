import { readdir, readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { isSearchable, stagePage } from '../search/stage-page.ts';

const folder = 'pagefind';
// Pagefind's own search boxes and its worker, which our search box does without.
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./u;

/** Indexes every built page that has `<main data-pagefind-body>` and writes `pagefind/` into the site's folder; throws when a page cannot be indexed. */
export async function buildSearchIndex(distDir: string): Promise<{ pages: number }> {
  const files = await htmlFiles(distDir);
  await rm(join(distDir, folder), { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'vi' });
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    let pages = 0;
    for (const file of files) pages += (await addPage(index, distDir, file)) ? 1 : 0;
    const written = await index.writeFiles({ outputPath: join(distDir, folder) });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    await removeUnused(join(distDir, folder));
    return { pages };
  } finally {
    await close();
  }
}

async function htmlFiles(distDir: string): Promise<string[]> {
  const entries = await readdir(distDir, { recursive: true });
  return entries
    .map((entry) => entry.split(sep).join('/'))
    .filter((entry) => entry.endsWith('.html') && !entry.startsWith(`${folder}/`))
    .sort();
}

async function addPage(index: PagefindIndex, distDir: string, file: string): Promise<boolean> {
  const html = await readFile(join(distDir, file), 'utf8');
  if (!isSearchable(html)) return false;
  const content = stagePage(html);
  if (content === undefined) {
    throw new Error(`${file}: a page with data-pagefind-body needs data-pagefind-meta="title".`);
  }
  const { errors } = await index.addHTMLFile({ url: addressOf(file), content });
  if (errors.length > 0) throw new Error(`${file}: ${errors.join('; ')}`);
  return true;
}

// Without the base path: the search box adds the one under which it was loaded.
function addressOf(file: string): string {
  return encodeURI(`/${file.replace(/(^|\/)index\.html$/u, '$1')}`);
}

async function removeUnused(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    if (unused.test(name)) await rm(join(dir, name));
  }
}
