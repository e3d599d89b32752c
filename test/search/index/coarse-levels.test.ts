import { expect, test } from 'vitest';
import { coarseLevels } from '../../../src/search/index/coarse-levels.ts';
import { levelOf, titleImpact } from '../../../src/search/index/impact.ts';

const title = levelOf(titleImpact);
const levels = [1, 2, 5, 6, title - 1, title, 20, 31];

function coarse(documents: number): number[] {
  const some = Uint8Array.from({ length: documents }, (_, nth) => levels[nth % levels.length] ?? 0);
  const postings = { documents: Uint32Array.from(some.keys()), levels: some };
  return [...coarseLevels(postings).levels.subarray(0, levels.length)];
}

test('a rare term keeps its levels', () => {
  expect(coarse(600)).toEqual(levels);
});

test('the more documents have a term, the fewer levels it has below those of titles', () => {
  const own = (documents: number) => new Set(coarse(documents).filter((level) => level < title));
  expect(own(1000).size).toBe(3);
  expect(own(5000).size).toBe(1);
  expect(coarse(5000).slice(-3)).toEqual([title, 20, 31]);
});
