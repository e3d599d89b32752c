import { expect, it } from 'vitest';
import { describeProblem } from '../../src/domain/problem.ts';

it.each([
  ['Ngày đăng', 'content/a.md › Ngày đăng: không đọc được “x”.\n  Cách sửa: viết lại.'],
  ['', 'content/a.md: không đọc được “x”.\n  Cách sửa: viết lại.'],
])('A problem is told in two lines, with its label where it has one: “%s”', (label, text) => {
  const words = { problem: 'không đọc được “x”', remedy: 'viết lại.' };
  expect(describeProblem({ file: 'content/a.md', field: 'created', label, ...words })).toBe(text);
});
