import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedLibrary } from '../../src/newsroom/changed-library.ts';
import type { Changes } from '../../src/newsroom/review-changes.ts';
import { readLibrary } from '../../src/read/library.ts';
import { pictureOf } from '../factories/pictures.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoa-dep-changed-'));
  await cp('content', folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const article = 'articles/mot-ngay-o-buon-raglai.md';
const broken = '---\ntitle: Hỏng\n---\n';

async function written(changes: Changes): Promise<void> {
  for (const [path, content] of changes) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    if (content === undefined) await rm(file);
    else await writeFile(file, content);
  }
}

test.each<[string, () => Promise<Changes>]>([
  ['a new text', async () => new Map([[article, `${await text(article)}\nThêm một câu.\n`]])],
  ['a new record', async () => new Map([['articles/aaa.md', await text(article)]])],
  ['a record of a year', async () => new Map([['articles/2026/aaa.md', await text(article)]])],
  ['a record that cannot be read', async () => new Map([[article, broken]])],
  ['a deleted record', async () => new Map([[article, undefined]])],
  [
    'a record with a picture and a file',
    async () =>
      new Map<string, string | Uint8Array>([
        [article, await text(article)],
        ['uploads/anh-moi.png', await pictureOf(1200, 630)],
        ['uploads/anh-hong.jpg', 'không phải ảnh'],
        ['uploads/van-ban.pdf', '%PDF-1.7'],
      ]),
  ],
])('%s gives what reading the whole folder anew would give', async (_what, made) => {
  const changes = await made();
  const changed = await changedLibrary(folder, await readLibrary(folder), changes);
  await written(changes);
  expect(changed).toEqual(await readLibrary(folder));
});

test('a record beside one that cannot be read is judged alone', async () => {
  const whole = await text(article);
  await written(new Map([[article, broken]]));
  const before = await readLibrary(folder);
  expect(before.problems).not.toEqual([]);
  const mended = new Map([['articles/khac.md', whole]]);
  const changed = await changedLibrary(folder, before, mended);
  await written(mended);
  expect(changed).toEqual(await readLibrary(folder));
});

test.each<[string, Changes]>([
  ['settings', new Map([['site/agency.yml', 'name: Sở Tư pháp']])],
  ['a name that another year has', new Map([[article.replace('/', '/2024/'), broken]])],
  ['a file of no collection', new Map([['khac/a.md', broken]])],
])('%s cannot be told without reading anew', async (_what, changes) => {
  expect(await changedLibrary(folder, await readLibrary(folder), changes)).toBeUndefined();
});

function text(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}
