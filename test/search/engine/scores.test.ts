import { expect, test } from 'vitest';
import type { Evidence } from '../../../src/search/engine/evidence.ts';
import { Scores } from '../../../src/search/engine/scores.ts';

const inDocuments = (places: number, documents: number[]): Evidence => ({
  places,
  documents: Uint32Array.from(documents),
  impacts: new Float32Array(documents.length).fill(1),
  alike: new Float32Array(documents.length).fill(1),
});

test('of the places that any document answers, the share of a rare one is greater', () => {
  const scores = new Scores(10);
  scores.add(inDocuments(0b0001, [1, 2]), false);
  scores.add(inDocuments(0b0010, [2, 3, 4, 5, 6, 7, 8]), false);
  scores.add(inDocuments(0b0100, []), false);
  scores.add(inDocuments(0b1000, [9]), false);
  scores.keepTo(0b0111);
  expect(scores.share(2)).toBe(1);
  expect(scores.share(1)).toBeGreaterThan(0.5);
  expect(scores.share(1) + scores.share(3)).toBeCloseTo(1);
  expect(scores.share(9)).toBe(0);
});
