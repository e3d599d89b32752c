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

test('what an earlier site holds too is taken from there, all else is packed', async () => {
  const earlier = await mkdtemp(join(tmpdir(), 'hoa-dep-earlier-'));
  try {
    for (const name of ['same.html', 'changed.html', 'unpacked.html']) {
      await writeFile(join(earlier, name), long);
      await writeFile(join(folder, name), name === 'changed.html' ? long.toUpperCase() : long);
    }
    for (const name of ['same.html', 'changed.html']) {
      for (const ending of ['br', 'gz']) await writeFile(join(earlier, `${name}.${ending}`), name);
    }
    await compressSite(folder, earlier);
    const packed = async (name: string) => readFile(join(folder, name));
    for (const ending of ['br', 'gz'])
      expect((await packed(`same.html.${ending}`)).toString()).toBe('same.html');
    const unpack = (bytes: Buffer) => brotliDecompressSync(bytes).toString();
    expect(unpack(await packed('changed.html.br'))).toBe(long.toUpperCase());
    expect(unpack(await packed('unpacked.html.br'))).toBe(long);
    expect(gunzipSync(await packed('unpacked.html.gz')).toString()).toBe(long);
  } finally {
    await rm(earlier, { recursive: true, force: true });
  }
});

test.each([
  ['a picture', 'anh.webp', long],
  ['what is short', 'robots.txt', 'User-agent: *'],
])('%s is left alone', async (_what, name, text) => {
  await writeFile(join(folder, name), text);
  await compressSite(folder);
  expect(await readdir(folder)).toEqual([name]);
});
