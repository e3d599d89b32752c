import { describe, it } from 'vitest';
import { library } from '../factories/library.ts';
import { exemplar } from '../factories/records.ts';
import { expectProblems } from './expect-problems.ts';

const uploads = { '/uploads/a.jpg': { is: 'picture', width: 800, height: 1000 } } as const;
const consent = ['portrait.consent', 'Chân dung, ảnh tập thể › Đồng ý cho đăng ảnh'] as const;
const own = [`${consent[0]}.given`, `${consent[1]} › Ngày người trong ảnh đồng ý`] as const;
const guardian = [
  `${consent[0]}.guardianGiven`,
  `${consent[1]} › Ngày cha mẹ hoặc người giám hộ đồng ý`,
] as const;

const given = '2025-01-02';
const guardianGiven = '2025-01-03';

describe('A portrait', () => {
  it.each([
    ['of an adult who agreed', { given }, []],
    ['of an adult who did not', {}, [own]],
    ['of a child of 7 with both agreeing', { subject: 'child-7-plus', given, guardianGiven }, []],
    ['of a child of 7 without the guardian', { subject: 'child-7-plus', given }, [guardian]],
    ['of a child of 7 who did not agree', { subject: 'child-7-plus', guardianGiven }, [own]],
    ['of a child of 7, nobody agreeing', { subject: 'child-7-plus' }, [own, guardian]],
    [
      'of a small child with the guardian agreeing',
      { subject: 'child-under-7', guardianGiven },
      [],
    ],
    ['of a small child without the guardian', { subject: 'child-under-7', given }, [guardian]],
  ] as const)('%s', (_title, words, missing) => {
    const portrait = {
      image: '/uploads/a.jpg',
      alt: 'Một người cười',
      consent: { purpose: 'Nêu gương', ...words },
    };
    expectProblems(
      library([exemplar({ id: 'ba-hoa', portrait })], { uploads }),
      missing.map((place) => ['exemplars/ba-hoa', ...place] as const),
    );
  });

  it('without any consent is reported', () => {
    const portrait = { image: '/uploads/a.jpg', alt: 'Một người cười' };
    expectProblems(library([exemplar({ id: 'ba-hoa', portrait })], { uploads }), [
      ['exemplars/ba-hoa', ...consent],
    ]);
  });

  it('may be absent', () => {
    expectProblems(library([exemplar()]), []);
  });
});
