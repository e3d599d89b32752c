import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publishedContent } from '../../src/newsroom/content-repository.ts';
import { runGit } from '../../src/newsroom/git/run-git.ts';
import { initRepository } from '../../src/newsroom/init-repository.ts';
import {
  type OpenServerNewsroom,
  openServerNewsroom,
} from '../../src/newsroom/open-server-newsroom.ts';
import type { Role } from '../../src/newsroom/people/roles.ts';
import type { Build } from '../../src/publish/make-release.ts';
import { openReleases } from '../../src/publish/releases.ts';
import { type ContentFolder, contentFolder } from '../factories/content-folder.ts';
import { settingText } from '../factories/library.ts';
import { recordText } from '../factories/record-text.ts';
import { saving } from './temporary-newsroom.ts';

let place: string;
let content: ContentFolder;
let newsroom: OpenServerNewsroom;
let today: string;

const password = 'mật khẩu dài của từng người';
const story = (title: string, more: object = {}) =>
  recordText({
    title,
    summary: 'Một câu.',
    created: '2026-01-15',
    unit: 'phong-pbgdpl',
    body: 'Sáng thứ Bảy.',
    ...more,
  });
const unit = (title: string) => recordText({ title, created: '2025-01-01' });

/** The site in small: each published story by its title. */
const build: Build = async ({ contentDir, outDir, today: day }) => {
  const names = ['a', 'b'].map((id) => join(contentDir, `articles/${id}.md`));
  const texts = await Promise.all(names.map((name) => readFile(name, 'utf8').catch(() => '')));
  await mkdir(join(outDir, 'admin'), { recursive: true });
  const seen = texts.filter((text) => !/status: (?:draft|withdrawn)/.test(text));
  const titles = seen.flatMap((text) => /title: (.*)/.exec(text)?.[1] ?? []);
  await writeFile(join(outDir, 'index.html'), `${day} ${titles.join(', ')}`);
  return [];
};

const previewBuild =
  (): Build =>
  async ({ contentDir, outDir }) => {
    const text = await readFile(join(contentDir, 'articles/b.md'), 'utf8');
    const page = join(outDir, 'tin-bai/bai-hai');
    await mkdir(page, { recursive: true });
    await writeFile(join(page, 'index.html'), `xem trước ${/title: (.*)/.exec(text)?.[1]}`);
    return [];
  };

async function open(): Promise<OpenServerNewsroom> {
  const dataFolder = join(place, 'data');
  return openServerNewsroom({
    dataFolder,
    port: 0,
    url: new URL('https://tinh.example/thi-dua/'),
    publishing: {
      source: await publishedContent(dataFolder, ''),
      siteUrl: 'https://tinh.example/thi-dua/',
      releases: openReleases(join(place, 'releases')),
      build,
      today: () => today,
      gatherMs: 50,
    },
    previewBuild,
  });
}

beforeEach(async () => {
  today = '2026-01-31';
  place = await mkdtemp(join(tmpdir(), 'hoa-dep-newsroom-'));
  content = contentFolder({
    'articles/a.md': story('Bài một', { slug: 'bai-mot' }),
    'units/phong-pbgdpl.md': unit('Phòng Phổ biến, giáo dục pháp luật'),
    'units/van-phong-so.md': unit('Văn phòng Sở'),
  });
  const author = { name: 'Trần Quản Trị', email: 'quan-tri@example.invalid' };
  await initRepository(join(place, 'data'), content.path, author);
  newsroom = await open();
});

afterEach(async () => {
  await newsroom.close();
  content[Symbol.dispose]();
  await rm(place, { recursive: true, force: true });
});

type Said = { readonly status: number; readonly json: Readonly<Record<string, unknown>> };

/** A person who has signed in, with what their browser sends. */
async function person(login: string, name: string, role: Role, of?: string) {
  const { accounts } = newsroom.people;
  const details = { name, email: `${login}@example.invalid`, role, ...(of && { unit: of }) };
  const { account } = await accounts.create(login, details);
  await accounts.setPassword(account.id, password);
  const entered = await send('admin/api/nguoi/dang-nhap', { login, password });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const ask = async (action: string, params: object = {}): Promise<Said> => {
    const body = { branch: 'main', action, params: { branch: 'main', ...params } };
    const response = await send('admin/api/v1', body, cookie);
    return { status: response.status, json: (await response.json()) as Said['json'] };
  };
  const draft = { collection: 'articles', slug: 'b' };
  return {
    ask,
    get: (path: string) => get(path, { cookie }),
    save: (raw: string, more: object = {}) =>
      ask('persistEntry', saving('content/articles/b.md', raw, { useWorkflow: true, ...more })),
    move: (newStatus: string) => ask('updateUnpublishedEntryStatus', { ...draft, newStatus }),
    publish: () => ask('publishUnpublishedEntry', draft),
    plan: (day: string) => ask('planPublication', { ...draft, day }),
  };
}

const root = () => `http://127.0.0.1:${newsroom.port}/thi-dua/`;

function send(path: string, body: object, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: 'https://tinh.example', cookie };
  return fetch(root() + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(root() + path, { headers, redirect: 'manual' });
}

const shown = () => readFile(join(place, 'releases/current/index.html'), 'utf8');

test('a story goes from a draft to readers by three people, and stands in the audit', async () => {
  const lan = await person('lan', 'Trần Thị Lan', 'contributor', 'phong-pbgdpl');
  const minh = await person('minh', 'Lê Văn Minh', 'editor');
  const hoa = await person('hoa', 'Phạm Thị Hoa', 'approver');
  expect((await lan.save(story('Bài hai'), { newEntry: true })).status).toBe(200);
  expect((await lan.move('pending_publish')).status).toBe(403);
  expect((await lan.move('pending_review')).status).toBe(200);
  expect((await minh.publish()).status).toBe(409);
  expect((await hoa.publish()).json).toMatchObject({ error: /chưa được trình duyệt/ });
  expect((await minh.move('pending_publish')).status).toBe(200);
  expect((await minh.publish()).json).toMatchObject({ error: /Chỉ người phê duyệt/ });
  await newsroom.publisher.settled();
  expect(await shown()).toBe('2026-01-31 Bài một');
  expect((await hoa.publish()).status).toBe(200);
  await newsroom.publisher.settled();
  expect(await shown()).toBe('2026-01-31 Bài một, Bài hai');
  const git = ['log', '-1', '--format=%an, %cn', 'main'];
  const log = await runGit(join(place, 'data/content.git'), git);
  expect(log.toString().trim()).toBe('Trần Thị Lan, Phạm Thị Hoa');
  const acts = (await newsroom.people.audit.newest(20)).map(({ act, person: who }) => [
    who?.login,
    act,
  ]);
  expect(acts.filter(([, act]) => act !== 'sign-in').toReversed()).toEqual([
    ['lan', 'write-draft'],
    ['lan', 'send-for-review'],
    ['minh', 'send-to-approval'],
    ['hoa', 'publish'],
  ]);
});

test('a draft survives a server that is started anew', async () => {
  const lan = await person('lan', 'Trần Thị Lan', 'contributor', 'phong-pbgdpl');
  await lan.save(story('Bài hai'), { newEntry: true });
  await newsroom.close();
  newsroom = await open();
  expect((await lan.ask('draftList')).json).toMatchObject({
    drafts: [{ title: 'Bài hai', status: 'draft' }],
  });
});

test('the list of drafts says to each whose turn it is, and of which unit', async () => {
  const lan = await person('lan', 'Trần Thị Lan', 'contributor', 'phong-pbgdpl');
  const minh = await person('minh', 'Lê Văn Minh', 'editor');
  const hoa = await person('hoa', 'Phạm Thị Hoa', 'approver');
  const lists = () => Promise.all([lan, minh, hoa].map((one) => one.ask('draftList')));
  const expectTurns = async (...turns: boolean[]) => {
    const expected = turns.map((waitsForMe) => ({ json: { drafts: [{ waitsForMe }] } }));
    expect(await lists()).toMatchObject(expected);
  };
  await lan.save(story('Bài hai'), { newEntry: true });
  await expectTurns(true, false, false);
  await lan.move('pending_review');
  await expectTurns(false, true, true);
  await minh.move('pending_publish');
  await expectTurns(false, false, true);
  await hoa.plan('2026-12-01');
  await expectTurns(false, false, false);
  expect((await lan.ask('draftList')).json).toMatchObject({
    drafts: [{ unitTitle: expect.stringMatching(/^Phòng/) }],
  });
});

test('a planned draft is published on its day, in the name of who planned it', async () => {
  const hoa = await person('hoa', 'Phạm Thị Hoa', 'approver');
  await hoa.save(story('Bài hai'), { newEntry: true });
  await hoa.move('pending_publish');
  expect((await hoa.plan('2026-02-01')).status).toBe(200);
  await newsroom.close();
  newsroom = await open();
  await newsroom.publisher.settled();
  expect(await shown()).toBe('2026-01-31 Bài một');
  await newsroom.close();
  today = '2026-02-01';
  newsroom = await open();
  await expect.poll(shown).toBe('2026-02-01 Bài một, Bài hai');
  const newest = async () => (await newsroom.people.audit.newest(1))[0];
  await expect
    .poll(newest)
    .toMatchObject({ person: { login: 'hoa' }, act: 'publish', target: 'articles/b' });
});

test('a planned draft that is refused on its day tells everybody why, once, and may be mended', async () => {
  const minh = await person('minh', 'Lê Văn Minh', 'editor');
  const hoa = await person('hoa', 'Phạm Thị Hoa', 'approver');
  await hoa.save(story('Bài hai', { unit: 'van-phong-so' }), { newEntry: true });
  await hoa.move('pending_publish');
  await hoa.plan('2026-02-01');
  // The unit that it names goes meanwhile.
  const options = { commitMessage: 'Xóa đơn vị' };
  const gone = await hoa.ask('deleteFile', { path: 'content/units/van-phong-so.md', options });
  expect(gone.status).toBe(200);
  await newsroom.publisher.settled();
  for (let start = 0; start < 2; start += 1) {
    await newsroom.close();
    today = '2026-02-01';
    newsroom = await open();
  }
  const refusals = async () =>
    (await newsroom.people.audit.newest(20)).filter(({ act }) => act === 'plan-refused');
  await expect
    .poll(refusals)
    .toMatchObject([
      { person: { login: 'hoa' }, target: 'articles/b', detail: { day: '2026-02-01' } },
    ]);
  const why = { problem: expect.stringContaining('Đơn vị'), remedy: expect.any(String) };
  const listed = { publishOn: '2026-02-01', refused: why };
  expect((await hoa.ask('draftList')).json).toMatchObject({
    drafts: [{ ...listed, waitsForMe: true }],
  });
  expect((await minh.ask('draftList')).json).toMatchObject({
    drafts: [{ ...listed, waitsForMe: false }],
  });
  expect((await minh.ask('attentionList')).json).toMatchObject({
    lines: [{ ...why, label: 'Hẹn đăng ngày 1/2/2026', title: 'Bài hai', slug: 'b' }],
  });
  expect(await (await minh.get('admin/health')).json()).toMatchObject({ refused: [why] });
  expect(await (await get('admin/health')).json()).not.toHaveProperty('refused');

  expect((await hoa.save(story('Bài hai'))).status).toBe(200);
  expect((await hoa.publish()).status).toBe(200);
  expect((await minh.ask('attentionList')).json).toEqual({ lines: [] });
});

test('what ends soon is told to those who may mend it', async () => {
  const lan = await person('lan', 'Trần Thị Lan', 'contributor', 'phong-pbgdpl');
  const minh = await person('minh', 'Lê Văn Minh', 'editor');
  const ending = story('Bài hai', { unit: 'van-phong-so', publishUntil: '2026-02-10' });
  const hoa = await person('hoa', 'Phạm Thị Hoa', 'approver');
  await hoa.save(ending, { newEntry: true });
  await hoa.move('pending_publish');
  await hoa.publish();
  expect((await minh.ask('attentionList')).json).toMatchObject({
    lines: [
      {
        collection: 'articles',
        slug: 'b',
        title: 'Bài hai',
        problem: 'sau ngày 10/2/2026 bạn đọc không còn thấy bài',
      },
    ],
  });
  expect((await lan.ask('attentionList')).json).toEqual({ lines: [] });
});

test('what the rules refuse is refused at the save of a draft, by its labels', async () => {
  const minh = await person('minh', 'Lê Văn Minh', 'editor');
  const { status, json } = await minh.save(story('Bài hai', { summary: '' }), { newEntry: true });
  expect(status).toBe(422);
  expect(json.problems).toMatchObject([{ label: 'Tóm tắt' }]);
  const dangling = await minh.save(story('Bài hai', { unit: 'khong-co' }), { newEntry: true });
  expect(dangling.json).toMatchObject({ error: /Đơn vị/ });
});

describe('a setting of the portal', () => {
  const agency = { collection: 'site', slug: 'agency' };
  const saveOf = (name: 'agency' | 'fields' | 'services', changed: object) =>
    saving(`content/site/${name}.yml`, settingText(name, changed), { useWorkflow: true });

  test('is written by an administrator, in steps like a story, and by nobody else', async () => {
    const tam = await person('tam', 'Trần Quản Trị', 'administrator');
    const hoa = await person('hoa', 'Phạm Thị Hoa', 'approver');
    const changed = saveOf('agency', { phone: '0258 3 822 000' });
    const refused = await hoa.ask('persistEntry', changed);
    expect(refused).toMatchObject({ status: 403, json: { error: /^Chỉ người quản trị mới được/ } });
    expect((await tam.ask('persistEntry', changed)).status).toBe(200);
    expect((await hoa.ask('publishUnpublishedEntry', agency)).status).toBe(409);
    const approved = { ...agency, newStatus: 'pending_publish' };
    expect((await tam.ask('updateUnpublishedEntryStatus', approved)).status).toBe(200);
    expect((await hoa.ask('publishUnpublishedEntry', agency)).status).toBe(403);
    expect((await tam.ask('publishUnpublishedEntry', agency)).status).toBe(200);
    expect((await tam.ask('getEntry', { path: 'content/site/agency.yml' })).json).toMatchObject({
      data: expect.stringContaining('0258 3 822 000'),
    });
  });

  test('that the department has yet to write is told by its label, until it is written', async () => {
    const tam = await person('tam', 'Trần Quản Trị', 'administrator');
    const publish = async (changed: object) => {
      await tam.ask('persistEntry', saveOf('agency', changed));
      await tam.ask('updateUnpublishedEntryStatus', { ...agency, newStatus: 'pending_publish' });
      expect((await tam.ask('publishUnpublishedEntry', agency)).status).toBe(200);
    };
    await publish({ address: '…' });
    expect((await tam.ask('attentionList')).json).toMatchObject({
      lines: [{ ...agency, title: 'Cơ quan', label: 'Địa chỉ' }],
    });
    await publish({ address: 'Số 1 đường Mẫu, phường Mẫu' });
    expect((await tam.ask('attentionList')).json).toEqual({ lines: [] });
  });

  test('that sends readers’ answers where the web server does not let them is told', async () => {
    const tam = await person('tam', 'Trần Quản Trị', 'administrator');
    const services = { collection: 'site', slug: 'services' };
    const changed = { ratingEndpoint: 'https://khao-sat.example/gui' };
    await tam.ask('persistEntry', saveOf('services', changed));
    await tam.ask('updateUnpublishedEntryStatus', { ...services, newStatus: 'pending_publish' });
    expect((await tam.ask('publishUnpublishedEntry', services)).status).toBe(200);
    expect((await tam.ask('attentionList')).json).toMatchObject({
      lines: [{ ...services, label: 'Nơi nhận ý kiến “trang này có giúp ích không”' }],
    });
  }, 60_000);

  test('that is wrong is refused by its label, a term in use with the record that uses it', async () => {
    const tam = await person('tam', 'Trần Quản Trị', 'administrator');
    const wrong = await tam.ask('persistEntry', saveOf('agency', { name: '' }));
    expect(wrong).toMatchObject({ status: 422, json: { problems: [{ label: 'Tên cơ quan' }] } });
    const hoa = await person('hoa', 'Phạm Thị Hoa', 'approver');
    await hoa.save(story('Bài hai', { fields: ['hoa-giai'] }), { newEntry: true });
    await hoa.move('pending_publish');
    expect((await hoa.publish()).status).toBe(200);
    const terms = [{ id: 'hoa-giai-o-co-so', name: 'Hòa giải ở cơ sở' }];
    expect(await tam.ask('persistEntry', saveOf('fields', { terms }))).toMatchObject({
      status: 422,
      json: {
        problems: [
          {
            label: 'content/articles/b.md › Lĩnh vực',
            problem: 'danh mục “Lĩnh vực” không có “hoa-giai”',
          },
        ],
      },
    });
    const renamed = [{ id: 'hoa-giai', name: 'Hòa giải cơ sở' }];
    expect((await tam.ask('persistEntry', saveOf('fields', { terms: renamed }))).status).toBe(200);
  });
});

test('a contributor sees and writes only what is of their own unit', async () => {
  const minh = await person('minh', 'Lê Văn Minh', 'editor');
  await minh.save(story('Bài hai', { unit: 'van-phong-so' }), { newEntry: true });
  const lan = await person('lan', 'Trần Thị Lan', 'contributor', 'phong-pbgdpl');
  expect((await lan.ask('draftList')).json).toEqual({ drafts: [] });
  expect((await lan.save(story('Bài khác'))).status).toBe(403);
  const own = saving('content/articles/a.md', story('Bài một, sửa'), { useWorkflow: true });
  expect((await lan.ask('persistEntry', own)).status).toBe(200);
  const moved = story('Bài một, sửa', { unit: 'van-phong-so' });
  const foreign = saving('content/articles/a.md', moved, { useWorkflow: true });
  expect((await lan.ask('persistEntry', foreign)).status).toBe(403);
});

test('a preview is for signed-in people, and leads on to the portal for other pages', async () => {
  const minh = await person('minh', 'Lê Văn Minh', 'editor');
  await minh.save(story('Bài hai', { slug: 'bai-hai' }), { newEntry: true });
  const path = 'admin/xem-truoc/articles/b/';
  expect((await get(path)).status).toBe(401);
  const first = await minh.get(path);
  expect([first.status, first.headers.get('location')]).toEqual([
    302,
    `/thi-dua/${path}tin-bai/bai-hai/`,
  ]);
  const page = await minh.get(`${path}tin-bai/bai-hai/`);
  expect(await page.text()).toBe('xem trước Bài hai');
  const other = await minh.get(`${path}dien-hinh/`);
  expect([other.status, other.headers.get('location')]).toEqual([302, '/thi-dua/dien-hinh/']);
  expect((await minh.get('admin/xem-truoc/articles/khong-co/')).status).toBe(404);
});

test('health tells strangers whether it runs, and people inside what is wrong', async () => {
  await newsroom.publisher.settled();
  const outside = (await (await get('admin/health')).json()) as object;
  expect(outside).toMatchObject({ status: 'ok', publishing: 'idle', problems: [] });
  expect(outside).not.toHaveProperty('commit');
  const minh = await person('minh', 'Lê Văn Minh', 'editor');
  expect(await (await minh.get('admin/health')).json()).toHaveProperty('commit');
});

test.each([
  ['without a session', 401, 'https://tinh.example', 'application/json'],
  ['from a foreign page', 403, 'https://khac.example', 'application/json'],
  ['as a form that any page can send', 400, 'https://tinh.example', 'text/plain'],
])('nothing is written %s', async (_how, status, origin, type) => {
  const response = await fetch(`${root()}admin/api/v1`, {
    method: 'POST',
    headers: { origin, 'content-type': type },
    body: JSON.stringify({ action: 'info' }),
  });
  expect(response.status).toBe(status);
});

test('a data folder that was never made says how to make it', async () => {
  const dataFolder = join(place, 'khac');
  const options = {
    dataFolder,
    port: 0,
    url: new URL('https://tinh.example/'),
    publishing: {
      source: await publishedContent(join(place, 'data'), ''),
      siteUrl: 'https://tinh.example/',
      releases: openReleases(join(place, 'releases')),
      build,
      today: () => today,
    },
    previewBuild,
  };
  await expect(openServerNewsroom(options)).rejects.toThrow(/init --content/);
});
