import { describe, it } from 'vitest';
import { library } from '../factories/library.ts';
import { article, column, readWritten } from '../factories/records.ts';
import { expectPlaces, expectProblems, type Place } from './expect-problems.ts';

const uploads = { '/uploads/a.jpg': { is: 'picture', width: 1200, height: 800 } } as const;
const inBody: Place = ['articles/phien-cho-phap-luat', 'body', 'Nội dung'];

describe('The words for a picture', () => {
  it.each([
    ['stand in a directive', '::figure{image="/uploads/a.jpg" alt="Chợ quê"}', []],
    ['stand in a picture of Markdown', '![Chợ quê](/uploads/a.jpg)', []],
    ['are missing in a directive', '::figure{image="/uploads/a.jpg"}', [inBody]],
    ['are blank in a directive', '::figure{image="/uploads/a.jpg" alt=" "}', [inBody]],
    ['are missing in a picture of Markdown', '![](/uploads/a.jpg)', [inBody]],
    ['are not asked for inside a code fence', '```\n![](/uploads/a.jpg)\n```', []],
  ] as const)('%s', (_title, line, places) => {
    expectProblems(library([article({ body: `Trước.\n\n${line}\n\nSau.` })], { uploads }), places);
  });

  it.each([
    ['Chợ quê', []],
    [
      undefined,
      [['columns/bong-hoa-dep', 'blocks.1.alt', 'Các khối nội dung › mục 2 › Mô tả ảnh']],
    ],
  ] as const)('belong to an opening block with a picture: %s', (alt, places) => {
    const blocks = [
      { type: 'text', text: 'Chào.' },
      { type: 'hero', heading: 'Mời đọc', image: '/uploads/a.jpg', alt },
    ];
    expectProblems(library([column({ blocks })], { uploads }), places);
  });

  it('are asked for by the form of a cover', () => {
    expectPlaces(readWritten('articles', { cover: { image: '/uploads/a.jpg' } }).problems, [
      ['articles/phien-cho-phap-luat', 'cover.alt', 'Ảnh đại diện › Mô tả ảnh'],
    ]);
  });
});
