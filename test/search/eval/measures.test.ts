import { describe, expect, it } from 'vitest';
import { meanOf, scoresOf } from './measures.ts';

const query = {
  class: 'topic',
  q: 'ranh đất',
  grades: new Map([
    ['a', 3],
    ['b', 2],
    ['c', 1],
  ]),
};
const others = (count: number) => Array.from({ length: count }, (_, nth) => `x${nth}`);

describe('Measures', () => {
  it('are all one for the best order', () => {
    expect(scoresOf(query, ['a', 'b', 'c'])).toEqual({ recall: 1, mrr: 1, ndcg: 1 });
  });

  it('count what is only related for the gain alone', () => {
    const { recall, mrr, ndcg } = scoresOf(query, ['c']);
    expect([recall, mrr]).toEqual([0, 0]);
    expect(ndcg).toBeGreaterThan(0);
  });

  it('take the rank of the first answer', () => {
    expect(scoresOf(query, ['x', 'c', 'b', 'a'])).toMatchObject({ recall: 1, mrr: 1 / 3 });
  });

  it('look at the first ten alone', () => {
    expect(scoresOf(query, [...others(10), 'a'])).toEqual({ recall: 0, mrr: 0, ndcg: 0 });
    expect(scoresOf(query, [...others(9), 'a'])).toMatchObject({ recall: 0.5, mrr: 0.1 });
  });

  it('ask no more than ten answers of ten places', () => {
    const ids = others(14);
    const many = { ...query, grades: new Map(ids.map((id) => [id, 2])) };
    expect(scoresOf(many, ids)).toEqual({ recall: 1, mrr: 1, ndcg: 1 });
  });

  it('of several queries have a mean', () => {
    const one = { recall: 1, mrr: 1, ndcg: 1 };
    expect(meanOf([one, { recall: 0, mrr: 0.5, ndcg: 0.25 }])).toEqual({
      recall: 0.5,
      mrr: 0.75,
      ndcg: 0.625,
    });
  });
});
