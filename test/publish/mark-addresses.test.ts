import { mkdir, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markAddresses } from '../../src/publish/mark-addresses.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoa-dep-site-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const moved = (to: string) =>
  `<meta http-equiv="refresh" content="0; url=${to}"><main data-template="moved"></main>`;

async function page(address: string, html: string): Promise<void> {
  await mkdir(join(folder, address), { recursive: true });
  await writeFile(join(folder, address, 'index.html'), html);
}

test('a withdrawn address is marked beside its notice', async () => {
  await page('dien-hinh/go', '<main id="a" data-template="withdrawn"></main>');
  await markAddresses(folder, '/');
  expect((await readdir(join(folder, 'dien-hinh/go'))).sort()).toEqual(['.gone', 'index.html']);
});

test.each([
  ['/', '/dien-hinh/moi/'],
  ['/thi-dua/', '/thi-dua/dien-hinh/moi/'],
])('an old address under %s leads by a link to the folder of the record', async (base, to) => {
  await page('dien-hinh/cu', moved(to));
  await markAddresses(folder, base);
  expect(await readlink(join(folder, 'dien-hinh/cu/.moved'))).toBe('../moi');
});

test('an old address that leads out of the site stops the publication', async () => {
  await page('dien-hinh/cu', moved('/dien-hinh/moi/'));
  await expect(markAddresses(folder, '/thi-dua/')).rejects.toThrow('outside /thi-dua/');
});

test('a story that only speaks of such marks is left alone', async () => {
  await page('tin-bai/a', '<main data-template="article">&lt;main data-template="moved"></main>');
  await markAddresses(folder, '/');
  expect(await readdir(join(folder, 'tin-bai/a'))).toEqual(['index.html']);
});
