import { expect, test } from 'vitest';
import { publishingSentence } from '../../admin/publishing-sentence.ts';

const problem = {
  file: 'content/exemplars/a.md',
  field: 'title',
  label: 'Tiêu đề',
  problem: 'chưa điền',
  remedy: 'điền mục này.',
};

test.each([
  ['building', null, [], 'busy', 'Đang đưa lên trang…'],
  ['idle', '2026-01-31T03:32:10Z', [], 'good', 'Đã lên trang lúc 10:32'],
  ['idle', null, [], 'good', 'Trang chưa được dựng.'],
  ['failed', null, [problem], 'bad', 'Chưa lên trang: còn 1 lỗi. Bạn đọc vẫn thấy bản trước.'],
] as const)(
  'an editor reads that the site is %s',
  (publishing, published, problems, tone, line) => {
    expect(publishingSentence({ publishing, published, problems })).toMatchObject({ tone, line });
  },
);

test('what keeps a save from readers names file, box and remedy', () => {
  const { problems } = publishingSentence({
    publishing: 'failed',
    published: null,
    problems: [problem],
  });
  expect(problems).toEqual([
    'content/exemplars/a.md › Tiêu đề: chưa điền. Cách sửa: điền mục này.',
  ]);
});
