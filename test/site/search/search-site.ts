import { cp, mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchDocument } from '../../../src/search/documents/search-document.ts';
import { indexFolder } from '../../../src/search/index/index-files.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { builtSite } from '../../harness/built-site.ts';
import { switchableSite } from '../switchable-site.ts';

/** The built site under a base path, with the headers that readers get and an index of other documents. */
export async function searchSite(documents: SearchDocument[]) {
  const { folder, base } = builtSite('tay-ninh');
  const own = await mkdtemp(join(tmpdir(), 'search-site-'));
  const index = join(own, indexFolder);
  const [searchFolder = ''] = indexFolder.split('/');
  await mkdir(join(own, searchFolder));
  await cp(join(folder, searchFolder, 'index.html'), join(own, searchFolder, 'index.html'));
  await writeIndex(documents, index);
  for (const name of await readdir(folder)) {
    if (name !== searchFolder) await symlink(join(folder, name), join(own, name));
  }
  const server = await switchableSite(own, base);
  return {
    address: `${server.url}${searchFolder}/`,
    /** Takes the index away for as long as something is done. */
    async withoutIndex(todo: () => Promise<unknown>) {
      const away = join(own, 'away');
      await rename(index, away);
      await todo();
      await rename(away, index);
    },
    async close() {
      await server.close();
      await rm(own, { recursive: true, force: true });
    },
  };
}
