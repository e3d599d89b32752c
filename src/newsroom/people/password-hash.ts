import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { nfc } from '../../domain/vietnamese.ts';

/** What one hash costs: memory in KiB, passes, lanes. */
export type HashCost = { readonly m: number; readonly t: number; readonly p: number };

/** OWASP's first choice for argon2id. */
export const hashCost: HashCost = { m: 19_456, t: 2, p: 1 };

const tagBytes = 32;
const derive = promisify(argon2);
const written = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** The password's argon2id hash in PHC form, its cost inside. */
export async function hashPassword(password: string, cost = hashCost): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(password, salt, cost, tagBytes);
  return `$argon2id$v=19$m=${cost.m},t=${cost.t},p=${cost.p}$${base64(salt)}$${base64(tag)}`;
}

/** Whether the hash was made from this password; throws when it is no hash of ours. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const { cost, salt, tag } = readHash(hash);
  return timingSafeEqual(await tagOf(password, salt, cost, tag.length), tag);
}

/** Whether the hash cost less than a new one would. */
export function isCheap(hash: string): boolean {
  const { m, t, p } = readHash(hash).cost;
  return m < hashCost.m || t < hashCost.t || p < hashCost.p;
}

function readHash(hash: string): { cost: HashCost; salt: Buffer; tag: Buffer } {
  const [, m, t, p, salt = '', tag = ''] = written.exec(hash) ?? [];
  if (tag === '') throw new Error('An account holds a password hash of an unknown form.');
  const cost = { m: Number(m), t: Number(t), p: Number(p) };
  return { cost, salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') };
}

function tagOf(password: string, nonce: Buffer, { m, t, p }: HashCost, tagLength: number) {
  // Keyboards differ in how they compose a marked letter.
  const message = nfc(password);
  return derive('argon2id', { message, nonce, memory: m, passes: t, parallelism: p, tagLength });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
