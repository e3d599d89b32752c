import { describe, expect, test } from 'vitest';
import { isSearchable, stagePage } from '../../src/search/stage-page.ts';

const page = (inside: string) =>
  `<html><head><meta name="kind" content="Điển hình" data-pagefind-filter="kind[content]"></head>
<body><main data-template="x" data-pagefind-body>${inside}</main></body></html>`;

test('attributes stay as they are', () => {
  const staged = stagePage(
    page('<h1 data-pagefind-meta="title"><a title="a > đ" href="/đ">Đ</a></h1>'),
  );
  expect(staged).toContain('content="Điển hình"');
  expect(staged).toContain('title="a > đ" href="/đ"');
});

test('scripts, styles and comments are left out', () => {
  const staged = stagePage(
    page('<h1 data-pagefind-meta="title">Đ</h1><script>if (a<b) "x"</script><!-- <p --><p>Sau</p>'),
  );
  expect(staged).not.toContain('if (a');
  expect(staged).toMatch(/<p> \S Sauǀ<\/p>/u);
});

test('a title in parts is one title', () => {
  const staged = stagePage(
    page('<h1 class="a" data-pagefind-meta="title">Tổ <em>hòa giải</em></h1>'),
  );
  expect(staged?.match(/ǂ/gu)).toHaveLength(3);
});

test('the kind on the main element ends the text, with little weight', () => {
  const html = page('<h1 data-pagefind-meta="title">Đ</h1>').replace(
    '<main ',
    '<main data-kind="Gương điển hình" ',
  );
  expect(stagePage(html)).toMatch(
    /<p data-pagefind-weight="0\.5"> \S Gươngǀ ḏiểnǀ hìnhǀ<\/p><p>Ḏǂ<\/p><\/main>/u,
  );
  expect(stagePage(page('<h1 data-pagefind-meta="title">Đ</h1>'))).not.toContain('weight="0.5"');
});

test('later names of its unit follow the kind, with as little weight', () => {
  const html = page('<h1 data-pagefind-meta="title">Đ</h1>').replace(
    '<main ',
    '<main data-kind="Tin" data-names="Phòng mới" ',
  );
  expect(stagePage(html)).toMatch(
    /weight="0\.5"> \S Tinǀ<\/p><p data-pagefind-weight="0\.5"> \S Phòngǀ mớiǀ<\/p><p>Ḏǂ<\/p>/u,
  );
});

test('a page without a title mark cannot be staged', () => {
  expect(stagePage(page('<h1>Không đánh dấu</h1>'))).toBeUndefined();
});

describe('only a main element with the mark asks to be found', () => {
  test.each([
    ['<main data-pagefind-body>', true],
    ['<main data-template="exemplar" data-record="a" data-pagefind-body>', true],
    ['<main title="a > b" data-pagefind-body="">', true],
    ['<main data-template="exemplar">', false],
    ['<article data-pagefind-body>', false],
    ['<main title=" data-pagefind-body">', false],
  ])('%s: %s', (html, expected) => {
    expect(isSearchable(html)).toBe(expected);
  });
});
