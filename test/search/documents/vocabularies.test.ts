import { describe, expect, test } from 'vitest';
import { everydayWordsWith } from '../../../src/search/documents/everyday-words.ts';
import { withVocabularies } from '../../../src/search/documents/vocabularies.ts';
import { sampleDocument, smallSearch } from '../engine/small-search.ts';

const everyday = {
  items: [
    { term: 'giữ xe', ways: ['gửi xe', 'coi xe'] },
    { term: 'đò ngang', ways: ['đò qua sông'] },
    { term: '…', ways: ['không nói gì'] },
  ],
};
const complete = withVocabularies({
  abbreviations: { items: [{ short: 'ĐN', long: 'đò ngang' }] },
  everyday,
});
const formsOf = (...document: Parameters<typeof sampleDocument>) =>
  complete(sampleDocument(...document)).everyday;

describe('What citizens say goes with a record', () => {
  test('more for its title, summary and fields of work than for what its text tells in passing', () => {
    const ways = ['gửi xe', 'coi xe'];
    expect(formsOf('Bãi giữ xe', 'Chuyện.')).toEqual({ matter: ways, mentioned: [] });
    expect(formsOf('Một', 'Chuyện.', { summary: 'Chị giữ xe.' })?.matter).toEqual(ways);
    expect(formsOf('Một', 'Chuyện.', { filters: { field: ['Giữ xe'] } })?.matter).toEqual(ways);
    expect(formsOf('Một', 'Bên bãi GIỮ XE.')).toEqual({ matter: [], mentioned: ways });
  });

  test('where it tells the term whole, or by an abbreviation', () => {
    expect(formsOf('Một', 'Anh giữ xem.')).toEqual({ matter: [], mentioned: [] });
    expect(formsOf('Một', 'Bến ĐN.')?.mentioned).toEqual(['đò qua sông']);
    expect(formsOf('Bến ĐN', 'Chuyện.')?.matter).toEqual(['đò qua sông']);
  });
});

test('a department adds to the vocabulary that all have, and replaces what it says of a term', () => {
  const waysOf = (own: { term: string; ways: string[] }[], wanted: string) =>
    everydayWordsWith(own).flatMap(({ term, ways }) => (term === wanted ? [ways] : []));
  expect(waysOf([], 'chứng thực')[0]).toContain('sao y bản chính');
  expect(waysOf(everyday.items, 'giữ xe')).toEqual([['gửi xe', 'coi xe']]);
  expect(waysOf(everyday.items, 'chứng thực')).toHaveLength(1);
  const own = [{ term: 'Chứng thực', ways: ['đóng dấu'] }];
  expect(waysOf(own, 'chứng thực')).toEqual([]);
  expect(waysOf(own, 'Chứng thực')).toEqual([['đóng dấu']]);
});

test('a record is found by what citizens say, after those that say so themselves, and quotes mean the very words', async () => {
  const documents = [
    sampleDocument('Nhắc qua', 'Bến có bãi giữ xe bên chợ.'),
    sampleDocument('Chính là', 'Bến.', { summary: 'Nơi giữ xe của chợ.' }),
    sampleDocument('Nói thẳng', 'Bà con gửi xe ở chợ.'),
    sampleDocument('Nói cả hai', 'Bà con gửi xe ở chợ, có bãi giữ xe.'),
    ...Array.from({ length: 12 }, (_, nth) => sampleDocument(`Bài ${nth}`, `Chuyện chợ ${nth}.`)),
  ].map(complete);
  const found = ['Nói cả hai', 'Nói thẳng', 'Chính là', 'Nhắc qua'];
  using search = await smallSearch(documents);
  expect(await search.titles('gửi xe')).toEqual(found);
  expect(await search.titles('gui xe')).toEqual(found);
  expect(await search.titles('“gửi xe”')).toEqual(['Nói cả hai', 'Nói thẳng']);
});
