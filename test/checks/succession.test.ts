import { describe, it } from 'vitest';
import { library } from '../factories/library.ts';
import { unit } from '../factories/records.ts';
import { expectProblems } from './expect-problems.ts';

const heir = (validTo?: string) => unit({ id: 'moi', title: 'Đơn vị mới', validTo });
const former = (validTo?: string) =>
  unit({ id: 'cu', title: 'Đơn vị cũ', validTo, successors: ['moi'] });

describe('A unit with a successor', () => {
  it.each([
    ['one that works today', undefined],
    ['one that ended later', '2025-12-31'],
  ])('may be followed by %s', (_which, end) => {
    expectProblems(library([heir(end), former('2025-06-30')]), []);
  });

  it('has a last day', () => {
    expectProblems(library([heir(), former()]), [
      ['units/cu', 'validTo', 'Hoạt động đến hết ngày'],
    ]);
  });

  it('is not followed by one that ended before', () => {
    expectProblems(library([heir('2025-06-29'), former('2025-06-30')]), [
      ['units/cu', 'successors.0', 'Đơn vị kế thừa › mục 1'],
    ]);
  });
});
