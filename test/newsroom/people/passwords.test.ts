import { describe, expect, test } from 'vitest';
import { hashPassword, isCheap, isPassword } from '../../../src/newsroom/people/password-hash.ts';
import {
  demandGoodPassword,
  oneTimePassword,
} from '../../../src/newsroom/people/password-rules.ts';

// From the test suite of the reference implementation.
const reference =
  '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';

describe('A password’s hash', () => {
  test('is argon2id as others compute it, with its cost inside', async () => {
    expect(await isPassword('password', reference)).toBe(true);
    expect(await isPassword('passwore', reference)).toBe(false);
    expect(await hashPassword('một mật khẩu dài')).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/,
    );
  });

  test('is salted, and the same for composed and decomposed letters', async () => {
    const password = 'hoa đẹp mỗi ngày';
    const hash = await hashPassword(password.normalize('NFD'));
    expect(await isPassword(password.normalize('NFC'), hash)).toBe(true);
    expect(await hashPassword(password)).not.toBe(hash);
  });

  test('is told cheap when its cost is below today’s', async () => {
    expect(isCheap(await hashPassword('x', { m: 19_455, t: 2, p: 1 }))).toBe(true);
    expect(isCheap(await hashPassword('x'))).toBe(false);
    expect(isCheap(reference)).toBe(false);
  });

  test('of an unknown form is a fault, not a wrong password', async () => {
    await expect(isPassword('x', '$2b$10$abc')).rejects.toThrow('unknown form');
  });
});

describe('A new password', () => {
  const lan = { login: 'lan.nguyen', name: 'Nguyễn Thị Lan' };

  test.each([
    ['of eleven signs', 'mười ký tự!'.slice(0, 11), /11 ký tự.*từ 12 ký tự/],
    ['of twelve signs only when decomposed', 'ế'.normalize('NFD').repeat(5), /chỉ có 5 ký tự/],
    ['that is the login with a year', 'Lan.Nguyen2026', /trùng tên đăng nhập/],
    ['that is the name without marks', 'nguyen thi lan 1', /trùng tên đăng nhập hoặc họ tên/],
    ['of one sign repeated', 'aaaaaaaaaaaaaaaa', /lặp lại/],
    ['too long', 'abcdefgh'.repeat(30), /dài quá/],
  ])('%s is refused', (_what, password, reason) => {
    expect(() => demandGoodPassword(password, lan)).toThrow(reason);
  });

  test('of a few words is accepted', () => {
    expect(() => demandGoodPassword('bốn mùa hoa nở', lan)).not.toThrow();
  });

  test('for one use is good enough itself, and never the same', () => {
    const some = Array.from({ length: 200 }, oneTimePassword);
    expect(new Set(some).size).toBe(200);
    for (const password of some) {
      expect(password).toMatch(/^(?:[a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
      expect(() => demandGoodPassword(password, lan)).not.toThrow();
    }
  });
});
