import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hoa, lan, type TemporaryDrafts, temporaryDrafts } from '../drafts/temporary-drafts.ts';

const many = 5000;
const day = (at: number) => `2020-01-${String(1 + (at % 28)).padStart(2, '0')}`;
const path = (at: number) => `content/articles/${2020 + (at % 5)}/bai-${at}.md`;
const titles = ['Điển hình tiên tiến', 'Hòa giải ở cơ sở', '"Gương sáng: pháp luật"'];

function text(at: number): string {
  const title = titles[at % titles.length]?.replace(/("?)$/, ` số ${at}$1`);
  const body = 'Nội dung của bài viết, một đoạn vừa phải.\n'.repeat(40);
  return `---\ntitle: ${title}\nsummary: Tổ hòa giải thôn ${at}\nslug: bai-${at}\ncreated: '${day(at)}'\nstatus: published\nunit: phong-${at % 7}\n---\n\n${body}`;
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
    readonly summary: object;
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

  test('is saved into as fast as a small one', async () => {
    const start = performance.now();
    for (let at = 0; at < 20; at += 1) {
      const answer = await room.save(lan, path(at), `${text(at)}Thêm.\n`);
      expect(answer.status).toBe(200);
    }
    console.log(`one save of a draft: ${((performance.now() - start) / 20).toFixed(0)} ms`);
    const list = await timed('list of 20 drafts', () => room.ask(lan, 'draftList'));
    expect(list).toMatchObject({ drafts: { length: 20 } });
  });
});
