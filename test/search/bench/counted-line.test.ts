import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { countedLine } from './counted-line.ts';

it('The counted line brings what the server sends, and counts it with its headers', async () => {
  const body = 'x'.repeat(50_000);
  const server = createServer((_request, response) => response.end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const line = await countedLine(`http://127.0.0.1:${port}/thi-dua/`);
  expect(new URL(line.url).pathname).toBe('/thi-dua/');
  for (const times of [1, 2]) {
    expect(await (await fetch(line.url)).text()).toBe(body);
    expect(line.bytes()).toBeGreaterThan(times * body.length);
    expect(line.bytes()).toBeLessThan(times * (body.length + 500));
  }
  await line.close();
  server.close();
  server.closeAllConnections();
});
