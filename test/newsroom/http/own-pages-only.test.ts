import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { explainError } from '../../../src/newsroom/http/explain-error.ts';
import { ownPagesOnly } from '../../../src/newsroom/http/own-pages-only.ts';

const app = new Hono();
app.onError(explainError);
app.post('/', ownPagesOnly('https://tinh.example'), (c) => c.text('in'));

test.each([
  ['https://tinh.example', 200],
  ['http://tinh.example', 403],
  ['http://127.0.0.1:4321', 403],
  ['https://tinh.example:8443', 403],
  ['https://tinh.example.xau.example', 403],
  ['null', 403],
])('Behind a web server a write from %s is answered with %i', async (origin, status) => {
  const headers = { origin, host: '127.0.0.1:4321', 'content-type': 'application/json' };
  const response = await app.request('http://127.0.0.1:4321/', { method: 'POST', headers });
  expect(response.status).toBe(status);
});
