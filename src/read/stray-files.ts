import { readdir } from 'node:fs/promises';
import type { Problem } from '../domain/problem.ts';
import { collectionNames } from '../schema/collections.ts';
import { listFolder, shownPath } from './content-folder.ts';

const KNOWN: readonly string[] = [...collectionNames, 'site', 'uploads'];
const CONTENT = /\.(md|ya?ml)$/i;
const NOTE = /^README\.md$/i;

/** Records and settings that stand where the portal never looks, so that none is lost in silence. */
export async function strayFiles(contentFolder: string): Promise<Problem[]> {
  const entries = await readdir(contentFolder, { withFileTypes: true }).catch(() => []);
  const names = await Promise.all(
    entries.map(async ({ name }) =>
      KNOWN.includes(name) || name.startsWith('.')
        ? []
        : [
            name,
            ...(await listFolder(`${contentFolder}/${name}`)).map((inner) => `${name}/${inner}`),
          ],
    ),
  );
  return names
    .flat()
    .filter((name) => CONTENT.test(name) && !NOTE.test(name))
    .map((name) => ({
      file: `${shownPath(contentFolder)}/${name}`,
      field: '',
      label: 'Cả tệp',
      problem: 'nằm ngoài các thư mục mà cổng đọc',
      remedy: `chuyển vào một trong các thư mục: ${KNOWN.join(', ')}.`,
    }));
}
