import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AgencyProvider, agencyProvider } from './agency-provider.ts';
import { type PeopleNewsroom, peopleNewsroom } from './people-newsroom.ts';
import { type WalkingBrowser, walkingBrowser } from './walking-browser.ts';

const secret = 'bốn mùa hoa nở';
const atAgency = {
  'nguyen-lan': {
    email: 'Lan@Example.invalid',
    email_verified: true,
    preferred_username: 'lan',
  },
  'chua-xac-minh': { email: 'lan@example.invalid', email_verified: false },
  'khong-xac-minh': { email: 'lan@example.invalid' },
  'nguoi-la': { email: 'la@example.invalid', email_verified: true, preferred_username: 'la' },
  'da-nghi': { email: 'nghi@example.invalid', email_verified: true },
  'hai-tai-khoan': { email: 'chung@example.invalid', email_verified: true },
  'khong-ten': {},
};

let folder: string;
let agency: AgencyProvider;
let newsroom: PeopleNewsroom;
let browser: WalkingBrowser;
let lanId: string;

async function open(claim?: string, passwords = true): Promise<void> {
  agency = await agencyProvider(atAgency, claim);
  const secondStepRoles = ['approver'] as const;
  newsroom = await peopleNewsroom(folder, { passwords, secondStepRoles, provider: agency.ours });
  agency.admit(`${newsroom.origin}/thi-dua/`);
  browser = walkingBrowser();
}

async function shut(): Promise<void> {
  await newsroom.close();
  await agency.close();
}

beforeEach(async () => {
  // The causes of what is refused here go to the server's log, and what the package says to its own.
  for (const log of ['error', 'warn', 'info'] as const) {
    vi.spyOn(console, log).mockReturnValue(undefined);
  }
  folder = await mkdtemp(join(tmpdir(), 'hoa-dep-people-'));
  await open();
  const make = async (login: string, email: string) => {
    const details = { name: `Người ${login}`, email, role: 'approver' } as const;
    return (await newsroom.people.accounts.create(login, details)).account.id;
  };
  lanId = await make('lan', 'lan@example.invalid');
  await newsroom.people.accounts.setDisabled(await make('nghi', 'nghi@example.invalid'), true);
  await make('mot', 'chung@example.invalid');
  await make('hai', 'chung@example.invalid');
});
afterEach(async () => {
  await shut();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const home = () => `${newsroom.origin}/thi-dua/admin/`;
const isBack = ({ pathname }: URL) => pathname.endsWith('/admin/dang-nhap/ve');

/** Goes to the agency and answers there; gives the address that leads back, not yet opened. */
async function answer(as: string, from = ''): Promise<URL> {
  const asked = await browser.go(`${home()}dang-nhap/${from}`);
  expect(asked.url.origin).toBe(agency.origin);
  return (await browser.go(`${asked.url.href}/${as}`, isBack)).url;
}

async function come(as: string, from = '') {
  return browser.go((await answer(as, from)).href);
}

const ask = async (path: string, body?: object) => {
  const cookie = [...(browser.cookies.get('127.0.0.1') ?? [])]
    .map((one) => one.join('='))
    .join('; ');
  const posted = {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { cookie, 'content-type': 'application/json' },
  };
  const options = body === undefined ? { headers: { cookie } } : posted;
  const response = await fetch(`${home()}api/nguoi/${path}`, options);
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
};

describe('Whom the agency names', () => {
  test('is let in by a verified e-mail, with no second step nor a new password', async () => {
    const arrived = await come('la/nguyen-lan');
    expect(arrived.status).toBe(200);
    expect(arrived.text).toContain('content="0; url=/thi-dua/admin/"');
    expect(await ask('toi')).toMatchObject({
      status: 200,
      json: {
        person: { login: 'lan' },
        isFromProvider: true,
        mustChangePassword: false,
        mustAddSecondStep: false,
      },
    });
    expect((await ask('nhat-ky')).status).toBe(200);
    expect(await newsroom.people.audit.newest(1)).toMatchObject([
      { act: 'sign-in', target: 'lan', detail: { through: 'tài khoản tỉnh' } },
    ]);
    expect([...(browser.cookies.get('127.0.0.1') ?? []).keys()]).toEqual([
      '__Secure-hoa-dep-phien',
    ]);
  });

  test('gets the journey’s cookie for the way back alone, and it is lax', async () => {
    const response = await fetch(`${home()}dang-nhap/`, { redirect: 'manual' });
    const sent = new URL(response.headers.get('location') ?? '');
    expect(Object.fromEntries(sent.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/./),
      nonce: expect.stringMatching(/./),
      redirect_uri: `${home()}dang-nhap/ve`,
    });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=600',
      'Path=/thi-dua/admin/dang-nhap/',
      'SameSite=Lax',
      'Secure',
    ]);
  });

  test.each([
    ['?tu=nguoi', 'url=/thi-dua/admin/nguoi/'],
    ['?tu=the', 'Xin đóng thẻ này'],
    ['?tu=https://khac.example/', 'content="0; url=/thi-dua/admin/"'],
  ])('who came with %s is led on to where they were', async (from, text) => {
    expect((await come('la/nguyen-lan', from)).text).toContain(text);
  });

  test('may be named by another claim, which is a login here', async () => {
    await shut();
    await open('preferred_username');
    await come('la/nguyen-lan');
    expect((await ask('toi')).json).toMatchObject({ person: { login: 'lan' } });
  });

  test('leaves a former session of this browser behind', async () => {
    await come('la/nguyen-lan');
    const jar = browser.cookies.get('127.0.0.1');
    const before = jar?.get('__Secure-hoa-dep-phien');
    await browser.go(`${home()}dang-nhap/`, isBack).then(({ url }) => browser.go(url.href));
    expect(jar?.get('__Secure-hoa-dep-phien')).not.toBe(before);
    expect(await newsroom.people.accountOf(before)).toBeUndefined();
    expect((await ask('toi')).status).toBe(200);
  });

  test('is signed out everywhere with all other sessions', async () => {
    const elsewhere = await newsroom.people.sessions.start(lanId);
    await come('la/nguyen-lan');
    const token = browser.cookies.get('127.0.0.1')?.get('__Secure-hoa-dep-phien');
    expect((await ask('dang-xuat-moi-noi', {})).status).toBe(200);
    expect(await newsroom.people.accountOf(token)).toBeUndefined();
    expect(await newsroom.people.accountOf(elsewhere)).toBeUndefined();
  });
});

/** Nobody is in, nobody was made, and the audit says why. */
async function expectShut(reason: RegExp, login = '?'): Promise<void> {
  expect(browser.cookies.get('127.0.0.1')?.has('__Secure-hoa-dep-phien') ?? false).toBe(false);
  expect((await newsroom.people.accounts.list()).length).toBe(4);
  expect(await newsroom.people.audit.newest(9)).toMatchObject([
    {
      person: null,
      act: 'sign-in-refused',
      target: login,
      detail: { reason: expect.stringMatching(reason) },
    },
  ]);
}

describe('Nothing is opened', () => {
  test.each([
    ['who has no account', 'la/nguoi-la', 403, /chưa có tài khoản nào/, '?'],
    ['whose e-mail is not verified', 'la/chua-xac-minh', 403, /chưa được .* xác minh/, '?'],
    ['of whose e-mail nobody says so', 'la/khong-xac-minh', 403, /chưa được .* xác minh/, '?'],
    ['who has no e-mail', 'la/khong-ten', 403, /không cho biết bạn là ai/, '?'],
    ['whose account is shut', 'la/da-nghi', 403, /đã ngừng/, 'nghi'],
    ['who could be two', 'la/hai-tai-khoan', 403, /nhiều tài khoản/, '?'],
    ['who refuses there', 'tu-choi', 403, /bị từ chối/, '?'],
  ])('to a person %s', async (_who, as, status, reason, login) => {
    const arrived = await come(as);
    expect(arrived).toMatchObject({ status, text: expect.stringMatching(reason) });
    expect(arrived.text).toMatch(/Cách sửa: .*Về trang đăng nhập/s);
    await expectShut(reason, login);
  });

  test('to an answer that belongs to another journey', async () => {
    const back = await answer('la/nguyen-lan');
    back.searchParams.set('state', 'cua-nguoi-khac');
    const arrived = await browser.go(back.href);
    expect(arrived).toMatchObject({ status: 400, text: expect.stringContaining('không thuộc') });
    await expectShut(/lần khác/);
  });

  test('to an answer in a browser that began nothing', async () => {
    const back = await answer('la/nguyen-lan');
    browser = walkingBrowser();
    expect((await browser.go(back.href)).status).toBe(400);
    await expectShut(/đã hết hạn/);
  });

  test('to an answer after ten minutes', async () => {
    const back = await answer('la/nguyen-lan');
    newsroom.clock.now += 10 * 60_000;
    expect((await browser.go(back.href)).text).toContain('quá 10 phút');
    await expectShut(/đã hết hạn/);
  });

  test('to a code that the agency does not know or no longer', async () => {
    const back = await answer('la/nguyen-lan');
    back.searchParams.set('code', 'ma-khong-con-dung');
    expect((await browser.go(back.href)).text).toContain('đã dùng rồi hoặc đã quá hạn');
    await expectShut(/đã dùng rồi/);
  });

  test('to an answer that comes a second time', async () => {
    const back = await answer('la/nguyen-lan');
    const cookie = browser.cookies.get('127.0.0.1')?.get('__Secure-hoa-dep-loi-vao') ?? '';
    expect((await browser.go(back.href)).status).toBe(200);
    const thief = walkingBrowser();
    thief.cookies.set('127.0.0.1', new Map([['__Secure-hoa-dep-loi-vao', cookie]]));
    expect(await thief.go(back.href)).toMatchObject({ status: 400 });
    expect([...(thief.cookies.get('127.0.0.1') ?? []).keys()]).not.toContain(
      '__Secure-hoa-dep-phien',
    );
  });

  test('while the agency’s sign-in is down, before the journey or on the way back', async () => {
    const back = await answer('la/nguyen-lan');
    await agency.close();
    const arrived = await browser.go(back.href);
    expect(arrived).toMatchObject({ status: 503, text: expect.stringContaining('liên lạc') });
    await expectShut(/Chưa liên lạc được/);
    await shut();
    await open();
    await agency.close();
    const begun = await browser.go(`${home()}dang-nhap/`);
    expect(begun).toMatchObject({ status: 503, text: expect.stringContaining('liên lạc') });
  });
});

describe('Passwords beside the agency’s sign-in', () => {
  test('are kept, and then have their second step', async () => {
    await newsroom.people.accounts.setPassword(lanId, secret);
    expect((await ask('cach-vao')).json).toEqual({ passwords: true, provider: 'tài khoản tỉnh' });
    expect((await ask('dang-nhap', { login: 'lan', password: secret })).json).toMatchObject({
      mustAddSecondStep: true,
    });
  });

  test('can be switched off', async () => {
    await shut();
    await open('email', false);
    await newsroom.people.accounts.setPassword(lanId, secret);
    expect((await ask('cach-vao')).json).toMatchObject({ passwords: false });
    expect(await ask('dang-nhap', { login: 'lan', password: secret })).toMatchObject({
      status: 403,
      json: { error: /không đăng nhập bằng mật khẩu/ },
    });
    expect((await come('la/nguyen-lan')).status).toBe(200);
  });
});
