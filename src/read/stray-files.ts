import { readdir } from 'node:fs/promises';
import type { Problem } from '../domain/problem.ts';
import { collectionNames } from '../schema/collections.ts';
import { listFolder, listLinks, shownPath } from './content-folder.ts';

const KNOWN: readonly string[] = [...collectionNames, 'site', 'uploads'];
const CONTENT = /\.(md|ya?ml)$/i;
const NOTE = /^README\.md$/i;

/** Records and settings where the portal never looks, and links, which it never follows: none is lost in silence. */
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
  const links = await Promise.all(
    KNOWN.map(async (folder) =>
      (await listLinks(`${contentFolder}/${folder}`)).map((inner) => `${folder}/${inner}`),
    ),
  );
  const told = (name: string, problem: string, remedy: string): Problem => ({
    file: `${shownPath(contentFolder)}/${name}`,
    field: '',
    label: 'Cả tệp',
    problem,
    remedy,
  });
  return [
    ...names
      .flat()
      .filter((name) => CONTENT.test(name) && !NOTE.test(name))
      .map((name) =>
        told(
          name,
          'nằm ngoài các thư mục mà cổng đọc',
          `chuyển vào một trong các thư mục: ${KNOWN.join(', ')}.`,
        ),
      ),
    ...links
      .flat()
      .map((name) =>
        told(
          name,
          'là tệp liên kết, cổng không đọc',
          'chép hẳn tệp ấy vào đây, thay cho liên kết.',
        ),
      ),
  ];
}
