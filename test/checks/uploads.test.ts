import { describe, it } from 'vitest';
import type { Upload } from '../../src/domain/library.ts';
import { library } from '../factories/library.ts';
import { article, document } from '../factories/records.ts';
import { expectProblems, type Place } from './expect-problems.ts';

const uploads: Readonly<Record<string, Upload>> = {
  '/uploads/tot.jpg': { is: 'picture', width: 1200, height: 800 },
  '/uploads/dien-thoai.jpg': { is: 'broken', reason: 'heic' },
  '/uploads/hong.jpg': { is: 'broken', reason: 'unreadable' },
  '/uploads/vi-tri.jpg': { is: 'picture', width: 1200, height: 800, located: true },
  '/uploads/ke-hoach.pdf': { is: 'file' },
  '/uploads/nang.pdf': { is: 'heavy', bytes: 30_000_000 },
};
const inCover: Place = ['articles/phien-cho-phap-luat', 'cover.image', 'Ảnh đại diện › Ảnh'];
const inBody: Place = ['articles/phien-cho-phap-luat', 'body', 'Nội dung'];

describe('A picture', () => {
  it.each([
    ['is there', 'tot.jpg', []],
    ['tells its place, which its page will not', 'vi-tri.jpg', []],
    ['is missing', 'khong-co.jpg', [inCover]],
    ['is HEIC under another name', 'dien-thoai.jpg', [inCover]],
    ['cannot be opened', 'hong.jpg', [inCover]],
  ] as const)('%s', (_title, name, places) => {
    const cover = { image: `/uploads/${name}`, alt: 'Chợ quê' };
    expectProblems(library([article({ cover })], { uploads }), places);
  });

  it.each([
    ['tot.jpg', []],
    ['khong-co.jpg', [inBody]],
    ['ke-hoach.pdf', [inBody]],
  ] as const)('in a text is judged the same: %s', (name, places) => {
    const body = `Trước.\n\n::figure{image="/uploads/${name}" alt="Chợ quê"}\n\nSau.`;
    expectProblems(library([article({ body })], { uploads }), places);
  });

  it('of the department itself is looked at too', () => {
    const agency = { emblem: '/uploads/khong-co.png' };
    expectProblems(library([], { settings: { agency } }), [
      ['site/agency.yml', 'emblem', 'Biểu trưng'],
    ]);
  });
});

describe('A file to download', () => {
  it.each([
    ['ke-hoach.pdf', []],
    [
      'vi-tri.jpg',
      [['documents/ke-hoach-xay-dung-dien-hinh', 'files.0.file', 'Tệp đính kèm › mục 1 › Tệp']],
    ],
    [
      'nang.pdf',
      [['documents/ke-hoach-xay-dung-dien-hinh', 'files.0.file', 'Tệp đính kèm › mục 1 › Tệp']],
    ],
    [
      'khong-co.pdf',
      [['documents/ke-hoach-xay-dung-dien-hinh', 'files.0.file', 'Tệp đính kèm › mục 1 › Tệp']],
    ],
  ] as const)('is there or is reported: %s', (name, places) => {
    const files = [{ file: `/uploads/${name}`, label: 'Toàn văn' }];
    expectProblems(library([document({ files })], { uploads }), places);
  });
});
