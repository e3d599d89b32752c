import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Where a request comes from: the peer, or what the web server on this machine says of it in
 * `X-Real-IP`. Of an IPv6 address the network counts, since one machine has all its addresses.
 */
export function clientAddress(c: Context): string {
  const peer = getConnInfo(c).remote.address ?? '';
  const isWebServer = peer === '' || peer === '::1' || /^(?:::ffff:)?127\./.test(peer);
  const address = (isWebServer ? c.req.header('x-real-ip') : undefined) ?? peer;
  return isIPv6(address) ? networkOf(address) : address;
}

function networkOf(address: string): string {
  if (address.startsWith('::ffff:')) return address.slice('::ffff:'.length);
  const [before = '', after] = address.toLowerCase().split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return `${[...head, ...(after === undefined ? [] : zeros), ...tail].slice(0, 4).join(':')}::/64`;
}
