import { describe, expect, it } from 'vitest';
import { markdownLinks } from '../../src/domain/markdown-links.ts';
import { storyParts } from '../../src/domain/story-parts.ts';

const figure = { is: 'directive', name: 'figure' };

describe('A story', () => {
  it('is cut at the rich parts that stand on lines of their own', () => {
    const text = 'Trước.\n\n::quote{text="Nghe hết câu" by="Ông Đợi"}\n\nSau.';
    expect(storyParts(text)).toEqual([
      { is: 'markdown', text: 'Trước.' },
      { is: 'directive', name: 'quote', attributes: { text: 'Nghe hết câu', by: 'Ông Đợi' } },
      { is: 'markdown', text: 'Sau.' },
    ]);
  });

  it.each([
    ['a line of unknown name', '::la{a="b"}'],
    ['a container', ':::lạ\nTrong.\n:::'],
    ['a directive inside a sentence', 'Xem ::document{id="a"} nhé.'],
    ['a directive without its end', '::document{id="a"'],
    ['a directive in a code fence', '```\n::document{id="a"}\n```'],
    ['a directive in a fence of tildes', '~~~\n::document{id="a"}\n~~~'],
    ['a picture of another site', '![A](https://a.vn/a.jpg)'],
    ['a picture inside a sentence', 'Xem ![A](/uploads/a.jpg) nhé.'],
  ])('keeps %s as text', (_title, text) => {
    expect(storyParts(text)).toEqual([{ is: 'markdown', text }]);
  });

  it.each([
    ['![Chợ quê](/uploads/a.jpg)', { image: '/uploads/a.jpg', alt: 'Chợ quê' }],
    ['![](/uploads/a.jpg)', { image: '/uploads/a.jpg', alt: '' }],
    [
      '![A](/uploads/a.jpg "Phiên chợ")',
      { image: '/uploads/a.jpg', alt: 'A', caption: 'Phiên chợ' },
    ],
  ])('shows a picture on a line of its own as a figure: %s', (text, attributes) => {
    expect(storyParts(text)).toEqual([{ ...figure, attributes }]);
  });

  it.each(['', '\n\n', '  '])('of nothing has no parts', (text) => {
    expect(storyParts(text)).toEqual([]);
  });
});

describe('The links of a text', () => {
  it.each([
    ['[a](/b/) và [c](</d e.pdf> "T")', ['/b/', '/d e.pdf']],
    ['[a][b]\n\n[b]: https://moj.gov.vn "Bộ"', ['https://moj.gov.vn']],
    ['![a](/uploads/b.jpg)', []],
    ['a[^1]\n\n[^1]: Nguồn', []],
    ['[] () [a] (b)', []],
  ])('%s', (text, links) => {
    expect(markdownLinks(text)).toEqual(links);
  });
});
