import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { sampleDocument as document, smallSearch } from './small-search.ts';

const phrase = '"chợ cá tươi"';
const filters = (nth: number) => ({ filters: { kind: [nth % 2 === 0 ? 'Tin' : 'Mô hình'] } });
const whole = (count: number) =>
  Array.from({ length: count }, (_, nth) =>
    document(`Có ${nth}`, `Bến xe ${nth}, chợ cá tươi.`, filters(nth)),
  );
// They have both pairs of the phrase, and more often.
const apart = (count: number) =>
  Array.from({ length: count }, (_, nth) =>
    document(`Rời ${nth}`, `Chợ cá, chợ cá. Cá tươi, cá tươi ${nth}.`, filters(nth)),
  );
const readIn = (asked: string[]) => asked.filter((path) => path.includes('/records/')).length;

test('of few candidates all are read, so that the list and every count are exact', async () => {
  using search = await smallSearch([...whole(12), ...apart(8)]);
  const { hits, unread, counts, areCountsExact } = await search.find(phrase, { kind: 'Tin' });
  expect(hits).toHaveLength(6);
  expect({ unread, areCountsExact }).toEqual({ unread: 0, areCountsExact: true });
  expect(await counts()).toEqual({ kind: { Tin: 6, 'Mô hình': 6 } });
});

test('of many, what is listed has the phrase, and the rest is told as unread', async () => {
  using search = await smallSearch([...apart(8), ...whole(60), ...apart(7)]);
  const { hits, unread, areCountsExact } = await search.find(phrase);
  const records = await Promise.all(hits.map(({ load }) => load()));
  expect(records.filter(({ title }) => title.startsWith('Rời'))).toEqual([]);
  expect(hits.length).toBeGreaterThan(0);
  expect(areCountsExact).toBe(false);
  expect(hits.length).toBeLessThan(60);
  expect(hits.length + unread).toBeGreaterThanOrEqual(60);
  expect(readIn(search.asked)).toBeLessThanOrEqual(20);
});

test('who wants more of the list has more of it read, to its end', async () => {
  using search = await smallSearch([...apart(8), ...whole(30), ...apart(7)]);
  const options = { filters: {}, order: 'relevance', shown: 40 } as const;
  const { hits, unread, areCountsExact } = await search.search.find(parseQuery(phrase), options);
  expect(hits).toHaveLength(30);
  expect({ unread, areCountsExact }).toEqual({ unread: 0, areCountsExact: true });
});

test('while none has the phrase more are read, but not without end', async () => {
  using search = await smallSearch(apart(140));
  const { hits, unread } = await search.find(phrase);
  expect(hits).toEqual([]);
  expect(unread).toBe(40);
  expect(readIn(search.asked)).toBe(100);
});

test('within a filter, the counts of other values are told as a limit', async () => {
  using search = await smallSearch([...whole(30), ...apart(4)]);
  const found = await search.find(phrase, { kind: 'Tin' });
  expect(found.areCountsExact).toBe(false);
  expect((await search.find('chợ cá', { kind: 'Tin' })).areCountsExact).toBe(true);
});
