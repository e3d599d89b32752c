import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openAccounts } from '../../../src/newsroom/people/accounts.ts';
import { hashPassword, isCheap } from '../../../src/newsroom/people/password-hash.ts';
import { temporaryFolder } from './temporary-folder.ts';

const hoa = { name: 'Trần Văn Hòa', email: 'hoa@example.invalid', role: 'administrator' } as const;
const lan = {
  name: 'Nguyễn Thị Lan',
  email: 'lan@example.invalid',
  role: 'contributor',
  unit: 'van-phong-so',
} as const;

async function withHoa() {
  const folder = temporaryFolder();
  const accounts = openAccounts(folder);
  const { account, password } = await accounts.create('hoa', hoa);
  return { folder, accounts, id: account.id, password };
}

const fileOf = (folder: string) => readFileSync(join(folder, 'accounts.json'), 'utf8');

describe('An account', () => {
  test('lets its owner in with the one-time password, which must be changed', async () => {
    const { folder, password, id } = await withHoa();
    const reopened = openAccounts(folder);
    expect(await reopened.check(' HOA ', password)).toMatchObject({
      id,
      login: 'hoa',
      ...hoa,
      mustChangePassword: true,
    });
    await reopened.setPassword(id, 'bốn mùa hoa nở');
    expect(await reopened.check('hoa', password)).toBeUndefined();
    expect(await reopened.check('hoa', 'bốn mùa hoa nở'.normalize('NFD'))).toMatchObject({
      mustChangePassword: false,
    });
  });

  test('never shows its hash, nor does the file hold a password', async () => {
    const { folder, accounts, id, password } = await withHoa();
    expect(JSON.stringify([await accounts.list(), await accounts.find(id)])).not.toMatch(/argon2/);
    expect(fileOf(folder)).not.toContain(password);
    expect(fileOf(folder)).toContain('$argon2id$');
  });

  test.each([
    ['a login that another has', 'HOA', lan, 409, /“hoa” đã có người dùng/],
    ['a login with a space', 'lan nguyen', lan, 422, /Tên đăng nhập không dùng được/],
    ['a name of blanks', 'lan', { ...lan, name: ' \u0000 ' }, 422, /“Họ và tên”/],
    ['an e-mail that is none', 'lan', { ...lan, email: 'lan@' }, 422, /“Thư điện tử”/],
    ['a unit that is no id', 'lan', { ...lan, unit: '../so' }, 422, /“Đơn vị”/],
    ['no unit for a contributor', 'lan', { ...lan, unit: undefined }, 422, /thuộc một đơn vị/],
  ])('is not made with %s', async (_what, login, details, status, message) => {
    const { accounts, folder } = await withHoa();
    const before = fileOf(folder);
    await expect(accounts.create(login, details)).rejects.toMatchObject({
      status,
      message: expect.stringMatching(message),
    });
    expect(fileOf(folder)).toBe(before);
  });

  test('takes the marks off a login typed in Vietnamese', async () => {
    const { accounts } = await withHoa();
    expect((await accounts.create('Đào.Lân', lan)).account.login).toBe('dao.lan');
  });

  test('changes name, role and unit, and loses the unit that is left out', async () => {
    const { accounts } = await withHoa();
    const { account } = await accounts.create('lan', lan);
    await accounts.change(account.id, { ...lan, name: 'Nguyễn  Lan', unit: 'phong-khac' });
    expect(await accounts.find(account.id)).toMatchObject({
      name: 'Nguyễn Lan',
      unit: 'phong-khac',
    });
    const { unit: _unit, ...editor } = { ...lan, role: 'editor' } as const;
    await accounts.change(account.id, editor);
    const changed = await accounts.find(account.id);
    expect(changed?.role).toBe('editor');
    expect(changed?.unit).toBeUndefined();
  });

  test('that is shut lets nobody in until it is opened again', async () => {
    const { accounts } = await withHoa();
    const { account, password } = await accounts.create('lan', lan);
    await accounts.setDisabled(account.id, true);
    expect(await accounts.check('lan', password)).toBeUndefined();
    await accounts.setDisabled(account.id, false);
    expect(await accounts.check('lan', password)).toMatchObject({ login: 'lan' });
  });

  test('gets a new one-time password, and the old password no longer opens', async () => {
    const { accounts, id } = await withHoa();
    await accounts.setPassword(id, 'bốn mùa hoa nở');
    const { password } = await accounts.giveOneTimePassword(id);
    expect(await accounts.check('hoa', 'bốn mùa hoa nở')).toBeUndefined();
    expect(await accounts.check('hoa', password)).toMatchObject({ mustChangePassword: true });
  });

  test('has a one-time password for a week, and its own for as long as it likes', async () => {
    const clock = { now: Date.UTC(2026, 0, 31) };
    const accounts = openAccounts(temporaryFolder(), () => clock.now);
    const { account, password } = await accounts.create('hoa', hoa);
    const own = await accounts.create('lan', lan);
    await accounts.setPassword(own.account.id, 'bốn mùa hoa nở');
    clock.now += 7 * 24 * 60 * 60 * 1000 - 1;
    expect(await accounts.check('hoa', password)).toMatchObject({ mustChangePassword: true });
    clock.now += 1;
    await expect(accounts.check('hoa', password)).rejects.toMatchObject({
      status: 401,
      message: expect.stringContaining('quá 7 ngày'),
    });
    expect(await accounts.check('hoa', 'sai mật khẩu rồi')).toBeUndefined();
    expect(await accounts.check('lan', 'bốn mùa hoa nở')).toMatchObject({ login: 'lan' });
    const again = await accounts.giveOneTimePassword(account.id);
    expect(await accounts.check('hoa', again.password)).toMatchObject({ login: 'hoa' });
  });

  test('of the last administrator is neither shut nor given another role', async () => {
    const { accounts, id } = await withHoa();
    const refused = { status: 409, message: expect.stringContaining('quản trị cuối cùng') };
    await expect(accounts.setDisabled(id, true)).rejects.toMatchObject(refused);
    await expect(accounts.change(id, { ...hoa, role: 'editor' })).rejects.toMatchObject(refused);
    const second = await accounts.create('hai', hoa);
    await accounts.setDisabled(second.account.id, true);
    await expect(accounts.setDisabled(id, true)).rejects.toMatchObject(refused);
    await accounts.setDisabled(second.account.id, false);
    expect(await accounts.setDisabled(id, true)).toMatchObject({ login: 'hoa' });
  });

  test('that nobody has is told', async () => {
    const { accounts } = await withHoa();
    const missing = { status: 404 };
    await expect(accounts.change('x', hoa)).rejects.toMatchObject(missing);
    await expect(accounts.giveOneTimePassword('x')).rejects.toMatchObject(missing);
    await expect(accounts.setPassword('x', 'bốn mùa hoa nở')).rejects.toMatchObject(missing);
  });
});

describe('A sign-in', () => {
  test('hashes anew what was once hashed more cheaply', async () => {
    const { folder, accounts, password } = await withHoa();
    const cheap = await hashPassword(password, { m: 8192, t: 2, p: 1 });
    writeFileSync(
      join(folder, 'accounts.json'),
      fileOf(folder).replace(/\$argon2id[^"]*/, () => cheap),
    );
    expect(await accounts.check('hoa', 'sai mật khẩu rồi')).toBeUndefined();
    expect(fileOf(folder)).toContain(cheap);
    expect(await accounts.check('hoa', password)).toMatchObject({ login: 'hoa' });
    const hash = /\$argon2id[^"]*/.exec(fileOf(folder))?.[0] ?? '';
    expect(isCheap(hash)).toBe(false);
    expect(await accounts.check('hoa', password)).toMatchObject({ login: 'hoa' });
  });

  test('takes as long for a login that nobody has', async () => {
    const { accounts } = await withHoa();
    const shortest = { hoa: Number.POSITIVE_INFINITY, 'khong-co': Number.POSITIVE_INFINITY };
    for (let turn = 0; turn < 24; turn += 1) {
      const login = turn % 2 === 0 ? 'hoa' : 'khong-co';
      const start = performance.now();
      await accounts.check(login, 'sai mật khẩu rồi');
      shortest[login] = Math.min(shortest[login], performance.now() - start);
    }
    const { hoa: known, 'khong-co': unknown } = shortest;
    // Without the hash an unknown login would be answered a hundred times faster.
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3);
  });

  test('is remembered by its address, for the five newest, without writing addresses down', async () => {
    const { folder, accounts, id } = await withHoa();
    const addresses = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5', '10.0.0.6'];
    for (const address of addresses) await accounts.rememberAddress(id, address);
    const known = await Promise.all(addresses.map((one) => accounts.knowsAddress('hoa', one)));
    expect(known).toEqual([false, true, true, true, true, true]);
    expect(await accounts.knowsAddress('lan', '10.0.0.6')).toBe(false);
    expect(fileOf(folder)).not.toContain('10.0.0');
  });
});
