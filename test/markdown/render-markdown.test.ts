import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { withBase } from '../../src/domain/address.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';

const html = (text: string) => renderMarkdown(text, (address) => withBase('/thi-dua/', address));
const shown = (text: string) => load(html(text)).text().replace(/\s+/g, ' ').trim();

const hostile = [
  '<script>alert(1)</script>',
  'Trước <script>alert(1)</script> sau',
  '<img src=x onerror=alert(1)>',
  'Ảnh <img src="x" onerror="alert(1)"> đây',
  '<svg onload=alert(1)>',
  '<iframe src="https://a.vn"></iframe>',
  '<style>body{display:none}</style>',
  '<a href="javascript:alert(1)">đây</a>',
  '<b onclick="alert(1)">đậm</b>',
  '<div style="position:fixed">che</div>',
  '<form action="https://a.vn"><input name=a></form>',
  '<!-- <script>alert(1)</script>',
  '<object data="x"></object>',
];

describe('Raw HTML in a text', () => {
  it.each(hostile)('shows as it was typed and does nothing: %s', (text) => {
    const tree = load(html(text), null, false);
    const elements = tree('*').map((_, element) => tree(element).prop('tagName'));
    expect(elements.get()).toEqual(['P']);
    expect(shown(text)).toBe(text);
  });

  it.each([
    ['Một<br>hai', '<p>Một<br>\nhai</p>'],
    ['Một<br/>hai', '<p>Một<br>\nhai</p>'],
    ['| a |\n|---|\n| một<BR />hai |', undefined],
  ])('breaks a line at %s', (text, expected) => {
    if (expected !== undefined) expect(html(text)).toBe(expected);
    expect(load(html(text))('br')).toHaveLength(1);
  });

  it.each([
    ['<!--StartFragment-->Nội dung dán từ Word<!--EndFragment-->', 'Nội dung dán từ Word'],
    ['Một <!-- ghi chú --> hai', 'Một hai'],
    ['<!-- chỉ ghi chú -->\n\nHai', 'Hai'],
  ])('loses comments and not a word between them: %s', (text, words) => {
    expect(shown(text)).toBe(words);
    expect(html(text)).not.toContain('<!--');
  });
});

describe('A link', () => {
  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](vbscript:x)',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a][b]\n\n[b]: javascript:alert(1)',
    '<javascript:alert(1)>',
  ])('never runs anything: %s', (text) => {
    expect(load(html(text))('[href]')).toHaveLength(0);
  });

  it.each([
    ['[a](/dien-hinh/)', '/thi-dua/dien-hinh/'],
    ['[a][b]\n\n[b]: /dien-hinh/', '/thi-dua/dien-hinh/'],
    ['[a](https://moj.gov.vn/)', 'https://moj.gov.vn/'],
    ['https://moj.gov.vn', 'https://moj.gov.vn'],
    ['[a](mailto:a@b.vn)', 'mailto:a@b.vn'],
    ['[a](tel:+842580000000)', 'tel:+842580000000'],
  ])('leads where it says, under the base path: %s', (text, href) => {
    expect(load(html(text))('a').attr('href')).toBe(href);
  });
});

describe('What an editor types by accident', () => {
  it.each([
    'Giá { 3 } đồng, {{ mẫu }} và $[x]',
    ':::lạ\nTrong khung.\n:::',
    '::la{} và :::lạ và :chu[x]{a=b}',
    'Điều 5: a) b) c) & “ngoặc” < 3 > 2',
    'Bài 🌸 của bà Hòa',
  ])('shows as it was typed: %s', (text) => {
    expect(shown(text)).toBe(text.replace(/\s+/g, ' '));
  });

  it.each([
    ['quotations', `${'>'.repeat(3000)} chữ`],
    ['lists', Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- chữ`).join('\n')],
    ['brackets', `${'['.repeat(5000)} chữ`],
    ['emphasis', `${'*'.repeat(5000)} chữ`],
  ])('in thousands still shows: nested %s', (_title, text) => {
    expect(shown(text)).toContain('chữ');
  });
});

describe('Headings of a text', () => {
  it.each([
    ['# Một', ['h2']],
    ['## Một', ['h2']],
    ['# Một\n\n## Hai\n\n### Ba', ['h2', 'h3', 'h4']],
    ['# Một\n\n#### Bốn\n\n###### Sáu\n\n# Một', ['h2', 'h3', 'h4', 'h2']],
    ['### Ba\n\n## Hai\n\n### Ba', ['h2', 'h2', 'h3']],
    ['Một\n===\n\nHai\n---', ['h2', 'h3']],
  ])('begin at level 2 and skip none: %s', (text, levels) => {
    const tree = load(html(text), null, false);
    expect(
      tree('h1,h2,h3,h4,h5,h6')
        .toArray()
        .map(({ name }) => name),
    ).toEqual(levels);
  });
});

describe('What came from Word', () => {
  it('keeps its tables', () => {
    const text = '| Loại | Số vụ |\n|---|---:|\n| Ranh đất | 21 |\n| Vay mượn | **8** |';
    const tree = load(html(text));
    expect(
      tree('th')
        .toArray()
        .map((cell) => tree(cell).text()),
    ).toEqual(['Loại', 'Số vụ']);
    expect(
      tree('td')
        .toArray()
        .map((cell) => tree(cell).text()),
    ).toEqual(['Ranh đất', '21', 'Vay mượn', '8']);
  });

  it('keeps its lists, one inside another', () => {
    const tree = load(html('1. Một\n   - Nhỏ\n   - Vừa\n2. Hai\n\n* [x] Xong'));
    expect(tree('ol > li')).toHaveLength(2);
    expect(tree('ol ul > li')).toHaveLength(2);
  });

  it('keeps its footnotes, whose links lead there and back', () => {
    const tree = load(html('Theo báo cáo[^1].\n\n[^1]: Báo cáo năm 2025.'));
    const there = tree('sup a');
    const note = tree(`[id="${there.attr('href')?.slice(1)}"]`);
    expect(note.text()).toContain('Báo cáo năm 2025.');
    expect(note.find('a').attr('href')).toBe(`#${there.attr('id')}`);
    expect(tree('section h2').text()).toBe('Chú thích');
    expect(note.find('a').attr('aria-label')).toBe('Về chỗ đang đọc');
  });

  it('shows a picture inside a sentence as its words', () => {
    expect(html('Xem ![Chợ quê](/uploads/a.jpg) nhé')).toBe('<p>Xem Chợ quê nhé</p>');
  });
});
