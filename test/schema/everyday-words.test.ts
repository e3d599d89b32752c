import { expect, test } from 'vitest';
import { checkFile } from '../../src/checks/check-file.ts';

const problemsOf = (items: { term?: string; ways?: string[] }[]) =>
  checkFile('content/site/everyday.yml', JSON.stringify({ items })).map(
    ({ field, label, problem }) => ({ field, label, problem }),
  );

test('what citizens say is kept by the state’s term', () => {
  expect(problemsOf([{ term: 'chứng thực', ways: ['sao y', 'sao ý'] }])).toEqual([]);
  expect(
    problemsOf([
      { term: 'chứng thực', ways: ['sao y'] },
      { term: 'công chứng', ways: ['sao y'] },
    ]),
  ).toEqual([]);
});

test.each([
  ['no term', [{ ways: ['sao y'] }], 'items.0.term', 'chưa điền'],
  ['no way', [{ term: 'chứng thực' }], 'items.0.ways', 'mới có 0 cách nói, cần ít nhất 1'],
  [
    'a way said twice',
    [{ term: 'chứng thực', ways: ['sao y', 'Sao  y'] }],
    'items.0.ways.1',
    '“Sao  y” đã có trong danh sách này',
  ],
  [
    'the term itself as a way',
    [{ term: 'Chứng thực', ways: ['chứng thực'] }],
    'items.0.ways.0',
    '“chứng thực” chính là từ của Nhà nước',
  ],
  [
    'a term told twice',
    [
      { term: 'chứng thực', ways: ['sao y'] },
      { term: 'Chứng thực', ways: ['đóng dấu'] },
    ],
    'items.1.term',
    '“Chứng thực” đã ghi ở mục 1',
  ],
])('%s is told in the form', (_what, items, field, problem) => {
  const [found, ...others] = problemsOf(items);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ field, problem });
  expect(found?.label).toMatch(/^Lời người dân › mục \d/u);
});
