import { expect, test } from 'vitest';
import { nothingAsked } from '../../../src/search/panel/search-address.ts';
import { searchSession } from '../../../src/search/panel/search-session.ts';
import { sampleDocument, smallSearch } from '../engine/small-search.ts';

test('signs alone find nothing, filters alone what they hold', async () => {
  using small = await smallSearch([
    sampleDocument('Một', 'chợ cá', { filters: { year: ['2025'] } }),
    sampleDocument('Hai', 'bến xe', { filters: { year: ['2024'] } }),
  ]);
  const session = searchSession(() => Promise.resolve(small.search));
  const counted = async (typed: string) => {
    const { hits } = await session.search({ ...nothingAsked, typed, chosen: { year: '2025' } });
    return hits.length;
  };
  expect(await counted('???')).toBe(0);
  expect(await counted('❤️')).toBe(0);
  expect(await counted('')).toBe(1);
});
