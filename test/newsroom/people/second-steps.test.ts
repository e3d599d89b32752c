import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { openAccounts } from '../../../src/newsroom/people/accounts.ts';
import { keyAddress, newKey, readCode, stepOf } from '../../../src/newsroom/people/second-step.ts';
import { temporaryFolder } from './temporary-folder.ts';

const step = 30_000;
const hoa = { name: 'Trần Văn Hòa', email: 'hoa@example.invalid', role: 'approver' } as const;

/** An account whose device shows `codeAt` a moment. */
async function withDevice() {
  const folder = temporaryFolder();
  const clock = { now: Date.UTC(2026, 0, 31) };
  const accounts = openAccounts(folder, () => clock.now);
  const { id } = (await accounts.create('hoa', hoa)).account;
  const key = newKey();
  const codeAt = (timestamp: number) =>
    new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp });
  const recovery = (await accounts.secondSteps.add(id, key, codeAt(clock.now))) ?? [];
  return { folder, clock, accounts, id, key, codeAt, recovery, steps: accounts.secondSteps };
}

describe('A code', () => {
  test('is the one of the standard for a known key and time', () => {
    // RFC 6238, appendix B, at 59 seconds, in six figures.
    const key = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer });
    expect(stepOf(key.base32, '287082', 59_000)).toBe(1);
  });

  test('opens once, half a minute early or late, and never with an older one after it', async () => {
    const { clock, codeAt, steps, id } = await withDevice();
    expect(await steps.pass(id, codeAt(clock.now))).toBeUndefined();
    clock.now += 3 * step;
    const [late, now, early, tooEarly] = [-1, 0, 1, 2].map((by) => codeAt(clock.now + by * step));
    expect(await steps.pass(id, tooEarly ?? '')).toBeUndefined();
    expect(await steps.pass(id, now ?? '')).toBe('device');
    expect(await steps.pass(id, now ?? '')).toBeUndefined();
    expect(await steps.pass(id, late ?? '')).toBeUndefined();
    expect(await steps.pass(id, early ?? '')).toBe('device');
  });

  test('opens for one of two who send it at the same moment', async () => {
    const { clock, codeAt, steps, id } = await withDevice();
    clock.now += 3 * step;
    const code = codeAt(clock.now);
    const answers = await Promise.all([steps.pass(id, code), steps.pass(id, ` ${code}`)]);
    expect(answers.filter(Boolean)).toEqual(['device']);
  });

  test.each([
    ['123 456', { kind: 'device', code: '123456' }],
    ['K7MX q2nf-w9ht', { kind: 'recovery', code: 'k7mx-q2nf-w9ht' }],
    ['', { kind: 'recovery', code: '' }],
  ])('typed as “%s” is understood', (typed, read) => {
    expect(readCode(typed)).toEqual(read);
  });

  test('comes from a key whose address names the newsroom and the person', () => {
    const address = new URL(keyAddress(newKey(), 'lan.nguyen', 'tinh.example'));
    expect(address.href).toMatch(/^otpauth:\/\/totp\/tinh\.example:lan\.nguyen\?/);
    expect(address.searchParams.get('issuer')).toBe('tinh.example');
  });
});

describe('Recovery codes', () => {
  test('are eight, each opens once, and none stands in the file', async () => {
    const { folder, accounts, steps, id, recovery } = await withDevice();
    expect(new Set(recovery).size).toBe(8);
    const [first = '', second = ''] = recovery;
    expect(await steps.pass(id, first)).toBe('recovery');
    expect(await steps.pass(id, first)).toBeUndefined();
    expect((await accounts.find(id))?.secondStep?.recoveryLeft).toBe(7);
    expect(await steps.pass(id, second.toUpperCase().replaceAll('-', ' '))).toBe('recovery');
    const text = readFileSync(join(folder, 'accounts.json'), 'utf8');
    expect(recovery.filter((one) => text.includes(one))).toEqual([]);
  });
});

describe('A device', () => {
  test('is not added with a wrong code, nor beside another', async () => {
    const { accounts, steps, id } = await withDevice();
    const other = await accounts.create('lan', hoa);
    expect(await steps.add(other.account.id, newKey(), '000000')).toBeUndefined();
    expect((await accounts.find(other.account.id))?.secondStep).toBeUndefined();
    const key = newKey();
    const timestamp = Date.UTC(2026, 0, 31);
    const code = new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp });
    await expect(steps.add(id, key, code)).rejects.toMatchObject({ status: 409 });
  });

  test('has its key in a file that its owner alone reads, and nowhere else', async () => {
    const { folder, accounts, id, key } = await withDevice();
    expect(JSON.stringify([await accounts.list(), await accounts.find(id)])).not.toContain(key);
    expect(readFileSync(join(folder, 'accounts.json'), 'utf8')).toContain(key);
    expect(statSync(join(folder, 'accounts.json')).mode & 0o777).toBe(0o600);
  });

  test('that is taken off opens nothing more', async () => {
    const { clock, codeAt, steps, id, recovery } = await withDevice();
    expect((await steps.remove(id)).secondStep).toBeUndefined();
    clock.now += 3 * step;
    expect(await steps.pass(id, codeAt(clock.now))).toBeUndefined();
    expect(await steps.pass(id, recovery[0] ?? '')).toBeUndefined();
  });
});
