import { describe, expect, it } from 'vitest';
import { type ReplicationNode, replicationTree } from '../../src/domain/replication-tree.ts';
import { model } from '../factories/records.ts';

type Step = readonly [unit: string, day: string, learnedFrom?: string];

function tree(steps: readonly Step[]): string {
  const replications = steps.map(([unit, day, learnedFrom]) => ({ unit, day, learnedFrom }));
  return drawn(replicationTree(model({ replications })));
}

function drawn({ unit, learners }: ReplicationNode): string {
  return learners.length === 0 ? unit : `${unit}(${learners.map(drawn).join(' ')})`;
}

describe('How a model spread', () => {
  it.each<[string, Step[], string]>([
    ['not yet', [], 'so-tu-phap'],
    [
      'from its origin, earliest first',
      [
        ['b', '2025-02-02'],
        ['a', '2025-02-01'],
      ],
      'so-tu-phap(a b)',
    ],
    [
      'from one to the next',
      [
        ['c', '2025-03-01', 'b'],
        ['b', '2025-02-01', 'a'],
        ['a', '2025-01-01'],
      ],
      'so-tu-phap(a(b(c)))',
    ],
    ['from its origin by name', [['a', '2025-01-01', 'so-tu-phap']], 'so-tu-phap(a)'],
    [
      'in a circle, which the check reports and the tree survives',
      [
        ['a', '2025-01-01'],
        ['b', '2025-02-01', 'a'],
        ['a', '2025-03-01', 'b'],
      ],
      'so-tu-phap(a(b))',
    ],
  ])('%s', (_title, steps, expected) => {
    expect(tree(steps)).toBe(expected);
  });

  it('tells when and with what result', () => {
    const replications = [{ unit: 'a', day: '2025-01-01', result: 'Giảm một nửa' }];
    expect(replicationTree(model({ replications }))).toEqual({
      unit: 'so-tu-phap',
      day: undefined,
      result: undefined,
      learners: [{ unit: 'a', day: '2025-01-01', result: 'Giảm một nửa', learners: [] }],
    });
  });
});
