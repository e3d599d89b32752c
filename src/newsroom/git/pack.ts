import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { GitObject, HashName } from './git-object.ts';

const typeNumber = { commit: 1, tree: 2, blob: 3 } as const;
const compressed = promisify(deflate);

/** The objects as one pack, the form in which Git takes in many at once (gitformat-pack). */
export async function packOf(objects: readonly GitObject[], hash: HashName): Promise<Buffer> {
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(objects.length, 8);
  const parts: Buffer[] = [head];
  for (const { type, body } of objects) {
    parts.push(entryHead(typeNumber[type], body.length), await compressed(body, { level: 1 }));
  }
  const pack = Buffer.concat(parts);
  return Buffer.concat([pack, createHash(hash).update(pack).digest()]);
}

// Three bits of type, then the size: four bits, and seven in each byte that follows.
function entryHead(type: number, size: number): Buffer {
  const bytes: number[] = [];
  let rest = Math.floor(size / 16);
  let byte = type * 16 + (size % 16);
  while (rest > 0) {
    bytes.push(byte + 128);
    byte = rest % 128;
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...bytes, byte]);
}
