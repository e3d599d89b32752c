import { describe, it } from 'vitest';
import { library } from '../factories/library.ts';
import { document, unit, type Written } from '../factories/records.ts';
import { expectProblems } from './expect-problems.ts';

const first = { id: 'a', title: 'Kế hoạch một', number: '23/KH-STP', issued: '2022-01-10' };
const otherBody = unit({ id: 'ubnd-tinh', title: 'Ủy ban nhân dân tỉnh', kind: 'authority' });

function second(changed: Written) {
  return document({ ...first, id: 'b', title: 'Kế hoạch hai', ...changed });
}

describe('The number of a document', () => {
  it.each<[string, Written, boolean]>([
    ['returns in another year', { issued: '2023-01-10' }, false],
    ['is also used by another body', { issuer: 'ubnd-tinh' }, false],
    ['differs', { number: '24/KH-STP' }, false],
    ['is not given yet', { number: undefined, issued: undefined }, false],
    ['is given twice in a year', { issued: '2022-11-30' }, true],
    ['is given twice, typed otherwise', { number: '23 / kh-stp' }, true],
  ])('%s', (_title, changed, reported) => {
    expectProblems(
      library([document(first), second(changed), otherBody]),
      reported ? [['documents/b', 'number', 'Số, ký hiệu']] : [],
    );
  });
});
