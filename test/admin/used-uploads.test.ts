import { expect, test } from 'vitest';
import { usedUploads } from '../../admin/used-uploads.ts';

const asset = (name: string) => ({ path: `content/uploads/${name}` });

test.each([
  ['in front matter', 'cover:\n  image: /uploads/anh.jpg\n', true],
  ['in a block of the story', '::figure{image="/uploads/anh.jpg" alt="Chợ"}', true],
  ['in a link', 'Xem [kế hoạch](/uploads/anh.jpg).', true],
  ['at the end of a sentence', 'Ở /uploads/anh.jpg.', true],
  ['only as part of a longer name', 'image: /uploads/anh.jpg.png', false],
  ['only as the end of a longer name', 'image: /uploads/to-anh.jpg', false],
  ['nowhere', 'image: /uploads/khac.jpg', false],
])('an upload named %s', (_where, text, isUsed) => {
  expect(usedUploads([asset('anh.jpg')], [text])).toEqual(isUsed ? [asset('anh.jpg')] : []);
});

test('a sign that Markdown has escaped still names its upload', () => {
  expect(usedUploads([asset('ke_hoach.pdf')], ['[x](/uploads/ke\\_hoach.pdf)'])).toHaveLength(1);
});

test('each file of the record is searched', () => {
  expect(usedUploads([asset('b.jpg')], ['a: 1', 'image: /uploads/b.jpg'])).toHaveLength(1);
});
