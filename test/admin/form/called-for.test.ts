import { fromJS, Map as Immutable } from 'immutable';
import { expect, test } from 'vitest';
import { calledFor } from '../../../admin/form/called-for.ts';

const entry = (slug: string, status?: string) => Immutable({ slug, data: fromJS({ status }) });

test.each([
  ['calls for the reason once “Đã gỡ” is chosen', entry('a', 'published'), 'withdrawal'],
  ['calls for nothing as long as it stays chosen', entry('a', 'withdrawn'), undefined],
  ['calls for nothing when another record comes', entry('b', 'published'), undefined],
  ['calls for nothing while the record opens', entry('a'), undefined],
])('a form %s', (_words, before, group) => {
  expect(calledFor(before, entry('a', 'withdrawn'))).toBe(group);
});
