import { expect, test } from 'vitest';
import { pairPlan } from '../../../src/search/engine/pair-plan.ts';

test('of a short query all pairs are looked up at once', () => {
  expect(pairPlan(1)).toEqual({ first: [], more: [] });
  expect(pairPlan(4)).toEqual({ first: [0, 1, 2], more: [] });
});

test('of a long title, pairs that hold every syllable come first', () => {
  const { first, more } = pairPlan(13);
  expect(new Set(first.flatMap((place) => [place, place + 1])).size).toBe(13);
  expect(more.filter((place) => first.includes(place))).toEqual([]);
});

test.each([9, 15, 22, 30])('of %i syllables at most ten pairs are looked up', (syllables) => {
  const { first, more } = pairPlan(syllables);
  const all = [...first, ...more];
  expect(all.length).toBeLessThanOrEqual(10);
  expect(new Set(all).size).toBe(all.length);
  expect(Math.max(...all)).toBe(syllables - 2);
});
