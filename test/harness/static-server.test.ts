import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaticServer, serveFolder } from './static-server.ts';

const page = '<p>Một câu chuyện</p>'.repeat(200);

let folder: string;
let server: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hoa-static-'));
  mkdirSync(join(folder, 'dien-hinh'));
  writeFileSync(join(folder, 'dien-hinh', 'index.html'), page);
  writeFileSync(join(folder, '404.html'), 'Không tìm thấy');
  writeFileSync(join(folder, 'anh.webp'), Buffer.alloc(500));
  server = await serveFolder(folder, '/thi-dua/');
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('The static server', () => {
  const cases = [
    { path: '/thi-dua/dien-hinh/', status: 200, encoding: 'br' },
    { path: '/thi-dua/dien-hinh', status: 301, encoding: undefined },
    { path: '/thi-dua/anh.webp', status: 200, encoding: undefined },
    { path: '/thi-dua/khong-co/', status: 404, encoding: 'br' },
    { path: '/dien-hinh/', status: 404, encoding: 'br' },
    { path: '/thi-dua/%2e%2e%2f%2e%2e%2fetc/passwd', status: 404, encoding: 'br' },
  ];

  it.each(cases)('answers $path with $status, encoded $encoding', async ({ path, ...expected }) => {
    expect(await ask(path, 'gzip, br')).toMatchObject(expected);
  });

  it('sends fewer bytes than the file has when it compresses', async () => {
    expect((await ask('/thi-dua/dien-hinh/', 'gzip')).length).toBeLessThan(page.length / 10);
  });
});

interface Answer {
  status: number | undefined;
  encoding: string | undefined;
  length: number;
}

/** Asks without unpacking the answer, which `fetch` would do. */
function ask(path: string, accepted: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const address = new URL(path, server.url);
    get(address, { headers: { 'accept-encoding': accepted } }, (response) => {
      response.resume();
      resolve({
        status: response.statusCode,
        encoding: response.headers['content-encoding'],
        length: Number(response.headers['content-length']),
      });
    }).on('error', reject);
  });
}
