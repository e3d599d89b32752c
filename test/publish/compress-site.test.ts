import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressSite } from '../../src/publish/compress-site.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoa-dep-site-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const long = 'Gương điển hình tiên tiến. '.repeat(100);

test.each([['index.html'], ['app.js'], ['dien-hinh/rss.xml']])(
  '%s stands beside itself in two packed forms that hold the same',
  async (name) => {
    await mkdir(join(folder, 'dien-hinh'));
    await writeFile(join(folder, name), long);
    await compressSite(folder);
    const [br, gz] = await Promise.all(
      ['br', 'gz'].map((one) => readFile(join(folder, `${name}.${one}`))),
    );
    expect(brotliDecompressSync(br ?? '').toString()).toBe(long);
    expect(gunzipSync(gz ?? '').toString()).toBe(long);
    expect(br?.length).toBeLessThan(long.length / 4);
  },
);

test.each([
  ['a picture', 'anh.webp', long],
  ['what is short', 'robots.txt', 'User-agent: *'],
])('%s is left alone', async (_what, name, text) => {
  await writeFile(join(folder, name), text);
  await compressSite(folder);
  expect(await readdir(folder)).toEqual([name]);
});
