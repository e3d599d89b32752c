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

test('an editor reads which planned stories did not go up, when all else is well', () => {
  const said = publishingSentence({
    publishing: 'idle',
    published: '2026-01-31T03:32:10Z',
    problems: [],
    refused: [{ ...problem, field: '', label: 'Hẹn đăng ngày 1/2/2026' }],
  });
  expect(said).toEqual({
    tone: 'bad',
    line: '1 bài hẹn ngày chưa đăng được.',
    problems: [
      'content/exemplars/a.md › Hẹn đăng ngày 1/2/2026: chưa điền. Cách sửa: điền mục này.',
    ],
  });
});

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
