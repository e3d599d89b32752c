import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { record, saving, type TemporaryNewsroom, temporaryNewsroom } from './temporary-newsroom.ts';

let newsroom: TemporaryNewsroom;

beforeAll(async () => {
  newsroom = await temporaryNewsroom({
    'content/articles/a.md': record('Bài A'),
    'secret.md': 'bí mật',
  });
});

afterAll(() => newsroom.remove());

const explained = { error: expect.stringMatching(/ Cách sửa: /) };

const badPaths = [
  '../secret.md',
  'content/../secret.md',
  'content/articles/../../secret.md',
  'content/articles/./a.md',
  'content//articles/a.md',
  '/etc/passwd',
  '/content/articles/a.md',
  'C:/content/a.md',
  'content\\articles\\a.md',
  'content/articles/..\\..\\secret.md',
  'content/%2e%2e/secret.md',
  'content/articles/%2e%2e%2f%2e%2e%2fsecret.md',
  'content/articles/a.md\0.jpg',
  'content/articles/a\n.md',
  'content/.git/config',
  'content/articles/.htaccess',
  'content/articles/a.md/',
  'content/articles/a.md ',
  'content/articles/con.md',
  'secret.md',
  '.git/config',
  '',
  ' content/articles/a.md',
  'content/articles/․․/a.md',
  `content/articles/${'a'.repeat(400)}.md`,
];

describe.each(badPaths)('the path %j', (path) => {
  test.each([
    ['getEntry', { path }],
    ['entriesByFolder', { folder: path, extension: 'md', depth: 1 }],
    ['getMediaFile', { path }],
    ['persistEntry', saving(path, record('X'), { newEntry: true })],
    ['deleteFile', { path, options: { commitMessage: 'Xóa' } }],
  ])('is refused by %s', async (action, params) => {
    const answer = await newsroom.call(action, params);
    expect(answer).toMatchObject({ status: 403, json: explained });
  });
});

test.each([
  'content/articles/a.html',
  'content/articles/a',
  'content/a.md',
  'content/articles/x/y/z.md',
  'content/Articles/a.md',
  'content/uploads/a.md',
])('a record is not saved as %s', async (path) => {
  const answer = await newsroom.call('persistEntry', saving(path, record('X'), { newEntry: true }));
  expect(answer).toMatchObject({ status: 403, json: explained });
});

test.each([
  ['an unknown action', { action: 'dropTables', params: {} }],
  ['an action of JavaScript’s own', { action: 'constructor', params: {} }],
  ['an unknown parameter', { action: 'getEntry', params: { path: 'content/articles/a.md', x: 1 } }],
  ['a missing parameter', { action: 'getEntry', params: {} }],
  [
    'a parameter of another kind',
    { action: 'getEntry', params: { path: ['content/articles/a.md'] } },
  ],
  ['a list', []],
  ['nothing', null],
])('%s is refused', async (_what, body) => {
  const { api, headers } = newsroom;
  const response = await fetch(api, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(response.status).toBe(422);
  expect(await response.json()).toEqual(explained);
});

type Raw = { readonly status: number | undefined; readonly text: string };

/** A request with headers that `fetch` would not let through. */
function raw(
  headers: Readonly<Record<string, string>>,
  method = 'POST',
  path?: string,
): Promise<Raw> {
  const { api, headers: usual } = newsroom;
  const body = JSON.stringify({ action: 'getEntry', params: { path: 'content/articles/a.md' } });
  return new Promise((resolve, reject) => {
    const sent = request(
      path === undefined ? api : new URL(path, api),
      { method, headers: { ...usual, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(method === 'POST' || method === 'PUT' ? body : undefined);
  });
}

test('our own page is answered, and under every name of this machine', async () => {
  const port = String(newsroom.port);
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
    const headers = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
    expect(await raw(headers)).toMatchObject({ status: 200 });
  }
});

test.each<[string, Record<string, string>, number]>([
  ['from a foreign origin', { origin: 'https://xau.example' }, 403],
  ['from a page without origin', { origin: 'null' }, 403],
  ['from another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
  ['that a foreign page sent', { 'sec-fetch-site': 'cross-site' }, 403],
  ['that a page of a neighbouring port sent', { 'sec-fetch-site': 'same-site' }, 403],
  ['to a foreign host name', { host: 'xau.example' }, 403],
  ['to a foreign host name with our port', { host: 'xau.example:4321' }, 403],
  ['to this machine without our port', { host: '127.0.0.1' }, 403],
  ['in the form of a form', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
  ['in the form of text', { 'content-type': 'text/plain' }, 400],
  ['in a form that only begins like JSON', { 'content-type': 'application/jsonp' }, 400],
])('a request %s is refused', async (_what, headers, status) => {
  const answer = await raw(headers);
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text)).toEqual(explained);
});

test.each(['/', '/admin/', '/admin/health'])(
  'even reading %s under a foreign host name is refused',
  async (path) => {
    expect(await raw({ host: 'xau.example' }, 'GET', path)).toMatchObject({ status: 403 });
  },
);

test.each(['GET', 'PUT', 'OPTIONS'])(
  '%s on the address of the protocol is refused',
  async (method) => {
    expect(await raw({ origin: `http://127.0.0.1:${newsroom.port}` }, method)).toMatchObject({
      status: 405,
    });
  },
);

test('a body that is not JSON is refused', async () => {
  const { api, headers } = newsroom;
  const response = await fetch(api, { method: 'POST', headers, body: '{"action":' });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual(explained);
});

test('a body above 30 MB is refused', async () => {
  const { api, headers } = newsroom;
  const body = `"${'a'.repeat(30 * 2 ** 20)}"`;
  const response = await fetch(api, { method: 'POST', headers, body });
  expect(response.status).toBe(413);
  expect(await response.json()).toEqual(explained);
});

test('after all these requests nothing was written', () => {
  expect(newsroom.clone.git('rev-list', '--count', 'HEAD').trim()).toBe('1');
  expect(newsroom.clone.git('status', '--porcelain')).toBe('');
});
