import { cp, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ASSET_CACHE } from '../images/asset-store.ts';
import { listFolder } from '../read/content-folder.ts';

const TEXT = /\.(html|json|xml)$/;
const ASSET = /\/((?:anh|tep)\/[a-z0-9-]+\.[a-z0-9]+)/g;

/**
 * Copies to the output the pictures and files that its pages name, and no others:
 * what only a withdrawn or hidden record uses never leaves the cache.
 */
export async function copyPublishedAssets(distFolder: string): Promise<number> {
  const names = new Set<string>();
  for (const file of await listFolder(distFolder)) {
    if (!TEXT.test(file)) continue;
    const text = await readFile(join(distFolder, file), 'utf8');
    for (const [, name] of text.matchAll(ASSET)) if (name !== undefined) names.add(name);
  }
  for (const name of names) {
    await mkdir(join(distFolder, dirname(name)), { recursive: true });
    await cp(join(ASSET_CACHE, name), join(distFolder, name));
  }
  return names.size;
}
