import { describe, expect, it } from 'vitest';
import { readRecordFile } from '../../src/read/record-file.ts';
import { expectPlaces, type Place } from '../checks/expect-problems.ts';
import { recordText } from '../factories/record-text.ts';
import { article, campaign, exemplar, readWritten, type Written } from '../factories/records.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, path = 'content/articles/a.md') =>
  readRecordFile('articles', path, typeof text === 'string' ? bytesOf(text) : text);

const fields = { title: 'Phiên chợ', summary: 'Nghe luật.', created: '2025-01-15' };
const good = recordText({ ...fields, body: 'Sáng thứ Bảy.' });
const whole: Place = ['articles/a', '', 'Cả tệp'];

describe('A file that cannot be read', () => {
  it.each<[string, string | Uint8Array]>([
    ['is empty', ''],
    ['has no front matter', 'Chỉ có chữ.'],
    ['does not end its front matter', good.replace(/---\n(?=Sáng)/, '')],
    ['breaks off inside quotes', '---\ntitle: "Phiên chợ\n---\nChữ.'],
    ['has a tab before a key', '---\ntitle: A\n\tsummary: B\n---\nChữ.'],
    ['opens a bracket', '---\ntitle: {\n---\nChữ.'],
    ['has a colon inside a value', '---\ntitle: Một: hai: ba\n---\nChữ.'],
    ['names a key twice', good.replace('title:', 'title: Khác\ntitle:')],
    ['uses anchors and aliases', '---\ntitle: &a Phiên chợ\nsummary: *a\n---\nChữ.'],
    ['uses an alias of nothing', '---\ntitle: *a\n---\nChữ.'],
    ['explodes through aliases', `---\n${billionLaughs()}---\nChữ.`],
    ['nests without end', `---\ntitle: ${'['.repeat(20_000)}\n---\nChữ.`],
    ['is a list', '---\n- title\n---\nChữ.'],
    ['is one word', '---\ntitle\n---\nChữ.'],
    ['holds its text twice', good.replace('title:', 'body: Chữ khác.\ntitle:')],
    ['is a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['is UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le')],
  ])('because it %s is reported as a whole', (_title, text) => {
    expectPlaces(read(text).problems, [whole]);
  });

  it('names the line that is wrong', () => {
    const { problems } = read('---\ntitle: A\nsummary: "B\ncreated: 2025-01-15\n---\nChữ.');
    expect(problems[0]?.problem).toMatch(/dòng [3-5]/);
  });

  it.each(['Phiên chợ.md', 'Phien-Cho.md', 'phien_cho.md', '-a.md', 'a.markdown', 'a.md.bak'])(
    'because of its name %s is reported',
    (name) => {
      const { problems } = read(good, `content/articles/${name}`);
      expectPlaces(problems, [[`articles/${name.replace(/\.md$/, '')}`, '', 'Cả tệp']]);
    },
  );
});

function billionLaughs(): string {
  const lines = Array.from({ length: 9 }, (_, level) => {
    const name = `a${level + 1}: &a${level + 1}`;
    return `${name} [${Array(9).fill(`*a${level}`).join(',')}]`;
  });
  return `a0: &a0 x\n${lines.join('\n')}\n`;
}

const cases: readonly [string, Written, places: (readonly [string, string])[]][] = [
  ['an unknown key', { autor: 'Ai đó' }, [['autor', 'autor']]],
  ['a key of JavaScript', { constructor: 'x' }, [['constructor', 'constructor']]],
  ['a method of JavaScript', { toString: { a: 'b' } }, [['toString', 'toString']]],
  ['a key without a name', { '': 'x' }, [['', 'mục không tên']]],
  [
    'an unknown key in a group',
    { cover: { image: '/uploads/a.jpg', alt: 'A', size: '3' } },
    [['cover.size', 'Ảnh đại diện › size']],
  ],
  ['a missing title', { title: undefined }, [['title', 'Tiêu đề']]],
  ['a blank title', { title: '  ' }, [['title', 'Tiêu đề']]],
  ['a title far too long', { title: 'a'.repeat(201) }, [['title', 'Tiêu đề']]],
  ['a title that is a list', { title: ['a'] }, [['title', 'Tiêu đề']]],
  ['a list that is a word', { tags: 'luật' }, [['tags', 'Từ khóa']]],
  ['a group that is a word', { cover: 'a.jpg' }, [['cover', 'Ảnh đại diện']]],
  ['an unknown choice', { kind: 'tin' }, [['kind', 'Loại']]],
  ['a switch that says maybe', { sample: 'có' }, [['sample', 'Nội dung minh họa']]],
  ['a reference that is a title', { unit: 'Sở Tư pháp' }, [['unit', 'Đơn vị']]],
  [
    'a picture of a phone',
    { cover: { image: '/uploads/IMG_1.HEIC', alt: 'A' } },
    [['cover.image', 'Ảnh đại diện › Ảnh']],
  ],
  [
    'a picture from elsewhere',
    { cover: { image: 'https://a.vn/a.jpg', alt: 'A' } },
    [['cover.image', 'Ảnh đại diện › Ảnh']],
  ],
  [
    'a picture outside uploads',
    { cover: { image: '/uploads/../site/a.jpg', alt: 'A' } },
    [['cover.image', 'Ảnh đại diện › Ảnh']],
  ],
  ['an impossible day', { created: '2026-02-30' }, [['created', 'Ngày đăng']]],
  ['a day the Vietnamese way', { created: '31/1/2026' }, [['created', 'Ngày đăng']]],
  ['a day with a time of no day', { created: '2026-02-30T10:00:00Z' }, [['created', 'Ngày đăng']]],
  ['a day that is an object', { created: { toString: 'x' } }, [['created', 'Ngày đăng']]],
  ['a day of two lines', { created: '2026\n01' }, [['created', 'Ngày đăng']]],
  [
    'several at once',
    { title: undefined, la: 'x', created: 'hôm qua' },
    [
      ['created', 'Ngày đăng'],
      ['title', 'Tiêu đề'],
      ['la', 'la'],
    ],
  ],
];

describe('A choice that is missing or unknown', () => {
  it.each([undefined, 'lạ'])('(%s) is mended by labels, in the file itself by names', (scope) => {
    const [found] = readWritten('exemplars', { scope }).problems;
    expect(found?.remedy).toBe(
      'chọn một trong: Điển hình toàn diện, Điển hình từng mặt công tác, Người tốt, việc tốt.',
    );
    expect(found?.byHand).toContain('comprehensive (Điển hình toàn diện)');
  });
});

describe('A field that cannot be used', () => {
  it.each(cases)('is reported in its editor’s words: %s', (_title, written, places) => {
    const { problems } = readWritten('articles', { id: 'a', ...written });
    const sorted = [...problems].sort((a, b) => (a.label < b.label ? -1 : 1));
    const expected = [...places].sort(([, a], [, b]) => (a < b ? -1 : 1));
    expectPlaces(
      sorted,
      expected.map((place) => ['articles/a', ...place] as const),
    );
  });

  it.each<[string, Written, string, string]>([
    [
      'a number',
      { achievements: [{ text: 'A' }, { text: 'B', year: 'năm ngoái' }] },
      'achievements.1.year',
      'Thành tích › mục 2 › Năm',
    ],
    [
      'a year of another age',
      { achievements: [{ text: 'A', year: 202 }] },
      'achievements.0.year',
      'Thành tích › mục 1 › Năm',
    ],
    ['half a year', { period: { from: '2024.5' } }, 'period.from', 'Giai đoạn › Từ năm'],
    [
      'a day',
      { lifecycle: [{ step: 'discovered', day: '31/1/2026' }] },
      'lifecycle.0.day',
      'Quá trình › mục 1 › Ngày',
    ],
    [
      'a key',
      { awards: [{ form: 'giay-khen', revoked: { day: '2025-01-01', why: 'x' } }] },
      'awards.0.revoked.why',
      'Khen thưởng › mục 1 › Thu hồi, hủy bỏ › why',
    ],
  ])('deep inside a list: %s', (_title, written, field, label) => {
    const { problems } = readWritten('exemplars', { id: 'a', ...written });
    expectPlaces(problems, [['exemplars/a', field, label]]);
  });

  it.each<[string, unknown, string, string]>([
    ['an unknown type', { type: 'marquee' }, 'blocks.0.type', 'Các khối nội dung › mục 1'],
    ['no type', { text: 'A' }, 'blocks.0.type', 'Các khối nội dung › mục 1'],
    ['a type of JavaScript', { type: 'constructor' }, 'blocks.0.type', 'Các khối nội dung › mục 1'],
    ['a word for a block', 'text', 'blocks.0', 'Các khối nội dung › mục 1'],
    [
      'a key that its type lacks',
      { type: 'text', text: 'A', size: 'to' },
      'blocks.0.size',
      'Các khối nội dung › mục 1 (Đoạn văn) › size',
    ],
    [
      'an impossible moment',
      { type: 'timeline', items: [{ when: '2026-Q5', text: 'A' }] },
      'blocks.0.items.0.when',
      'Các khối nội dung › mục 1 (Dòng thời gian) › Các mốc › mục 1 › Thời điểm',
    ],
    [
      'a picture without words',
      { type: 'posters', items: [{ image: '/uploads/a.jpg' }] },
      'blocks.0.items.0.alt',
      'Các khối nội dung › mục 1 (Áp phích, ảnh) › Ảnh › mục 1 › Mô tả ảnh',
    ],
  ])('in a block: %s', (_title, block, field, label) => {
    const { problems } = readWritten('campaigns', { id: 'a', blocks: [block] });
    expectPlaces(problems, [['campaigns/a', field, label]]);
  });
});

describe('What the reader accepts', () => {
  it.each<[string, (text: string) => string]>([
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', (text) => text.replaceAll('\n', '\r')],
    ['text in NFD', (text) => text.normalize('NFD')],
    ['spaces after the fences', (text) => text.replaceAll('---\n', '---  \n')],
    ['NUL and other control characters', (text) => text.replaceAll('a', 'a\0\u0007')],
  ])('is the same record, even with %s', (_title, changed) => {
    expect(read(changed(good)).value).toEqual(read(good).value);
  });

  it('holds no control characters and no NFD even when YAML escapes them', () => {
    const text = good.replace(
      /^title:.*$/m,
      'title: "Phie\\u0302n\\u0007 cho\\u031B\\u0323\\uFFFF"',
    );
    expect(read(text).value?.title).toBe('Phiên chợ');
  });

  it('takes its id from the file and its slug from the title', () => {
    expect(article({ id: 'so-1', title: 'Đường về Buôn Đôn' })).toMatchObject({
      id: 'so-1',
      slug: 'duong-ve-buon-don',
      file: 'content/articles/so-1.md',
    });
  });

  it('drops what a form leaves where nobody wrote', () => {
    const blank = { author: '', source: null, tags: ['', 'luật'], cover: { image: '', alt: '' } };
    const { value } = readWritten('articles', blank);
    expect(value).toMatchObject({ tags: ['luật'] });
    expect(Object.keys(value ?? {})).not.toEqual(expect.arrayContaining(['cover']));
    expect(value).not.toHaveProperty('author');
  });

  it('keeps figures and numbers as they are written', () => {
    const { achievements } = exemplar({
      achievements: [{ figure: '1.250', year: 2024, text: 'Vụ việc' }],
      title: '007',
    });
    expect(achievements).toEqual([{ figure: '1.250', year: 2024, text: 'Vụ việc' }]);
  });

  it('keeps braces, tags and unknown directives of a text', () => {
    const body = '{ a: 1 }\n\n<script>alert(1)</script>\n\n:::lạ\nb\n:::';
    expect(article({ body }).body).toBe(body);
  });

  it('keeps moments as days, months, quarters and years', () => {
    const when = ['2025', '2025-Q4', '2025-06', '2025-06-11'];
    const milestones = when.map((moment) => ({ when: moment, title: 'Làm' }));
    expect(campaign({ milestones }).milestones.map((milestone) => milestone.when)).toEqual(when);
  });
});
