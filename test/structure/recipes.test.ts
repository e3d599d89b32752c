import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { smallPicture } from '../factories/pictures.ts';
import { recordText } from '../factories/record-text.ts';
import { writeStartingContent } from '../factories/starting-content.ts';
import { outputFiles } from '../harness/output-files.ts';
import { builtFolder, outsideVitest } from '../harness/run-build.ts';
import { type TemporaryRepository, temporaryRepository } from '../harness/temporary-repository.ts';

const root = join(import.meta.dirname, '..', '..');
const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const astro = 'node_modules/astro/bin/astro.mjs';
const config = 'admin/config.generated.json';
const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];

const onlySources = { extends: './tsconfig.json', include: ['src', '.astro/types.d.ts'] };

let repository: TemporaryRepository;

beforeAll(() => {
  repository = temporaryRepository();
  const more = { [`units/${units[1]}`]: office, 'exemplars/to-hoa-giai-xom-chai': exemplar };
  writeStartingContent(join(repository.folder, 'content'), more);
  keep();
});

afterEach(keep);

afterAll(() => repository?.remove());

describe('The recipe of CONTRIBUTING.md', () => {
  it('adds a field by one line in one source file', { timeout: 120_000 }, () => {
    const line = /^ *`(\w+: .*,)`$/m.exec(recipe('add a field'))?.[1] ?? '';
    const name = line.slice(0, line.indexOf(':'));
    expect(line).toContain(': optional(');
    edit('src/schema/collections/exemplars.ts', '  fields: {\n', `  fields: {\n    ${line}\n`);
    node('src/commands/cms-config.ts');
    expect(changedFiles()).toEqual([config, 'src/schema/collections/exemplars.ts']);
    expect(read(config)).toContain(`"name": "${name}"`);

    edit('content/exemplars/to-hoa-giai-xom-chai.md', '---\n', `---\n${name}: thôn Ba\n`);
    node('src/commands/check.ts');
  });

  it('adds a collection by its own file and its name in the list', {
    timeout: 180_000,
  }, async () => {
    write('src/schema/collections/notices.ts', notices);
    edit(
      'src/schema/collections.ts',
      "import { pages } from './collections/pages.ts';",
      "import { notices } from './collections/notices.ts';\nimport { pages } from './collections/pages.ts';",
    );
    edit('src/schema/collections.ts', '  pages,\n};', '  notices,\n  pages,\n};');
    node('src/commands/cms-config.ts');
    expect(changedFiles()).toEqual([
      config,
      'src/schema/collections.ts',
      'src/schema/collections/notices.ts',
    ]);
    expect(read(config)).toContain('"folder": "content/notices"');

    write('content/notices/lich-tiep-dan.md', recordText(notice));
    write('content/uploads/tiep-dan.jpg', await smallPicture('jpeg'));
    write('content/uploads/lich.pdf', '%PDF-1.4\n%%EOF\n');
    node('src/commands/check.ts');
    const site = await builtFolder(
      join(repository.folder, 'dist'),
      { CONTENT_DIR: 'content', ASSET_CACHE: join(root, '.cache/assets') },
      repository.folder,
    );
    const shown = (file: string) => readFileSync(join(site, file), 'utf8');
    const own = '/thong-bao/lich-tiep-cong-dan-thang-hai/';

    expect(load(shown('thong-bao/index.html'))('main').text()).toContain(notice.title);
    const page = load(shown(`${own.slice(1)}index.html`));
    expect(page('main').attr('data-template')).toBe('notice');
    const text = page('main').text();
    expect(shownOfNotice.filter((part) => part === '' || !text.includes(part))).toEqual([]);
    expect(page('main img[alt="Bàn tiếp dân"]').length).toBe(1);
    expect(page('main a[href$=".pdf"]').length).toBe(1);
    expect(shown('so-do-cong/index.html')).toContain('/thong-bao/');
    expect(shown('sitemap.xml')).toContain(own);
    expect(shown('sitemap.xml')).toContain('/thong-bao/</loc>');
    for (const feed of ['rss.xml', 'atom.xml', 'feed.json']) {
      expect(shown(`thong-bao/${feed}`)).toContain(own);
    }
    expect(JSON.parse(shown('portal.json'))).toMatchObject({
      collections: { notices: { count: 1, years: { 2026: expect.stringContaining('notices') } } },
    });
    expect(shown('du-lieu/notices-2026.json')).toContain(notice.title);
    const indexed = outputFiles(join(site, 'tim-kiem/muc-luc')).filter(
      ({ file, text }) => /records\/\d+\.bin$/.test(file) && text.includes(own),
    );
    expect(indexed).toHaveLength(1);
  });

  it('leaves every type right, whichever was followed', { timeout: 120_000 }, () => {
    // The tests' own types are checked before them, and would take as long again here.
    write('tsconfig.src.json', JSON.stringify(onlySources));
    node(astro, 'check', '--tsconfig', 'tsconfig.src.json');
  });
});

/** A collection with a field of every kind, so that the plain template is seen to show each. */
const notices = `import {
  blocks, choice, day, file, group, list, markdown, moment, number, optional, paragraph, reference,
  references, term, terms, text, yes,
} from '../builders.ts';
import { blockTypes } from '../blocks.ts';
import { collection } from '../collection.ts';
import { cover } from '../shared-fields.ts';

/** Short announcements to the public. */
export const notices = collection({
  name: 'notices',
  one: 'thông báo',
  label: 'Thông báo',
  intro: 'Việc người dân cần biết ngay.',
  path: 'thong-bao',
  template: 'notice',
  schemaOrg: 'WebPage',
  facets: { nam: { label: 'Năm', by: 'year' } },
  fields: {
    kind: choice('Loại', { visit: 'Tiếp công dân', other: 'Khác' }),
    urgent: yes('Việc gấp'),
    place: text('Nơi tiếp', { hint: 'Ví dụ: Phòng họp số 1' }),
    how: paragraph('Cách đăng ký'),
    seats: number('Số chỗ', { min: 1, max: 9999 }),
    deadline: optional(day('Hạn')),
    season: moment('Thời gian'),
    unit: reference('Đơn vị', 'units'),
    others: references('Đơn vị phối hợp', 'units'),
    award: term('Hình thức khen', 'awards'),
    fields: terms('Lĩnh vực', 'fields'),
    contacts: list('Liên hệ', group('Người', { name: text('Họ tên') })),
    cover,
    attached: file('Tệp'),
    blocks: blocks('Các khối', blockTypes),
    more: markdown('Nói thêm'),
    body: markdown('Nội dung'),
  },
});
`;

const units = ['so-tu-phap', 'van-phong-so'];
const office = { title: 'Văn phòng Sở Tư pháp', kind: 'office', parent: units[0] };
const exemplar = {
  title: 'Tổ hòa giải xóm Chài nghe cả hai bên',
  name: 'Tổ hòa giải xóm Chài',
  subject: 'group',
  scope: 'comprehensive',
  unit: units[1],
  summary: 'Mười năm, tổ giúp hơn hai trăm gia đình ngồi lại với nhau.',
  body: 'Ông Đạt kể lại từng vụ việc với giọng rất bình thản.',
};
const [awardId, fieldId] = ['awards', 'fields'].map(firstTerm);

const notice = {
  title: 'Lịch tiếp công dân tháng Hai',
  created: '2026-01-20',
  kind: 'visit',
  urgent: true,
  place: 'Phòng tiếp dân, tầng một',
  how: 'Gọi trước một ngày.',
  seats: 4321,
  deadline: '2026-02-26',
  season: '2026-Q1',
  unit: units[0],
  others: units.slice(1),
  award: awardId?.id,
  fields: [fieldId?.id],
  contacts: [{ name: 'Cô văn thư' }],
  cover: { image: '/uploads/tiep-dan.jpg', alt: 'Bàn tiếp dân', caption: 'Bàn tiếp dân buổi sáng' },
  attached: '/uploads/lich.pdf',
  blocks: [{ type: 'quote', text: 'Dân hỏi, cán bộ trả lời.', by: 'Lời dặn' }],
  more: 'Có ghế cho người già.',
  body: 'Sáng thứ Năm hằng tuần, từ 8 giờ.',
};

/** What the page says of the record, field by field. */
const shownOfNotice = [
  notice.title,
  'Tiếp công dân',
  'Việc gấp',
  notice.place,
  notice.how,
  '4321',
  'Ngày 26 tháng 2 năm 2026',
  'Quý I năm 2026',
  'Sở Tư pháp tỉnh …',
  office.title,
  awardId?.name ?? '',
  fieldId?.name ?? '',
  'Cô văn thư',
  'Bàn tiếp dân buổi sáng',
  'PDF',
  'Dân hỏi, cán bộ trả lời.',
  'Lời dặn',
  notice.more,
  notice.body,
];

function firstTerm(vocabulary: string): { id: string; name: string } | undefined {
  const file = join(root, `examples/khoi-dau/site/${vocabulary}.yml`);
  const { terms } = parse(readFileSync(file, 'utf8')) as { terms: { id: string; name: string }[] };
  return terms[0];
}

/** One recipe of the guide, from its heading to the next. */
function recipe(title: string): string {
  const [, text = ''] = guide.split(`## Recipe: ${title}\n`);
  return text.split('\n## ')[0] ?? '';
}

function read(path: string): string {
  return readFileSync(join(repository.folder, path), 'utf8');
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(join(repository.folder, path, '..'), { recursive: true });
  writeFileSync(join(repository.folder, path), content);
}

function edit(path: string, from: string, to: string): void {
  const text = read(path);
  if (!text.includes(from)) throw new Error(`${path} holds no “${from}”.`);
  write(
    path,
    text.replace(from, () => to),
  );
}

/** What one recipe changed must not count as the next one's. */
function keep(): void {
  run('git', ['add', '--all']);
  run('git', [...identity, 'commit', '--quiet', '--allow-empty', '--message', 'Recipe']);
}

/** Files that differ from what the recipe began with, new ones too. */
function changedFiles(): string[] {
  const listed = run('git', ['ls-files', '--modified', '--others', '--exclude-standard']);
  return listed.trim().split('\n').sort();
}

function node(...args: string[]): string {
  return run(process.execPath, args);
}

/** Runs a program in the clone; throws what it said when it ends badly. */
function run(program: string, args: string[]): string {
  const env = { ...outsideVitest(process.env), ALLOW_SAMPLES: '1', CONTENT_DIR: 'content' };
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: repository.folder,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
