import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Client, type PeopleNewsroom, peopleNewsroom } from './people-newsroom.ts';

const secret = 'bốn mùa hoa nở';
const minute = 60_000;
const lan = { name: 'Nguyễn Thị Lan', email: 'lan@example.invalid', role: 'approver' } as const;
const hoa = { name: 'Trần Văn Hòa', email: 'hoa@example.invalid', role: 'administrator' } as const;

let folder: string;
let newsroom: PeopleNewsroom;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoa-dep-people-'));
  newsroom = await peopleNewsroom(folder);
  for (const [login, details] of Object.entries({ lan, hoa })) {
    const { account } = await newsroom.people.accounts.create(login, details);
    await newsroom.people.accounts.setPassword(account.id, secret);
  }
});
afterEach(async () => {
  await newsroom.close();
  await rm(folder, { recursive: true, force: true });
});

const signIn = (client: Client, login = 'lan') =>
  client.post('/dang-nhap', { login, password: secret });

/** What the device with this key shows, now or some minutes from now. */
const shown = (key: string, minutes = 0) =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({
    timestamp: newsroom.clock.now + minutes * minute,
  });

/** Signs in and adds a device, a few minutes before the test goes on. */
async function withDevice() {
  const client = newsroom.client();
  await signIn(client);
  const { ticket, key, qr } = (await client.post('/hai-buoc/chuan-bi')).json;
  const body = { ticket, code: shown(String(key)) };
  const added = await client.post('/hai-buoc/bat', body);
  newsroom.clock.now += 5 * minute;
  const recovery = (added.json.recovery ?? []) as string[];
  return { client, key: String(key), qr: String(qr), added, recovery, body };
}

/** Passes the first step on a new browser. */
async function firstStep() {
  const client = newsroom.client();
  const answer = await signIn(client);
  return { client, answer, pending: String(answer.json.pending) };
}

test('A right password opens nothing until the code is right as well', async () => {
  const { key, qr, added } = await withDevice();
  expect(added).toMatchObject({ status: 200, json: { me: { secondStep: { recoveryLeft: 8 } } } });
  expect(Buffer.from(qr.split(',')[1] ?? '', 'base64').toString()).toMatch(/^<svg /);
  const { client, answer, pending } = await firstStep();
  expect(answer).toMatchObject({ status: 200, setCookie: undefined });
  expect(Object.keys(answer.json)).toEqual(['pending']);
  expect(await client.get('/toi')).toMatchObject({ status: 401 });
  client.cookie = `__Secure-hoa-dep-phien=${pending}`;
  expect(await client.get('/toi')).toMatchObject({ status: 401 });
  const wrong = await client.post('/buoc-hai', { pending, code: '000000' });
  expect(wrong).toMatchObject({ status: 401, setCookie: undefined });
  const right = await client.post('/buoc-hai', { pending, code: shown(key) });
  expect(right).toMatchObject({ status: 200, json: { person: { login: 'lan' } } });
  expect(await client.get('/toi')).toMatchObject({ status: 200 });
});

test('The first step’s token is good once, and for five minutes', async () => {
  const { key } = await withDevice();
  const { client, pending } = await firstStep();
  expect(await client.post('/buoc-hai', { pending, code: shown(key) })).toMatchObject({
    status: 200,
  });
  const again = await newsroom.client().post('/buoc-hai', { pending, code: shown(key, 0.5) });
  expect(again).toMatchObject({ status: 401, json: { error: /đã dùng rồi/ } });
  const late = await firstStep();
  newsroom.clock.now += 5 * minute;
  const body = { pending: late.pending, code: shown(key) };
  expect(await late.client.post('/buoc-hai', body)).toMatchObject({ status: 401 });
});

test('A code that somebody watched being typed opens nothing more', async () => {
  const { key } = await withDevice();
  const [first, second] = [await firstStep(), await firstStep()];
  const code = shown(key);
  await first.client.post('/buoc-hai', { pending: first.pending, code });
  const replayed = await second.client.post('/buoc-hai', { pending: second.pending, code });
  expect(replayed).toMatchObject({ status: 401, setCookie: undefined });
});

test('Codes cannot be guessed at: not with one token, nor with a new one for each', async () => {
  const { key } = await withDevice();
  const stranger = newsroom.client('203.0.113.9');
  const statuses: number[] = [];
  for (let turn = 0; turn < 9; turn += 1) {
    const { pending } = (await signIn(stranger)).json;
    statuses.push((await stranger.post('/buoc-hai', { pending, code: '000000' })).status);
  }
  expect(statuses).toEqual([...Array(8).fill(401), 429]);
  const { pending } = (await signIn(stranger)).json;
  const stopped = await stranger.post('/buoc-hai', { pending, code: shown(key) });
  expect(stopped).toMatchObject({ status: 429, json: { error: /nhập sai mã/ } });
  const own = await firstStep();
  const body = { pending: own.pending, code: shown(key) };
  expect(await own.client.post('/buoc-hai', body)).toMatchObject({ status: 200 });
});

test('A recovery code takes the device’s place once, and the audit says so', async () => {
  const { recovery } = await withDevice();
  const code = recovery[0] ?? '';
  const { client, pending } = await firstStep();
  expect(await client.post('/buoc-hai', { pending, code })).toMatchObject({
    status: 200,
    json: { secondStep: { recoveryLeft: 7 } },
  });
  const [entry] = await newsroom.people.audit.newest(1);
  expect(entry).toMatchObject({ act: 'sign-in', detail: { code: 'mã dự phòng, còn 7' } });
  const next = await firstStep();
  expect(await next.client.post('/buoc-hai', { pending: next.pending, code })).toMatchObject({
    status: 401,
  });
});

test('An enrolment is of one person and one time', async () => {
  const { client, body } = await withDevice();
  expect(await client.post('/hai-buoc/bat', body)).toMatchObject({ status: 409 });
  const other = newsroom.client();
  await signIn(other, 'hoa');
  const mine = (await other.post('/hai-buoc/chuan-bi')).json;
  const late = { ticket: mine.ticket, code: shown(String(mine.key)) };
  expect(await client.post('/hai-buoc/bat', late)).toMatchObject({ status: 409 });
  expect(await other.post('/hai-buoc/bat', { ...late, code: '000000' })).toMatchObject({
    status: 422,
    json: { error: /Mã 6 số chưa đúng.*Cách sửa/ },
  });
  newsroom.clock.now += 15 * minute;
  expect(await other.post('/hai-buoc/bat', late)).toMatchObject({ status: 409 });
});

test('Turning it off asks for the password', async () => {
  const { client } = await withDevice();
  expect(await client.post('/hai-buoc/tat', { password: 'sai' })).toMatchObject({ status: 422 });
  expect((await firstStep()).answer.json).toHaveProperty('pending');
  const off = await client.post('/hai-buoc/tat', { password: secret });
  expect(off.status).toBe(200);
  expect(off.json).not.toHaveProperty('secondStep');
  expect((await firstStep()).answer.json).toMatchObject({ person: { login: 'lan' } });
});

test('An administrator takes off a lost device, which ends its sessions', async () => {
  const { client } = await withDevice();
  const admin = newsroom.client();
  await signIn(admin, 'hoa');
  const { id = '' } =
    (await newsroom.people.accounts.list()).find((one) => one.login === 'lan') ?? {};
  expect(await client.post(`/${id}/go-buoc-hai`)).toMatchObject({ status: 403 });
  expect(await admin.post(`/${id}/go-buoc-hai`)).toMatchObject({ status: 200 });
  expect(await client.get('/toi')).toMatchObject({ status: 401 });
  expect((await firstStep()).answer.json).toMatchObject({ person: { login: 'lan' } });
  const acts = (await newsroom.people.audit.newest(9)).map(({ act, target }) => [act, target]);
  expect(acts.slice(1, 2)).toEqual([['reset-second-step', 'lan']]);
});

test('A role that must have it does nothing before it is added', async () => {
  await newsroom.close();
  newsroom = await peopleNewsroom(folder, { passwords: true, secondStepRoles: ['approver'] });
  const client = newsroom.client();
  expect((await signIn(client)).json).toMatchObject({ mustAddSecondStep: true });
  expect(await client.get('/nhat-ky')).toMatchObject({
    status: 403,
    json: { error: /phải đăng nhập hai bước/ },
  });
  const { client: added } = await withDevice();
  expect(await added.get('/nhat-ky')).toMatchObject({ status: 200 });
  const admin = newsroom.client();
  expect((await signIn(admin, 'hoa')).json).toMatchObject({ mustAddSecondStep: false });
});

test('The audit tells of wrong codes, of adding and of turning off, without key or code', async () => {
  const { client, key, recovery } = await withDevice();
  const { client: other, pending } = await firstStep();
  await other.post('/buoc-hai', { pending, code: '000000' });
  await client.post('/hai-buoc/tat', { password: secret });
  const entries = await newsroom.people.audit.newest(9);
  expect(entries.map(({ act }) => act)).toEqual([
    'remove-second-step',
    'second-step-failed',
    'add-second-step',
    'sign-in',
  ]);
  const text = JSON.stringify(entries);
  expect([key, pending, ...recovery].filter((one) => text.includes(one))).toEqual([]);
});
