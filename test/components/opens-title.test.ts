import { expect, it } from 'vitest';
import { opensTitle } from '../../src/components/opens-title.ts';

it.each([
  ['Chuyên mục', 'Chuyên mục Cách làm hay', true],
  ['Kế hoạch', 'KẾ HOẠCH số 23/KH-STP', true],
  ['Chuyên mục', 'Cách làm hay', false],
])('“%s” opens “%s”: %s', (kind, title, expected) => {
  expect(opensTitle(kind, title)).toBe(expected);
});
