import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { record } from '../temporary-newsroom.ts';
import { hoa, lan, minh, type TemporaryDrafts, temporaryDrafts } from './temporary-drafts.ts';

const a = 'content/articles/a.md';
const c = 'content/articles/2026/c.md';
const named = { collection: 'articles', slug: 'a' };
const published = record('Bài A', 'slug: bai-a\nunit: phong-hanh-chinh\n');
const edited = published.replace('Nội dung', 'Nội dung mới');

let room: TemporaryDrafts;

beforeEach(async () => {
  room = await temporaryDrafts(
    { [a]: published, 'content/articles/b.md': record('Bài B', 'slug: bai-b\n') },
    {
      validate: async (files) =>
        files
          .filter(({ text }) => text.includes('SAI'))
          .map(({ path: file }) => ({
            file,
            field: 'day',
            label: 'Ngày đăng',
            problem: 'không đọc được',
            remedy: 'viết 2026-01-31.',
          })),
    },
  );
});

afterEach(() => room.remove());

const refs = () => room.git('for-each-ref', '--format=%(refname)').trim().split('\n');
const count = (ref: string) => Number(room.git('rev-list', '--count', ref));
const draft = 'refs/heads/cms/articles/a';
const review = 'refs/hoa-dep/review/articles/a';
const main = 'refs/heads/main';
const state = () => JSON.parse(room.git('show', `${review}:review.json`));
const upload = (name: string, text: string) => ({
  path: `content/uploads/${name}`,
  content: Buffer.from(`%PDF-1.7 ${text}`).toString('base64'),
  encoding: 'base64',
});

describe('a draft', () => {
  test('begins with a save, on a branch of its own, by the editor, and readers see nothing of it', async () => {
    expect(await room.save(lan, a, edited)).toMatchObject({
      status: 200,
      json: { message: 'entry persisted', files: [{ path: a, id: room.oid(draft, a) }] },
    });
    expect(room.git('log', '-1', '--format=%an <%ae>|%cn|%s', draft)).toBe(
      'Trần Thị Lan <lan@stp.example>|Trần Thị Lan|Sửa content/articles/a.md\n',
    );
    expect(room.git('show', `${main}:${a}`)).toBe(published);
    expect(state()).toMatchObject({
      status: 'draft',
      began: { by: { email: 'lan@stp.example' } },
      unit: 'phong-hanh-chinh',
    });
    expect(room.saved).toEqual([]);
  });

  test('of a new record belongs to the unit of who began it', async () => {
    await room.save(lan, c, record('Bài C'), { isNew: true });
    expect(
      JSON.parse(room.git('show', 'refs/hoa-dep/review/articles/c:review.json')),
    ).toMatchObject({ unit: 'phong-pbgdpl' });
  });

  test('is listed, opened and read with the ids that the next save names', async () => {
    await room.save(lan, a, edited, { assets: [upload('giay-a.pdf', 'giấy')] });
    expect((await room.ask(minh, 'unpublishedEntries')).json).toEqual(['articles/a']);
    const opened = await room.ask(minh, 'unpublishedEntry', { id: 'articles/a' });
    const id = room.oid(draft, a);
    const paper = { path: 'content/uploads/giay-a.pdf', newFile: true, status: 'added' };
    expect(opened.json).toMatchObject({
      ...named,
      status: 'draft',
      pullRequestAuthor: 'Trần Thị Lan',
      diffs: [{ path: a, id, newFile: false, status: 'modified' }, paper],
    });
    expect(await room.ask(minh, 'unpublishedEntry', named)).toEqual(opened);
    const text = await room.ask(minh, 'unpublishedEntryDataFile', { ...named, path: a, id });
    expect(text.json).toEqual({ data: edited, id });
    const file = { ...named, path: paper.path, id: 'x' };
    expect((await room.ask(minh, 'unpublishedEntryMediaFile', file)).json).toMatchObject({
      name: 'giay-a.pdf',
      encoding: 'base64',
      content: Buffer.from('%PDF-1.7 giấy').toString('base64'),
    });
  });

  test('in a folder of a year is named by its whole path', async () => {
    await room.save(lan, c, record('Bài C'), { isNew: true });
    const opened = await room.ask(lan, 'unpublishedEntry', { id: 'articles/c' });
    expect(opened.json).toMatchObject({ collection: 'articles', slug: '2026/c' });
    const again = { collection: 'articles', slug: '2026/c' };
    expect(await room.ask(lan, 'unpublishedEntry', again)).toEqual(opened);
  });

  test('that does not exist is told with 404', async () => {
    expect(await room.ask(lan, 'unpublishedEntry', named)).toMatchObject({ status: 404 });
    expect(await room.ask(lan, 'unpublishedEntry', { id: 'x' })).toMatchObject({ status: 404 });
  });

  test('that the rules forbid is refused with its labels, and nothing is written', async () => {
    const before = refs();
    const answer = await room.save(lan, a, record('SAI'));
    expect(answer).toMatchObject({ status: 422, error: expect.stringContaining('Ngày đăng: ') });
    expect(refs()).toEqual(before);
  });

  test('saved again after a lost answer makes no second commit', async () => {
    const base = room.oid(main, a);
    const first = await room.save(lan, a, edited, { base });
    expect(await room.save(lan, a, edited, { base })).toEqual(first);
    expect(count(`${main}..${draft}`)).toBe(1);
    const begun = await room.save(lan, c, record('Bài C'), { isNew: true });
    expect(await room.save(lan, c, record('Bài C'), { isNew: true })).toEqual(begun);
  });

  test('that says what readers see already is no draft', async () => {
    expect(await room.save(lan, a, published)).toMatchObject({ status: 200 });
    expect(refs()).toEqual([main]);
  });

  test('survives a server that starts anew', async () => {
    await room.save(lan, a, edited);
    const drafts = await room.reopen().drafts?.list();
    expect(drafts).toMatchObject([
      { key: { collection: 'articles', id: 'a' }, savedBy: { email: lan.email } },
    ]);
  });

  test.each([
    ['the name of a published record', 'content/articles/2026/a.md'],
    ['the name of a draft, in any folder', 'content/articles/c.md'],
    ['the name of a draft in other letters', 'content/articles/C.md'],
  ])('of a new record never takes %s', async (_what, path) => {
    await room.save(lan, c, record('Bài C'), { isNew: true });
    const before = refs();
    const answer = await room.save(minh, path, record('Bài khác'), { isNew: true });
    expect(answer.status).toBe(409);
    expect(refs()).toEqual(before);
  });

  test('keeps its name from records that are saved without review', async () => {
    await room.save(lan, c, record('Bài C'), { isNew: true });
    const path = 'content/articles/c.md';
    const answer = await room.save(minh, path, record('Khác'), { isNew: true, direct: true });
    expect(answer).toMatchObject({ status: 409, error: expect.stringContaining('Trần Thị Lan') });
  });

  test('never has its upload replaced by another draft, nor by the library', async () => {
    await room.save(lan, a, edited, { assets: [upload('giay.pdf', 'của Lan')] });
    const b = record('Bài B mới', 'slug: bai-b\n');
    const refusedSave = await room.save(minh, 'content/articles/b.md', b, {
      assets: [upload('Giay.pdf', 'của Minh')],
    });
    expect(refusedSave).toMatchObject({ status: 409, error: expect.stringContaining('bản nháp') });
    const options = { commitMessage: 'Tải lên' };
    const asset = upload('giay.pdf', 'của thư viện');
    expect((await room.ask(hoa, 'persistMedia', { asset, options })).json).toMatchObject({
      path: 'content/uploads/giay-2.pdf',
    });
    expect(
      await room.save(lan, a, edited, { assets: [upload('giay.pdf', 'của Lan')] }),
    ).toMatchObject({ status: 200 });
  });
});

test('an upload that only a draft names is not deleted from the library', async () => {
  const asset = upload('giay.pdf', 'giấy');
  const options = { commitMessage: 'Thử' };
  await room.ask(hoa, 'persistMedia', { asset, options });
  await room.save(lan, a, `${edited}[Giấy](/uploads/giay.pdf)\n`);
  const answer = await room.ask(hoa, 'deleteFile', { path: asset.path, options });
  expect(answer).toMatchObject({ status: 409, error: expect.stringContaining(a) });
});

describe('two tabs on one draft', () => {
  test('the second is refused with both texts, and saves on the newest', async () => {
    const base = room.oid(main, a);
    await room.save(lan, a, edited, { base });
    const mine = published.replace('Bài A', 'Bài A của Minh');
    const answer = await room.save(minh, a, mine, { base });
    expect(answer).toMatchObject({
      status: 409,
      error: expect.stringContaining('Trần Thị Lan vừa lưu'),
      conflict: [
        {
          path: a,
          base: published,
          theirs: edited,
          yours: mine,
          theirAuthor: { name: 'Trần Thị Lan' },
          theirTime: expect.stringMatching(/^20/),
        },
      ],
    });
    const theirs = answer.conflict[0]?.theirsId ?? '';
    const both = edited.replace('Bài A', 'Bài A của Minh');
    expect(await room.save(minh, a, both, { base: theirs })).toMatchObject({ status: 200 });
    expect(room.git('show', `${draft}:${a}`)).toBe(both);
    expect(room.git('log', '--format=%an', `${main}..${draft}`)).toBe(
      'Lê Văn Minh\nTrần Thị Lan\n',
    );
  });

  test('saving at once lose nothing: one stands, the other is told', async () => {
    const base = room.oid(main, a);
    const answers = await Promise.all(
      [lan, minh, hoa].map((one) => room.save(one, a, record(one.name), { base })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(count(`${main}..${draft}`)).toBe(1);
  });

  test('on different records do not wait for each other', async () => {
    const paths = Array.from({ length: 12 }, (_one, at) => `content/articles/cung-luc-${at}.md`);
    const answers = await Promise.all(
      paths.map((path) => room.save(lan, path, record(path), { isNew: true })),
    );
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
    expect((await room.ask(lan, 'unpublishedEntries')).json).toHaveLength(12);
  });
});

describe('a review', () => {
  const send = (newStatus: string, person = lan) =>
    room.ask(person, 'updateUnpublishedEntryStatus', { ...named, newStatus });

  test('moves on and back, each step a commit by who took it', async () => {
    await room.save(lan, a, edited);
    await send('pending_review');
    await send('pending_publish', minh);
    await send('draft', hoa);
    expect(room.git('log', '--format=%an|%s', review)).toBe(
      [
        'Phạm Thị Hoa|Trả về bản nháp: articles/a',
        'Lê Văn Minh|Trình đăng: articles/a',
        'Trần Thị Lan|Gửi duyệt: articles/a',
        'Trần Thị Lan|Sửa content/articles/a.md',
        '',
      ].join('\n'),
    );
    expect(state()).toMatchObject({ status: 'draft', by: { name: 'Phạm Thị Hoa' } });
  });

  test('sent where it stands makes no commit', async () => {
    await room.save(lan, a, edited);
    await send('pending_review');
    expect(await send('pending_review')).toMatchObject({ status: 200 });
    expect(count(review)).toBe(2);
  });

  test('of no draft, or with an unknown status, is refused', async () => {
    expect(await send('pending_review')).toMatchObject({ status: 404 });
    await room.save(lan, a, edited);
    expect(await send('xong')).toMatchObject({ status: 422 });
  });

  test('that cannot be read is told, loses nothing, and goes on', async () => {
    await room.save(lan, a, edited);
    const tree = room.git('rev-parse', `${main}^{tree}`).trim();
    const broken = room.git('commit-tree', tree, '-p', review, '-m', 'hỏng').trim();
    room.git('update-ref', review, broken);
    const opened = await room.ask(lan, 'unpublishedEntry', named);
    expect(opened.json).toMatchObject({
      status: 'draft',
      trouble: expect.stringContaining('Không đọc được'),
    });
    await send('pending_review');
    expect(state()).toMatchObject({ status: 'pending_review' });
    expect(room.git('rev-parse', `${review}^`).trim()).toBe(broken);
  });

  test('plans a day, which the metadata tell, and takes it back', async () => {
    await room.save(lan, a, edited);
    const plan = (day: string | null) => room.ask(hoa, 'planPublication', { ...named, day });
    await plan('2026-12-01');
    expect((await room.ask(lan, 'getPRMetadata', named)).json).toMatchObject({
      metadata: { status: 'pending_publish', publishOn: '2026-12-01', by: { name: lan.name } },
    });
    expect(state()).toMatchObject({ publishOn: { day: '2026-12-01', by: { name: hoa.name } } });
    await plan(null);
    expect(state().publishOn).toBeUndefined();
    expect(await plan('1/12/2026')).toMatchObject({ status: 422 });
  });

  test.each(['2026-01-31', '2026-01-30', '0001-01-01'])(
    'is planned for no day that has begun: %s on 31 January 2026',
    async (day) => {
      await room.save(lan, a, edited);
      expect(await room.ask(hoa, 'planPublication', { ...named, day })).toMatchObject({
        status: 422,
        error: expect.stringContaining('Ngày đăng phải sau hôm nay. Cách sửa: chọn một ngày khác'),
      });
      expect(state()).toMatchObject({ status: 'draft' });
      expect(state().publishOn).toBeUndefined();
    },
  );
});

describe('notes', () => {
  const add = (content: string, person = minh) =>
    room.ask(person, 'addNote', { ...named, note: { content, author: 'Giả', resolved: false } });
  const idOf = (said: { json: unknown }) => (said.json as { note: { id: string } }).note.id;
  const notes = async (person = lan) =>
    ((await room.ask(person, 'getNotes', named)).json as { notes: object[] }).notes;

  beforeEach(() => room.save(lan, a, edited));

  test('carry the name of who is signed in, whatever the client says', async () => {
    await add('Bổ sung số liệu.');
    expect(await notes()).toMatchObject([
      { author: 'Lê Văn Minh', content: 'Bổ sung số liệu.', resolved: false, isOwn: false },
    ]);
    expect(await notes(minh)).toMatchObject([{ isOwn: true }]);
  });

  test('are changed, settled, opened again and deleted', async () => {
    const noteId = idOf(await add('Bổ sung số liệu.'));
    await room.ask(minh, 'updateNote', { ...named, noteId, updates: { content: 'Thêm nguồn.' } });
    await room.ask(lan, 'updateNote', { ...named, noteId, updates: { resolved: true } });
    expect(await notes()).toMatchObject([{ content: 'Thêm nguồn.', resolved: true }]);
    await room.ask(lan, 'toggleNoteResolution', { ...named, noteId });
    expect(await notes()).toMatchObject([{ resolved: false }]);
    await room.ask(minh, 'deleteNote', { ...named, noteId });
    expect(await room.ask(minh, 'deleteNote', { ...named, noteId })).toMatchObject({ status: 200 });
    expect(await notes()).toEqual([]);
    expect(room.git('log', '-p', '--format=', review)).toContain('Bổ sung số liệu.');
  });

  test('sent again after a lost answer stand once', async () => {
    expect(idOf(await add('Một'))).toBe(idOf(await add('Một')));
    expect(await notes()).toHaveLength(1);
  });

  test('by several people at once all stay', async () => {
    await Promise.all([add('Một', lan), add('Hai', minh), add('Ba', hoa)]);
    expect(await notes()).toHaveLength(3);
  });

  test('that are gone, or stand on no draft, are told', async () => {
    const gone = { ...named, noteId: 'x', updates: { resolved: true } };
    expect(await room.ask(lan, 'updateNote', gone)).toMatchObject({ status: 404 });
    const none = { collection: 'articles', slug: 'b' };
    expect((await room.ask(lan, 'getNotes', none)).json).toEqual({ notes: [] });
    expect(await room.ask(lan, 'addNote', { ...none, note: { content: 'x' } })).toMatchObject({
      status: 404,
    });
  });
});
