import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rightsOf, roleNames } from '../../../src/newsroom/people/roles.ts';
import { type Client, type PeopleNewsroom, peopleNewsroom } from './people-newsroom.ts';

const secret = 'bốn mùa hoa nở';
const explained = { error: expect.stringMatching(/ Cách sửa: /) };
const lan = {
  login: 'lan',
  name: 'Nguyễn Thị Lan',
  email: 'lan@example.invalid',
  role: 'contributor',
  unit: 'van-phong-so',
};

let folder: string;
let newsroom: PeopleNewsroom;
let admin: Client;
let adminId: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoa-dep-people-'));
  newsroom = await peopleNewsroom(folder);
  const { accounts } = newsroom.people;
  const details = { name: 'Trần Văn Hòa', email: 'hoa@example.invalid' };
  const { account } = await accounts.create('hoa', { ...details, role: 'administrator' });
  adminId = account.id;
  await accounts.setPassword(adminId, secret);
  admin = newsroom.client();
  await signIn(admin, 'hoa', secret);
});
afterEach(async () => {
  await newsroom.close();
  await rm(folder, { recursive: true, force: true });
});

const signIn = (client: Client, login: string, password: string) =>
  client.post('/dang-nhap', { login, password });

/** Makes an account and signs it in with a password of its own. */
async function newPerson(details: object): Promise<{ client: Client; id: string }> {
  const { json } = await admin.post('/danh-sach', details);
  const made = json as { account: { id: string; login: string }; password: string };
  const client = newsroom.client();
  await signIn(client, made.account.login, made.password);
  await client.post('/doi-mat-khau', { current: made.password, next: secret });
  return { client, id: made.account.id };
}

describe('Signing in', () => {
  test('gives the person and a cookie for the newsroom’s own pages alone', async () => {
    const client = newsroom.client();
    const answer = await signIn(client, 'hoa', secret);
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      person: {
        id: adminId,
        login: 'hoa',
        name: 'Trần Văn Hòa',
        email: 'hoa@example.invalid',
        role: 'administrator',
      },
      roleName: 'người quản trị',
      rights: rightsOf('administrator'),
      mustChangePassword: false,
      mustAddSecondStep: false,
      isFromProvider: false,
    });
    const [pair, ...limits] = (answer.setCookie ?? '').split('; ');
    expect(pair).toMatch(/^__Secure-hoa-dep-phien=[\w-]{43}$/);
    expect(limits.sort()).toEqual([
      'HttpOnly',
      'Max-Age=43200',
      'Path=/thi-dua/admin/',
      'SameSite=Strict',
      'Secure',
    ]);
    expect((await client.get('/toi')).json).toEqual(answer.json);
  });

  test.each([
    ['a wrong password', 'hoa', 'sai mật khẩu'],
    ['a login that nobody has', 'khong-co', secret],
    ['nothing', '', ''],
  ])('with %s is refused in the same words, without a cookie', async (_what, login, password) => {
    const client = newsroom.client('10.9.9.9');
    const { status, json, setCookie } = await signIn(client, login, password);
    expect({ status, setCookie }).toEqual({ status: 401, setCookie: undefined });
    expect(json.error).toMatch(/^Tên đăng nhập hoặc mật khẩu chưa đúng\. Cách sửa: /);
    expect(await client.get('/toi')).toMatchObject({ status: 401, json: explained });
  });

  test('too often with wrong passwords is stopped with the minutes to wait, for this address', async () => {
    const stranger = newsroom.client('203.0.113.9');
    for (let turn = 0; turn < 8; turn += 1) await signIn(stranger, 'hoa', 'sai');
    const stopped = await signIn(stranger, 'hoa', secret);
    expect(stopped.status).toBe(429);
    expect(stopped.json.error).toMatch(/đợi 15 phút/);
    expect(await signIn(newsroom.client(), 'hoa', secret)).toMatchObject({ status: 200 });
  });

  test('does not take over a session that somebody planted in the browser', async () => {
    const victim = newsroom.client();
    victim.cookie = admin.cookie;
    const { client: attacker } = await newPerson(lan);
    victim.cookie = attacker.cookie;
    await signIn(victim, 'hoa', secret);
    expect(victim.cookie).not.toBe(attacker.cookie);
    expect(await attacker.get('/toi')).toMatchObject({ status: 401 });
  });
});

describe('A session', () => {
  test('outlives a restart of the server', async () => {
    await newsroom.close();
    newsroom = await peopleNewsroom(folder);
    const again = newsroom.client();
    again.cookie = admin.cookie;
    expect(await again.get('/toi')).toMatchObject({ status: 200 });
  });

  test('ends after two hours of rest', async () => {
    newsroom.clock.now += 2 * 60 * 60 * 1000;
    expect(await admin.get('/toi')).toMatchObject({ status: 401, json: explained });
  });

  test('of another person than the one who writes in the tab is not used', async () => {
    const asked = { 'x-writer': 'lan' };
    const answer = await admin.post('/dang-xuat-moi-noi', {}, asked);
    expect(answer).toMatchObject({ status: 401, json: explained });
    expect(answer.json.error).toContain('tài khoản của Trần Văn Hòa');
    expect(await admin.get('/toi')).toMatchObject({ status: 200 });
  });

  test('ends with signing out, on this device or on all', async () => {
    const [second, third] = [newsroom.client(), newsroom.client()];
    await signIn(second, 'hoa', secret);
    await signIn(third, 'hoa', secret);
    const kept = third.cookie;
    expect(await third.post('/dang-xuat')).toMatchObject({ status: 200 });
    expect(await newsroom.people.audit.newest(1)).toMatchObject([
      { person: { login: 'hoa' }, act: 'sign-out', target: 'hoa' },
    ]);
    third.cookie = kept;
    expect(await third.get('/toi')).toMatchObject({ status: 401 });
    expect(await second.get('/toi')).toMatchObject({ status: 200 });
    await admin.post('/dang-xuat-moi-noi');
    expect(await second.get('/toi')).toMatchObject({ status: 401 });
  });

  test('elsewhere ends when the password changes; here a new one begins', async () => {
    const elsewhere = newsroom.client();
    await signIn(elsewhere, 'hoa', secret);
    const before = admin.cookie;
    const next = 'năm mới hoa tươi';
    expect(await admin.post('/doi-mat-khau', { current: secret, next })).toMatchObject({
      status: 200,
    });
    expect(admin.cookie).not.toBe(before);
    expect(await admin.get('/toi')).toMatchObject({ status: 200 });
    expect(await elsewhere.get('/toi')).toMatchObject({ status: 401 });
    expect(await signIn(elsewhere, 'hoa', secret)).toMatchObject({ status: 401 });
    expect(await signIn(elsewhere, 'hoa', next)).toMatchObject({ status: 200 });
  });
});

describe('A new password', () => {
  test.each([
    ['with the wrong current one', { current: 'sai', next: 'năm mới hoa tươi' }, /đang dùng chưa/],
    ['that is the current one', { current: secret, next: secret.normalize('NFD') }, /trùng/],
    ['that is too short', { current: secret, next: 'ngắn' }, /4 ký tự/],
  ])('%s is refused and the old one stays', async (_what, body, reason) => {
    const answer = await admin.post('/doi-mat-khau', body);
    expect(answer).toMatchObject({ status: 422, json: explained });
    expect(answer.json.error).toMatch(reason);
    expect(await signIn(newsroom.client(), 'hoa', secret)).toMatchObject({ status: 200 });
  });

  test('cannot be guessed at through a session left open', async () => {
    const tries = Array.from({ length: 12 }, () =>
      admin.post('/doi-mat-khau', { current: 'sai', next: 'năm mới hoa tươi' }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(8).fill(422), ...Array(4).fill(429)]);
  });
});

describe('The administrator', () => {
  test('makes a contributor, who must first change the one-time password', async () => {
    const made = await admin.post('/danh-sach', lan);
    expect(made).toMatchObject({ status: 200, json: { account: { ...lan } } });
    const password = String(made.json.password);
    const client = newsroom.client();
    expect(await signIn(client, 'lan', password)).toMatchObject({
      status: 200,
      json: { mustChangePassword: true },
    });
    expect(await client.get('/nhat-ky')).toMatchObject({ status: 403, json: explained });
    await client.post('/doi-mat-khau', { current: password, next: secret });
    expect((await client.get('/toi')).json.mustChangePassword).toBe(false);
  });

  test('sees everybody, the roles and the units to choose from, but no hash', async () => {
    await admin.post('/danh-sach', lan);
    const { json } = await admin.get('/danh-sach');
    expect(json).toMatchObject({
      people: [{ login: 'hoa' }, { login: 'lan' }],
      units: [{ id: 'van-phong-so', title: 'Văn phòng Sở' }],
    });
    expect(Object.keys(json.roles as object)).toEqual(roleNames);
    expect(JSON.stringify(json)).not.toMatch(/argon2|knownAddresses/);
  });

  test('changes a role, which counts at the next request', async () => {
    const { client, id } = await newPerson(lan);
    const { login: _login, unit: _unit, ...details } = lan;
    expect(await client.get('/nhat-ky')).toMatchObject({ status: 403 });
    await admin.post(`/${id}/sua`, { ...details, role: 'approver' });
    expect(await client.get('/nhat-ky')).toMatchObject({ status: 200 });
  });

  test('shuts an account, which ends its sessions at once, and opens it again', async () => {
    const { client, id } = await newPerson(lan);
    expect(await admin.post(`/${id}/ngung`)).toMatchObject({ status: 200 });
    expect(await client.get('/toi')).toMatchObject({ status: 401 });
    expect(await signIn(client, 'lan', secret)).toMatchObject({ status: 401 });
    await admin.post(`/${id}/mo-lai`);
    expect(await signIn(client, 'lan', secret)).toMatchObject({ status: 200 });
  });

  test('gives a new one-time password, which ends all sessions', async () => {
    const { client, id } = await newPerson(lan);
    const { json } = await admin.post(`/${id}/mat-khau`);
    expect(await client.get('/toi')).toMatchObject({ status: 401 });
    expect(await signIn(client, 'lan', secret)).toMatchObject({ status: 401 });
    expect(await signIn(client, 'lan', String(json.password))).toMatchObject({ status: 200 });
  });

  test('is told which box is badly filled in', async () => {
    const answer = await admin.post('/danh-sach', { ...lan, email: 'lan' });
    expect(answer).toMatchObject({ status: 422, json: explained });
    expect(answer.json.error).toContain('“Thư điện tử”');
  });

  test.each(roleNames.filter((role) => role !== 'administrator'))(
    'is the only one: %s may do none of it',
    async (role) => {
      const { client, id } = await newPerson({ ...lan, role });
      const { login: _login, ...details } = lan;
      const asked = [
        await client.get('/danh-sach'),
        await client.post('/danh-sach', { ...lan, login: 'moi' }),
        await client.post(`/${id}/sua`, { ...details, role: 'administrator' }),
        await client.post(`/${adminId}/ngung`),
        await client.post(`/${id}/mo-lai`),
        await client.post(`/${adminId}/mat-khau`),
        await client.post(`/${adminId}/go-buoc-hai`),
      ];
      for (const answer of asked) expect(answer).toMatchObject({ status: 403, json: explained });
      expect(asked[0]?.json.error).toContain('Chỉ người quản trị mới được quản lý người dùng');
      expect(await newsroom.people.accounts.list()).toMatchObject([
        { login: 'hoa', role: 'administrator', disabled: undefined },
        { login: 'lan', role },
      ]);
    },
  );

  test('is refused like anybody once signed out', async () => {
    await admin.post('/dang-xuat');
    for (const answer of [await admin.get('/danh-sach'), await admin.post('/danh-sach', lan)]) {
      expect(answer).toMatchObject({ status: 401, json: explained });
    }
  });
});

const posts = [
  '/dang-nhap',
  '/dang-xuat',
  '/dang-xuat-moi-noi',
  '/doi-mat-khau',
  '/danh-sach',
  '/x/sua',
  '/x/ngung',
  '/x/mo-lai',
  '/x/mat-khau',
];

const foreign: readonly [Record<string, string>, number][] = [
  [{ origin: 'https://xau.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ 'content-type': 'application/x-www-form-urlencoded' }, 400],
  [{ 'content-type': 'text/plain' }, 400],
];

test.each(posts)(
  'A POST to %s is refused from foreign pages and in other forms than JSON, and when it is large',
  async (path) => {
    for (const [headers, status] of foreign) {
      expect(await admin.post(path, {}, headers)).toMatchObject({ status, json: explained });
    }
    const large = await admin.post(path, { login: 'x'.repeat(17_000) });
    expect(large).toMatchObject({ status: 413, json: explained });
    expect(await admin.get('/toi')).toMatchObject({ status: 200 });
  },
);

test('The audit tells all of it, and neither it nor any other file holds a password or a token', async () => {
  const made = await admin.post('/danh-sach', lan);
  const oneTime = String(made.json.password);
  const client = newsroom.client();
  await signIn(client, 'lan', oneTime);
  const tokens = [admin.cookie, client.cookie];
  await client.post('/doi-mat-khau', { current: oneTime, next: 'năm mới hoa tươi' });
  await signIn(newsroom.client(), secret, 'lan');
  tokens.push(client.cookie);
  const { json } = await admin.get('/nhat-ky');
  expect(json.entries).toMatchObject([
    { person: null, act: 'sign-in-failed', target: '?' },
    { person: { login: 'lan' }, act: 'change-password', target: 'lan' },
    { person: { login: 'lan' }, act: 'sign-in', target: 'lan', detail: { address: '10.0.0.1' } },
    { person: { login: 'hoa' }, act: 'create-account', target: 'lan' },
    { person: { login: 'hoa' }, act: 'sign-in', target: 'hoa' },
  ]);
  const secrets = [oneTime, secret, 'năm mới hoa tươi', ...tokens].map(
    (one = 'no token') => one.split('=').at(-1) ?? '',
  );
  const files = readdirSync(folder).sort();
  expect(files).toEqual(['accounts.json', 'audit.jsonl', 'sessions.json']);
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(secrets.filter((one) => text.includes(one))).toEqual([]);
  }
});
