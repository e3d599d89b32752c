import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';
import { oneTimePassword } from './password-rules.ts';

/** The second step of a sign-in as `accounts.json` holds it. */
export const storedSecondStep = z.strictObject({
  /** The key that the person's device holds as well, in base32. */
  key: z.string().regex(/^[A-Z2-7]{32}$/),
  added: z.iso.datetime(),
  /** The newest time step whose code was used: no code opens the door twice. */
  usedStep: z.number().int(),
  /** Argon2id hashes of the recovery codes that are left. */
  recovery: z.array(z.string()),
});

export type StoredSecondStep = z.output<typeof storedSecondStep>;

const keyBytes = 20;
const recoveryCodes = 8;
// A device's clock may be half a minute before or behind.
const stepsBeside = 1;

const otpOf = (key: string, label?: { issuer: string; label: string }) =>
  new TOTP({ ...label, secret: Secret.fromBase32(key) });

/** A new key for a device. */
export function newKey(): string {
  return new Secret({ size: keyBytes }).base32;
}

/** The address that a QR code carries to the device: whose key it is, and for which newsroom. */
export function keyAddress(key: string, login: string, newsroom: string): string {
  return otpOf(key, { issuer: newsroom, label: login }).toString();
}

/** The time step that the code belongs to; undefined for a wrong code. */
export function stepOf(key: string, code: string, now: number): number | undefined {
  const otp = otpOf(key);
  const delta = otp.validate({ token: code, timestamp: now, window: stepsBeside });
  return delta === null ? undefined : otp.counter({ timestamp: now }) + delta;
}

/** Codes for the day when the device is lost, each of some 60 bits: `k7mx-q2nf-w9ht`. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: recoveryCodes }, () => oneTimePassword(3));
}

/** What was typed, as one of the two kinds of code is written. */
export function readCode(typed: string): { kind: 'device' | 'recovery'; code: string } {
  const signs = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^\d{6}$/.test(signs)) return { kind: 'device', code: signs };
  return { kind: 'recovery', code: signs.match(/.{1,4}/g)?.join('-') ?? '' };
}
