import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/integrations/search-index.ts';
import { sampleHtml } from './sample-html.ts';

let dist: string;

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'search-index-'));
});

afterEach(() => rm(dist, { recursive: true, force: true }));

async function put(pages: Record<string, string>): Promise<void> {
  for (const [file, html] of Object.entries(pages)) {
    await mkdir(join(dist, dirname(file)), { recursive: true });
    await writeFile(join(dist, file), html);
  }
}

async function indexFiles(): Promise<Record<string, string>> {
  const names = await readdir(join(dist, 'tim-kiem/muc-luc'), {
    recursive: true,
    withFileTypes: true,
  });
  const files: Record<string, string> = {};
  for (const entry of names.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    files[file.slice(dist.length)] = await readFile(file, 'base64');
  }
  return files;
}

test('the same pages make the same index, whatever was there before and whenever they were written', async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [
      `dien-hinh/so-${n}/index.html`,
      sampleHtml({ title: `Điển hình số ${n}`, body: `<p>Chuyện thứ ${n * 7}.</p>` }),
    ]),
  );
  await put(pages);
  await put({ 'tim-kiem/muc-luc/cu/records/0.bin': 'của lần trước' });
  await buildSearchIndex(dist);
  const first = await indexFiles();
  await rm(dist, { recursive: true });
  await put(Object.fromEntries(Object.entries(pages).reverse()));
  await buildSearchIndex(dist);
  expect(await indexFiles()).toEqual(first);
});

test('pages that do not ask to be found are not counted', async () => {
  await put({
    '404.html':
      '<html><body><main data-template="missing"><h1>Không thấy</h1></main></body></html>',
    'dien-hinh/mot/index.html': sampleHtml({ title: 'Một', body: '<p>Hai</p>' }),
  });
  expect(await buildSearchIndex(dist)).toEqual({ pages: 1 });
});

test('a site without a page to find still gets an index', async () => {
  await put({ 'index.html': '<html><body><main></main></body></html>' });
  expect(await buildSearchIndex(dist)).toEqual({ pages: 0 });
  expect(await indexFiles()).toHaveProperty(['/tim-kiem/muc-luc/muc-luc.json']);
});

test('a page without a title mark is named', async () => {
  await put({ 'van-ban/mot/index.html': '<main data-search-as="record"><h1>Một</h1></main>' });
  await expect(buildSearchIndex(dist)).rejects.toThrow(/^van-ban\/mot\/index\.html: .*title/u);
});
