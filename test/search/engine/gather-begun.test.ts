import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { sampleDocument as document, smallSearch } from './small-search.ts';

const records = [
  document('Hòa giải ở thôn', 'Chuyện nào cũng nghe.'),
  document('Cam Ranh', 'Chợ Cam Ranh, chợ cam, chợ cải.'),
  document('Bến cá', 'Ở chợ cá, chợ cá.'),
  ...Array.from({ length: 12 }, (_, nth) => document(`Bài ${nth}`, 'Việc gì ở bến xe, hoa nở.')),
];

async function typing(typed: string, more: typeof records = []) {
  using search = await smallSearch([...records, ...more]);
  const query = { ...parseQuery(typed), begun: true };
  const found = await search.search.find(query, { filters: {}, order: 'relevance' });
  const loaded = await Promise.all(found.hits.map(({ load }) => load()));
  return { begun: found.query.begun, titles: loaded.map(({ title }) => title) };
}

test('a syllable being typed is taken as begun though there is such a syllable', async () => {
  expect((await typing('hoa gi')).titles[0]).toBe('Hòa giải ở thôn');
  using search = await smallSearch(records);
  expect((await search.titles('hoa gi'))[0]).not.toBe('Hòa giải ở thôn');
});

test('what has it whole comes before what goes on', async () => {
  expect((await typing('chợ cá')).titles).toEqual(['Bến cá', 'Cam Ranh']);
  expect((await typing('cho ca')).titles).toEqual(['Bến cá', 'Cam Ranh']);
  expect((await typing('ca')).titles[0]).toBe('Bến cá');
});

test('where it fills a screen as it stands, it is whole', async () => {
  const full = Array.from({ length: 10 }, (_, nth) => document(`Chợ cá ${nth}`, 'Bến xe.'));
  const { begun, titles } = await typing('chợ cá', full);
  expect(begun).toBe(false);
  expect(titles).not.toContain('Cam Ranh');
});
