import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientAddress } from '../../../src/newsroom/http/client-address.ts';
import { type Listening, listenOnLoopback } from '../../../src/newsroom/http/listen.ts';

let server: Listening;

beforeAll(async () => {
  const app = new Hono();
  app.get('/', (c) => c.text(clientAddress(c)));
  server = await listenOnLoopback(app.fetch, 0);
});
afterAll(() => server.close());

test.each([
  [{}, '127.0.0.1'],
  [{ 'x-real-ip': '10.1.2.3' }, '10.1.2.3'],
  [{ 'x-real-ip': '::ffff:10.1.2.3' }, '10.1.2.3'],
  [{ 'x-real-ip': '2001:db8:1:2:3:4:5:6' }, '2001:db8:1:2::/64'],
  [{ 'x-real-ip': '2001:DB8:1:2::9' }, '2001:db8:1:2::/64'],
  [{ 'x-real-ip': '2001:db8::1' }, '2001:db8:0:0::/64'],
])('With %o a request comes from %s', async (headers, address) => {
  const response = await fetch(`http://127.0.0.1:${server.port}/`, { headers });
  expect(await response.text()).toBe(address);
});
