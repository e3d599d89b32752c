import { describe, it } from 'vitest';
import { library } from '../factories/library.ts';
import { model, unit } from '../factories/records.ts';
import { expectProblems } from './expect-problems.ts';

const units = ['xa-a', 'xa-b', 'xa-c'].map((id) => unit({ id, title: id, kind: 'commune' }));

const learned = (index: number) =>
  [`replications.${index}.learnedFrom`, `Nhân rộng › mục ${index + 1} › Học từ đơn vị`] as const;
const adopted = (index: number) =>
  [`replications.${index}.unit`, `Nhân rộng › mục ${index + 1} › Đơn vị áp dụng`] as const;

describe('A model spreads', () => {
  it.each([
    ['from its origin', [['xa-a'], ['xa-b']], []],
    ['along a chain', [['xa-b', 'xa-a'], ['xa-a'], ['xa-c', 'xa-b']], []],
    ['naming its origin', [['xa-a', 'so-tu-phap']], []],
    [
      'between two in a circle',
      [
        ['xa-a', 'xa-b'],
        ['xa-b', 'xa-a'],
      ],
      [learned(0), learned(1)],
    ],
    [
      'between three in a circle',
      [
        ['xa-a', 'xa-b'],
        ['xa-b', 'xa-c'],
        ['xa-c', 'xa-a'],
      ],
      [learned(0), learned(1), learned(2)],
    ],
    ['from a unit to itself', [['xa-a', 'xa-a']], [learned(0)]],
    ['back to its origin', [['xa-a'], ['so-tu-phap', 'xa-a']], [learned(0), adopted(1)]],
    ['from a unit that never took it up', [['xa-a', 'xa-c']], [learned(0)]],
  ] as const)('%s', (_title, steps, places) => {
    const replications = steps.map(([adopter, learnedFrom]) => ({
      unit: adopter,
      day: '2025-02-01',
      learnedFrom,
    }));
    expectProblems(
      library([model({ replications }), ...units]),
      places.map((place) => ['models/hoa-giai-bon-buoc', ...place] as const),
    );
  });
});
