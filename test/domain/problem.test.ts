import { expect, it } from 'vitest';
import { describeProblem, forFiles } from '../../src/domain/problem.ts';

it.each([
  ['Ngày đăng', 'content/a.md › Ngày đăng: không đọc được “x”.\n  Cách sửa: viết lại.'],
  ['', 'content/a.md: không đọc được “x”.\n  Cách sửa: viết lại.'],
])('A problem is told in two lines, with its label where it has one: “%s”', (label, text) => {
  const words = { problem: 'không đọc được “x”', remedy: 'viết lại.' };
  expect(describeProblem({ file: 'content/a.md', field: 'created', label, ...words })).toBe(text);
});

it('A problem in a file is mended with its codes, where the form shows labels', () => {
  const place = { file: 'content/a.md', field: 'kind', label: 'Loại', problem: 'chưa điền' };
  const told = { ...place, remedy: 'chọn: Tin.', byHand: 'chọn: news (Tin).' };
  expect(forFiles(told)).toEqual({ ...place, remedy: 'chọn: news (Tin).' });
  expect(describeProblem(told)).toBe(
    'content/a.md › Loại: chưa điền.\n  Cách sửa: chọn: news (Tin).',
  );
});
