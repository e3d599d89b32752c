import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Attempts, openAttempts } from '../../../src/newsroom/people/attempts.ts';

const wrong = async () => undefined;
const right = async () => 'in';
const minute = 60_000;

let attempts: Attempts;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 31) });
  attempts = openAttempts();
});
afterEach(() => vi.useRealTimers());

const at = (login: string, address: string, isKnownAddress = false) => ({
  login,
  address,
  isKnownAddress,
});

async function guessing(times: number, of: (turn: number) => ReturnType<typeof at>) {
  for (let turn = 0; turn < times; turn += 1) {
    await attempts.guard(of(turn), wrong).catch(() => undefined);
  }
}

test('Seven slips and the right password are let in, and forgotten then', async () => {
  const desk = at('lan', '10.0.0.1');
  for (let day = 0; day < 3; day += 1) {
    await guessing(7, () => desk);
    expect(await attempts.guard(desk, right)).toBe('in');
  }
});

test('The ninth attempt is refused with the minutes to wait, without looking at the password', async () => {
  const desk = at('lan', '10.0.0.1');
  await guessing(8, () => desk);
  vi.advanceTimersByTime(4 * minute);
  const looked = vi.fn(right);
  await expect(attempts.guard({ ...desk, login: ' LAN' }, looked)).rejects.toMatchObject({
    status: 429,
    message: expect.stringContaining('đợi 11 phút rồi đăng nhập lại'),
  });
  expect(looked).not.toHaveBeenCalled();
  vi.advanceTimersByTime(11 * minute);
  expect(await attempts.guard(desk, right)).toBe('in');
});

test('Attempts made at one moment do not slip through', async () => {
  const looked = vi.fn(wrong);
  const burst = Array.from({ length: 50 }, () => attempts.guard(at('lan', '10.0.0.1'), looked));
  await Promise.allSettled(burst);
  expect(looked).toHaveBeenCalledTimes(8);
});

test('A stranger’s guesses from elsewhere do not shut out a colleague at the desk', async () => {
  await guessing(500, (turn) => at('lan', `203.0.113.${turn % 250}`));
  expect(await attempts.guard(at('lan', '10.0.0.1', true), right)).toBe('in');
});

test('Guesses at one login from ever new addresses end after forty in an hour', async () => {
  const looked = vi.fn(wrong);
  const all = Array.from({ length: 100 }, (_one, turn) =>
    attempts.guard(at('lan', `203.0.113.${turn}`), looked),
  );
  await Promise.allSettled(all);
  expect(looked).toHaveBeenCalledTimes(40);
  vi.advanceTimersByTime(60 * minute);
  expect(await attempts.guard(at('lan', '203.0.113.200'), right)).toBe('in');
});

test('One address that tries one password on many logins is stopped after sixty', async () => {
  const looked = vi.fn(wrong);
  const all = Array.from({ length: 100 }, (_one, turn) =>
    attempts.guard(at(`nguoi-${turn}`, '203.0.113.1'), looked),
  );
  await Promise.allSettled(all);
  expect(looked).toHaveBeenCalledTimes(60);
});

test('One stubborn colleague does not shut out the whole office', async () => {
  await guessing(500, () => at('lan', '10.0.0.1', true));
  expect(await attempts.guard(at('hoa', '10.0.0.1'), right)).toBe('in');
});

test('An office of fifty signs in on one morning from one address', async () => {
  for (let turn = 0; turn < 200; turn += 1) {
    expect(await attempts.guard(at(`nguoi-${turn % 50}`, '10.0.0.1'), right)).toBe('in');
  }
});
