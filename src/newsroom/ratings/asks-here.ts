import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const address = /^\/(?:[A-Za-z0-9_-]+\/)*$/;

/**
 * Whether the published page at this address asks its readers about itself under this name: only
 * then does an answer count, so that nobody fills the sums with pages that there are not.
 */
export async function asksHere(folder: string, path: string, page: string): Promise<boolean> {
  if (!address.test(path) || !/^[a-z0-9/-]+$/i.test(page)) return false;
  const html = await readFile(join(folder, path, 'index.html'), 'utf8').catch(() => '');
  return html.includes(`name="page" value="${page}"`);
}
