import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/domain/library.ts';
import { openPortal } from '../../src/domain/portal.ts';
import { describeProblem, type Problem } from '../../src/domain/problem.ts';
import { readLibrary } from '../../src/read/library.ts';
import { nothingHidden } from '../../src/verify/nothing-hidden.ts';
import { search } from '../../src/verify/search.ts';
import { openSite, type Site } from '../../src/verify/site.ts';
import { whole } from '../../src/verify/whole.ts';
import { article } from '../factories/records.ts';
import { builtSite } from '../harness/built-site.ts';
import { buildDay, departments } from '../harness/departments.ts';
import { places } from '../verify/places.ts';
import { smallSite } from '../verify/small-site.ts';
import { type BrokenSite, brokenSite } from './broken-site.ts';

const story = 'dien-hinh/nguoi-giu-so-ho-tich-vung-bien/index.html';
const storyFile = 'examples/tay-ninh/exemplars/nguoi-giu-so-ho-tich-vung-bien.md';
const siteUrl = 'https://tinh.gov.vn/thi-dua/';

const draft = article({ title: 'Chuyện chưa kể ở bến đò Vàm Trảng', status: 'draft' });

function withRecord({ library }: BrokenSite, record: Library['records'][number]): Library {
  return { ...library, records: [...library.records, record] };
}

const index = 'tim-kiem/muc-luc';

/** The folder of the index's parts, below the site's. */
function indexParts({ folder }: BrokenSite): string {
  const version = readdirSync(join(folder, index)).find((name) => !name.includes('.'));
  return `${index}/${version}`;
}

/** Adds words to a record of the search index; gives the file that has them. */
function addToIndex(site: BrokenSite, words: string): string {
  const file = `${indexParts(site)}/records/0.bin`;
  const record = JSON.parse(gunzipSync(readFileSync(join(site.folder, file))).toString());
  record.blocks.push(words);
  writeFileSync(join(site.folder, file), gzipSync(JSON.stringify(record)));
  return file;
}

let opened: Site;

beforeAll(async () => {
  const { library } = await readLibrary('examples/tay-ninh');
  const expected = { siteUrl: new URL(siteUrl), library, today: buildDay };
  opened = await openSite(builtSite('tay-ninh').folder, expected);
});

describe('A fault of the built site is told once, and where to mend it', () => {
  it('a dead link, a title leaked to a page, data and the search index, a broken feed, a lost 404, a picture that nothing names', async () => {
    using site = await brokenSite('tay-ninh');
    site.edit(story, (html) =>
      html.replace('<article>', `<article><a href="/thi-dua/mat/">${draft.title}</a>`),
    );
    const data = `du-lieu/${readdirSync(join(site.folder, 'du-lieu'))[0]}`;
    site.edit(data, (text) => text.replace('"title":"', `"title":"${draft.title}. `));
    const fragment = addToIndex(site, draft.title);
    site.edit('rss.xml', (text) => text.slice(0, -20));
    site.remove('404.html');
    site.write('anh/0123456789abcdef-240.webp', 'ảnh của bài đã gỡ');
    const problems = await site.verify(withRecord(site, draft));
    expect(places(problems)).toEqual([
      `${siteUrl}404.html`,
      storyFile,
      `${siteUrl}rss.xml`,
      `${draft.file} › Tiêu đề`,
      `${siteUrl}anh/0123456789abcdef-240.webp`,
    ]);
    expect(problems[3]?.problem).toContain(`${story}, ${data}, ${fragment}`);
  });

  it('a published record without its page', async () => {
    const pages = opened.pages.filter(({ file }) => file !== story);
    const problems = await whole({ ...opened, pages });
    expect(places(problems)).toEqual([storyFile]);
    expect(problems[0]?.problem).toContain('không có trang tại /dien-hinh/nguoi-giu-so');
  });

  it('a page whose record is hidden by now, with all that it says', async () => {
    // Words that another record still says in public are no secret: an event repeats this title.
    const isAboutIt = /người giữ sổ hộ tịch vùng biên/i;
    const records = opened.library.records.map((record) =>
      isAboutIt.test(record.title) ? { ...record, status: 'draft' as const } : record,
    );
    const library = { ...opened.library, records };
    const site = { ...opened, library, portal: openPortal(library, buildDay) };
    const problems = [...(await whole(site)), ...(await nothingHidden(site))];
    expect(problems[0]?.problem).toContain('đang hiện bài không được công khai');
    const labels = problems.filter(({ file }) => file === storyFile).map(({ label }) => label);
    expect(labels).toEqual(
      expect.arrayContaining(['Tiêu đề', 'Họ tên hoặc tên tập thể', 'Tóm tắt', 'Câu chuyện']),
    );
  });
});

describe('A search index', () => {
  let copy: BrokenSite;
  beforeAll(async () => {
    copy = await brokenSite('tay-ninh');
  });
  afterAll(() => copy?.[Symbol.dispose]());

  it.each([
    'directory.bin',
    'facets.bin',
    'names.bin',
    'spellings.bin',
    'pairs',
    'syllables',
    'records/0.bin',
  ])('without %s is told', (part) => expectTold(`${indexParts(copy)}/${part}`));

  it('without its head is told', () => expectTold(`${index}/muc-luc.json`));

  async function expectTold(part: string): Promise<void> {
    const path = join(copy.folder, part);
    renameSync(path, join(copy.folder, 'part'));
    const left = [...opened.files].filter((file) => !file.startsWith(part));
    const problems = await search({ ...opened, folder: copy.folder, files: new Set(left) });
    renameSync(join(copy.folder, 'part'), path);
    expect(problems.map(({ problem }) => problem)).toEqual([
      expect.stringMatching(/^mục lục tìm kiếm/),
    ]);
  }
});

describe('The command', () => {
  const run = (args: string[], settings: Record<string, string> = {}) => {
    const env = { ...process.env, TODAY: buildDay, ...settings };
    return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
      const command = ['src/commands/verify.ts', ...args];
      const child = execFile(process.execPath, command, { env }, (_error, stdout, stderr) =>
        resolve({ status: child.exitCode, stdout, stderr }),
      );
    });
  };

  it.each(departments)(
    'ends with 0, a line for each step, on the whole site of $id',
    async (one) => {
      const settings = { CONTENT_DIR: one.content, SITE_URL: one.siteUrl };
      const { status, stdout, stderr } = await run([builtSite(one.id).folder], settings);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/ {2}Tìm kiếm: \d+\.\d giây\n/);
      expect(stdout).toContain('không có lỗi');
    },
  );

  it('ends with 1 on faults, says them and writes them', async () => {
    using site = await smallSite({ 'index.html': '' });
    const file = join(site.folder, 'problems.txt');
    const settings = { CONTENT_DIR: 'examples/khoi-dau', SITE_URL: siteUrl };
    const { status, stderr } = await run([site.folder, '--problems', file], settings);
    expect(status).toBe(1);
    expect(stderr).toContain(`${siteUrl}404.html: bản dựng thiếu tệp này.\n  Cách sửa: `);
    const written: Problem[] = JSON.parse(readFileSync(file, 'utf8'));
    expect(written).toContainEqual(
      expect.objectContaining({ file: `${siteUrl}404.html`, field: '' }),
    );
    expect(written.filter((problem) => !stderr.includes(describeProblem(problem)))).toEqual([]);
  });

  it.each(['', 'a b', '--la a', 'khong-co-thu-muc'])(
    'ends with 2 on wrong usage: “%s”',
    async (usage) => {
      expect((await run(usage.split(' ').filter(Boolean))).status).toBe(2);
    },
  );
});
