import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hoa, lan, type TemporaryDrafts, temporaryDrafts } from '../drafts/temporary-drafts.ts';

const many = 5000;
const day = (at: number) => `2020-01-${String(1 + (at % 28)).padStart(2, '0')}`;
const path = (at: number) => `content/articles/${2020 + (at % 5)}/bai-${at}.md`;
const titles = ['Điển hình tiên tiến', 'Hòa giải ở cơ sở', '"Gương sáng: pháp luật"'];

function text(at: number): string {
  const title = titles[at % titles.length]?.replace(/("?)$/, ` số ${at}$1`);
  const body = 'Nội dung của bài viết, một đoạn vừa phải.\n'.repeat(40);
  return `---\ntitle: ${title}\nsummary: Tổ hòa giải thôn ${at}\nkind: ${at % 10 === 0 ? 'interview' : 'news'}\nslug: bai-${at}\ncreated: '${day(at)}'\nstatus: published\nunit: phong-${at % 7}\n---\n\n${body}`;
}

let room: TemporaryDrafts;

beforeAll(async () => {
  const numbers = Array.from({ length: many }, (_one, at) => at);
  room = await temporaryDrafts(Object.fromEntries(numbers.map((at) => [path(at), text(at)])));
}, 120_000);

afterAll(() => room.remove());

type Page = {
  readonly entries: readonly {
    readonly file: { readonly path: string };
    readonly summary: { readonly title: string; readonly updated: string };
    readonly draft: object | null;
  }[];
  readonly cursor: string | null;
  readonly count: number;
};

async function timed(what: string, run: () => Promise<{ json: unknown }>): Promise<Page> {
  const start = performance.now();
  const { json } = await run();
  const took = performance.now() - start;
  console.log(`${what}: ${took.toFixed(0)} ms`);
  // Twenty times what it takes alone: other tests share the machine.
  expect(took).toBeLessThan(15_000);
  return json as Page;
}

const asked = { folder: 'content/articles' };
const page = (more: object = {}) => room.ask(lan, 'entriesPage', { ...asked, ...more });
const search = (query: string, more: object = {}) =>
  room.ask(lan, 'searchEntries', { ...asked, query, ...more });

describe(`a collection of ${many} records`, () => {
  test('is listed page by page, newest first, each record once', async () => {
    const first = await timed('first page, nothing read before', () => page({ limit: 100 }));
    expect(first.count).toBe(many);
    expect(first.entries[0]?.summary).toMatchObject({ created: '2020-01-28', status: 'published' });
    await timed('first page again', () => page({ limit: 100 }));
    const seen = new Set<string>();
    let cursor: string | null = null;
    do {
      const next: Page = (await page({ limit: 500, cursor })).json as Page;
      for (const { file } of next.entries) seen.add(file.path);
      cursor = next.cursor;
    } while (cursor !== null);
    expect(seen.size).toBe(many);
  });

  test('goes on after the same record when others are added meanwhile', async () => {
    const first = (await page({ limit: 10 })).json as Page;
    const added = text(1)
      .replace(/^created.*$/m, "created: '2026-01-01'")
      .replace('bai-1\n', 'moi\n');
    await room.save(hoa, 'content/articles/moi.md', added, { isNew: true, direct: true });
    const second = (await page({ limit: 10, cursor: first.cursor })).json as Page;
    const paths = [...first.entries, ...second.entries].map(({ file }) => file.path);
    expect(new Set(paths).size).toBe(20);
    expect(paths).not.toContain('content/articles/moi.md');
  });

  test.each([
    ['hoa giai o co so so 4999', 1],
    ['HOÀ GIẢI số 4999', 1],
    ['dien hinh tien tien', 1667],
    ['guong sang: phap luat so 2', 1666],
    ['bai-77', 11],
    ['không có ở đâu', 0],
  ])('is searched without marks: “%s” finds %i', async (query, count) => {
    const found = await timed(`search “${query}”`, () => search(query, { limit: 20 }));
    expect(found.count).toBe(count);
    expect(found.entries.length).toBe(Math.min(count, 20));
  });

  test('is sorted by title as Vietnamese is, and goes on page by page', async () => {
    const sort = { by: 'title', descending: false };
    const first = await timed('first page by title', () => page({ sort, limit: 2 }));
    const second = (await page({ sort, limit: 2, cursor: first.cursor })).json as Page;
    expect([...first.entries, ...second.entries].map(({ summary }) => summary.title)).toEqual([
      'Điển hình tiên tiến số 0',
      'Điển hình tiên tiến số 3',
      'Điển hình tiên tiến số 6',
      'Điển hình tiên tiến số 9',
    ]);
    const last = (await page({ sort: { by: 'title', descending: true }, limit: 1 })).json as Page;
    expect(last.entries[0]?.summary.title).toBe('Hòa giải ở cơ sở số 4999');
  });

  test('is narrowed: choices of one box are alternatives, of several conditions', async () => {
    const narrowed = async (...filters: readonly [string, string][]) => {
      const chosen = filters.map(([field, value]) => ({ field, value }));
      return (await timed('a narrowed page', () => page({ filters: chosen, limit: 5 }))).count;
    };
    const all = await narrowed(['status', 'published']);
    const interviews = await narrowed(['kind', 'interview']);
    expect(interviews).toBe(many / 10);
    expect(await narrowed(['kind', 'interview'], ['kind', 'news'])).toBe(all);
    expect(await narrowed(['kind', 'interview'], ['status', 'withdrawn'])).toBe(0);
  });

  test('gives boxes that choose records titles alone, found or named', async () => {
    const choices = async (more: object) =>
      (await room.ask(lan, 'recordChoices', { ...asked, limit: 20, ...more })).json;
    expect(await choices({ query: 'hoa giai so 4999' })).toEqual({
      choices: [{ path: path(4999), slug: 'bai-4999', title: 'Hòa giải ở cơ sở số 4999' }],
      count: 1,
    });
    expect(await choices({ slugs: ['bai-7', 'khong-co'] })).toMatchObject({
      choices: [{ slug: 'bai-7' }],
    });
    expect(await choices({ query: '' })).toMatchObject({ choices: { length: 20 } });
    const { choices: found } = (await choices({ query: '' })) as { choices: readonly object[] };
    expect(JSON.stringify(found).length).toBeLessThan(4000);
  });

  test('shows a new draft among them, and on which record another is being written', async () => {
    const fresh = text(1).replace(/title:.*/, 'title: Chuyện chưa ai đọc ở Hòn Tằm');
    await room.save(lan, 'content/articles/hon-tam.md', fresh, { isNew: true });
    await room.save(lan, path(4998), `${text(4998)}Thêm.\n`);
    const found = (await search('hon tam')).json as Page;
    expect(found.entries).toMatchObject([
      { file: { path: 'content/articles/hon-tam.md' }, draft: { status: 'draft', isNew: true } },
    ]);
    const edited = (await search('so 4998')).json as Page;
    expect(edited.entries).toMatchObject([{ draft: { status: 'draft', isNew: false } }]);
    const other = (await search('so 4997')).json as Page;
    expect(other.entries[0]?.draft).toBeNull();
    const drafts = [{ field: 'status', value: 'draft' }];
    expect((await page({ filters: drafts })).json).toMatchObject({ count: 1 });
    const choices = await room.ask(lan, 'recordChoices', { ...asked, query: 'hon tam' });
    expect(choices.json).toMatchObject({ count: 0 });
  });

  test('is saved into as fast as a small one', async () => {
    const start = performance.now();
    for (let at = 0; at < 20; at += 1) {
      const answer = await room.save(lan, path(at), `${text(at)}Thêm.\n`);
      expect(answer.status).toBe(200);
    }
    console.log(`one save of a draft: ${((performance.now() - start) / 20).toFixed(0)} ms`);
    const list = await timed('list of 20 drafts', () => room.ask(lan, 'draftList'));
    expect(list).toMatchObject({ drafts: { length: 22 } });
  });
});
