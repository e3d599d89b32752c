import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { record } from '../temporary-newsroom.ts';
import { hoa, lan, minh, type TemporaryDrafts, temporaryDrafts } from './temporary-drafts.ts';

const a = 'content/articles/a.md';
const b = 'content/articles/b.md';
const main = 'refs/heads/main';
const draft = 'refs/heads/cms/articles/a';
const named = { collection: 'articles', slug: 'a' };
const published = `${record('Bài A', 'slug: bai-a\n')}\nĐoạn hai.\n\nĐoạn ba.\n`;
const edited = published.replace('Đoạn ba', 'Đoạn ba của Lan');

let room: TemporaryDrafts;

beforeEach(async () => {
  room = await temporaryDrafts(
    { [a]: published, [b]: record('Bài B', 'slug: bai-b\n') },
    {
      // A record that names its neighbour is refused once that neighbour is gone.
      validate: async (files, changes, on) => {
        const deleted = changes.filter(({ content }) => content === undefined);
        const isGone = deleted.length > 0 || (await on.find('content/articles/b.md')) === undefined;
        return files
          .filter(({ text }) => text.includes('/bai-b/') && isGone)
          .map(({ path: file }) => ({
            file,
            field: 'body',
            label: 'Nội dung',
            problem: 'dẫn tới bài không còn',
            remedy: 'bỏ liên kết.',
          }));
      },
    },
  );
});

afterEach(() => room.remove());

const publish = (slug = 'a', person = hoa) =>
  room.ask(person, 'publishUnpublishedEntry', { ...named, slug });
const discard = () => room.ask(hoa, 'deleteUnpublishedEntry', named);
const stored = (path: string) => room.git('show', `${main}:${path}`);
const refs = () => room.git('for-each-ref', '--format=%(refname)').trim().split('\n');
const log = (format: string) => room.git('log', '--first-parent', '-1', `--format=${format}`, main);
const direct = (path: string, raw: string) => room.save(minh, path, raw, { direct: true });

describe('publishing a draft', () => {
  test('is one commit whose author wrote it and whose committer approved it', async () => {
    await room.save(lan, a, edited);
    await room.save(minh, a, `${edited}Minh sửa.\n`, { base: room.oid(draft, a) });
    const answer = await publish();
    expect(answer).toMatchObject({
      status: 200,
      json: { commit: room.git('rev-parse', main).trim() },
    });
    expect(stored(a)).toBe(`${edited}Minh sửa.\n`);
    expect(log('%an|%cn|%s')).toBe('Trần Thị Lan|Phạm Thị Hoa|Đăng: articles/a\n');
    expect(log('%B')).toContain('Co-authored-by: Lê Văn Minh <minh@stp.example>');
    const own = room.git(
      'log',
      '--topo-order',
      '--format=%an',
      '--no-merges',
      `${main}^1..${main}`,
    );
    expect(own).toBe('Lê Văn Minh\nTrần Thị Lan\n');
    expect(room.saved).toHaveLength(1);
  });

  test('ends the draft, and keeps its text, notes and history within reach', async () => {
    await room.save(lan, a, edited);
    await room.ask(minh, 'addNote', { ...named, note: { content: 'Tốt.' } });
    await publish();
    expect(refs()).toEqual([main, 'refs/hoa-dep/done/articles/a']);
    const last = JSON.parse(room.git('show', 'refs/hoa-dep/done/articles/a:review.json'));
    expect(last).toMatchObject({
      notes: [{ text: 'Tốt.' }],
      ended: { how: 'published', by: { name: 'Phạm Thị Hoa' } },
    });
    expect((await room.ask(lan, 'unpublishedEntries')).json).toEqual([]);
  });

  test('asked again after a lost answer is a success that changes nothing', async () => {
    await room.save(lan, a, edited);
    const first = await publish();
    expect(await publish()).toEqual(first);
    expect(room.git('rev-list', '--count', '--first-parent', main).trim()).toBe('2');
  });

  test('of what was never a draft is told', async () => {
    expect(await publish()).toMatchObject({ status: 404 });
  });

  test('joins what readers received meanwhile, in other records and in other lines', async () => {
    await room.save(lan, a, edited);
    await direct(b, record('Bài B mới', 'slug: bai-b\n'));
    await direct(a, published.replace('Nội dung của', 'Nội dung mới của'));
    expect(await publish()).toMatchObject({ status: 200 });
    expect(stored(a)).toBe(edited.replace('Nội dung của', 'Nội dung mới của'));
    expect(stored(b)).toContain('Bài B mới');
  });

  test('of lines that changed meanwhile is refused with both texts, and the draft stays', async () => {
    await room.save(lan, a, edited);
    const theirs = published.replace('Đoạn ba', 'Đoạn ba của Minh');
    await direct(a, theirs);
    const head = room.git('rev-parse', draft);
    expect(await publish()).toMatchObject({
      status: 409,
      conflict: [
        { path: a, base: published, theirs, yours: edited, theirAuthor: { name: 'Lê Văn Minh' } },
      ],
    });
    expect(room.git('rev-parse', draft)).toBe(head);
    expect(stored(a)).toBe(theirs);
  });

  test('works once the editor has brought both texts together', async () => {
    await room.save(lan, a, edited, { assets: [upload] });
    await direct(a, published.replace('Đoạn ba', 'Đoạn ba của Minh'));
    const [conflict] = (await publish()).conflict;
    const both = published.replace('Đoạn ba', 'Đoạn ba của Lan và Minh');
    const bases = { base: room.oid(draft, a), resolves: conflict?.theirsId ?? '' };
    const settled = await room.save(lan, a, both, bases);
    expect(settled).toMatchObject({ status: 200 });
    expect(await room.save(lan, a, both, bases)).toEqual(settled);
    const opened = await room.ask(lan, 'unpublishedEntry', named);
    expect(opened.json).toMatchObject({ diffs: [{ path: a }, { path: upload.path }] });
    expect(await publish()).toMatchObject({ status: 200 });
    expect(stored(a)).toBe(both);
    expect(stored(upload.path)).toBe('%PDF-1.7 giấy');
  });

  test('is refused again when readers received a third text while both were brought together', async () => {
    await room.save(lan, a, edited);
    await direct(a, published.replace('Đoạn ba', 'Đoạn ba của Minh'));
    const [conflict] = (await publish()).conflict;
    const third = published.replace('Đoạn ba', 'Đoạn ba thứ ba');
    await direct(a, third);
    const bases = { base: room.oid(draft, a), resolves: conflict?.theirsId ?? '' };
    expect(await room.save(lan, a, 'của Lan', bases)).toMatchObject({
      status: 409,
      conflict: [{ theirs: third, yours: 'của Lan' }],
    });
  });

  test('of a record that was deleted meanwhile tells so', async () => {
    await room.save(lan, a, edited);
    const options = { commitMessage: 'Xóa' };
    await room.ask(hoa, 'deleteFiles', { paths: [a], options });
    expect(await publish()).toMatchObject({
      status: 409,
      conflict: [{ path: a, theirs: null, yours: edited }],
    });
  });

  test('is checked against what readers see now, and refused with its labels', async () => {
    await room.save(lan, a, `${edited}[B](/tin-bai/bai-b/)\n`);
    room.git('update-ref', main, withoutB());
    const answer = await publish();
    expect(answer).toMatchObject({ status: 422, error: expect.stringContaining('Nội dung: ') });
    expect(refs()).toContain(draft);
  });

  test('gives a new record another address when its own was taken meanwhile', async () => {
    const text = record('Cùng tên', 'slug: cung-ten\n');
    await room.save(lan, 'content/articles/c.md', text, { isNew: true });
    await room.save(minh, 'content/articles/d.md', text, { isNew: true, direct: true });
    expect(await publish('c')).toMatchObject({ status: 200 });
    expect(stored('content/articles/c.md')).toContain('slug: cung-ten-2\n');
  });

  test('of many drafts at once brings all of them to readers', async () => {
    const slugs = Array.from({ length: 6 }, (_one, at) => `cung-luc-${at}`);
    const path = (slug: string) => `content/articles/${slug}.md`;
    await Promise.all(
      slugs.map((slug) => room.save(lan, path(slug), record(slug), { isNew: true })),
    );
    const answers = await Promise.all(slugs.map((slug) => publish(slug)));
    expect(answers.map(({ status }) => status)).toEqual(slugs.map(() => 200));
    expect(slugs.map((slug) => stored(path(slug)))).toEqual(slugs.map((slug) => record(slug)));
  });

  test('cut off between its two refs is finished by asking again', async () => {
    await room.save(lan, a, edited);
    // The published branch has moved, and the draft's refs still stand.
    room.git('update-ref', main, room.git('rev-parse', draft).trim());
    expect((await room.ask(lan, 'unpublishedEntries')).json).toEqual([]);
    expect(await publish()).toMatchObject({ status: 200 });
    expect(refs()).toEqual([main, 'refs/hoa-dep/done/articles/a']);
  });

  test('starts a new draft of the same record on what readers see, with the old history behind', async () => {
    await room.save(lan, a, edited);
    await publish();
    const again = edited.replace('Bài A', 'Bài A lần hai');
    expect(await room.save(minh, a, again, { base: room.oid(main, a) })).toMatchObject({
      status: 200,
    });
    const review = JSON.parse(room.git('show', 'refs/hoa-dep/review/articles/a:review.json'));
    expect(review).toMatchObject({ status: 'draft', began: { by: { name: 'Lê Văn Minh' } } });
    expect(await publish()).toMatchObject({ status: 200 });
    expect(stored(a)).toBe(again);
  });
});

const upload = {
  path: 'content/uploads/giay.pdf',
  content: Buffer.from('%PDF-1.7 giấy').toString('base64'),
  encoding: 'base64',
};

function withoutB(): string {
  const tree = room
    .git('ls-tree', `${main}:content/articles`)
    .split('\n')
    .filter((line) => !/b\.md$/.test(line));
  return commitOf(tree.join('\n'));
}

function commitOf(articles: string): string {
  const made = (lines: string) => room.feed(lines, 'mktree');
  const folder = made(articles);
  const content = made(`040000 tree ${folder}\tarticles\n`);
  const top = made(`040000 tree ${content}\tcontent\n`);
  return room.git('commit-tree', top, '-p', main, '-m', 'Bỏ bài B').trim();
}

describe('discarding a draft', () => {
  test('leaves what readers see, keeps the text within reach, and repeating it does no harm', async () => {
    await room.save(lan, a, edited);
    const head = room.git('rev-parse', draft).trim();
    expect(await discard()).toMatchObject({ status: 200 });
    expect(await discard()).toMatchObject({ status: 200 });
    expect(stored(a)).toBe(published);
    expect(refs()).toEqual([main, 'refs/hoa-dep/done/articles/a']);
    const kept = room.git('rev-list', 'refs/hoa-dep/done/articles/a');
    expect(kept).toContain(head);
    expect(await publish()).toMatchObject({ status: 404 });
  });

  test('frees the name of a new record', async () => {
    const path = 'content/articles/c.md';
    await room.save(lan, path, record('Bài C'), { isNew: true });
    await room.ask(lan, 'deleteUnpublishedEntry', { ...named, slug: 'c' });
    expect(await room.save(minh, path, record('Khác'), { isNew: true })).toMatchObject({
      status: 200,
    });
  });
});
