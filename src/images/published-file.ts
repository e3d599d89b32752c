import { basename, extname } from 'node:path';
import { slugify } from '../domain/vietnamese.ts';
import { contentHash, keep, readUpload } from './asset-store.ts';

/** Address of a file to download: named for people, and by its content for caches. */
export async function publishedFile(
  contentFolder: string,
  address: string,
): Promise<{ address: string; bytes: number; extension: string }> {
  const bytes = await readUpload(contentFolder, address);
  const extension = extname(address).toLowerCase();
  const name = `${slugify(basename(address, extname(address)))}-${contentHash(bytes).slice(0, 8)}${extension}`;
  return { address: await keep('tep', name, async () => bytes), bytes: bytes.length, extension };
}
