import { expect, test } from 'vitest';
import { openSearch } from '../../../src/search/engine/open-search.ts';
import { fetchFromFolder } from '../../../src/search/index/fetch-from-folder.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { sampleDocument as document, ownFolder, smallSearch } from './small-search.ts';

const anything = { filters: {}, order: 'relevance' } as const;

test('a search goes on over a publication that took its parts away', async () => {
  using search = await smallSearch([document('Cũ', 'chợ cá'), document('Hai', 'bến xe')]);
  await writeIndex([document('Mới', 'chợ cá')], search.folder);
  expect(await search.titles('chợ cá')).toEqual(['Mới']);
});

test('a record that a publication took away is not had, but the next search is of the newer one', async () => {
  using search = await smallSearch(
    Array.from({ length: 12 }, (_, nth) => document(`Bài ${nth}`, 'chợ cá')),
  );
  const { hits } = await search.find('chợ cá');
  await writeIndex([document('Mới', 'chợ cá')], search.folder);
  await expect(hits[11]?.load()).rejects.toThrow();
  expect(await search.titles('chợ cá')).toEqual(['Mới']);
});

test('a search rejects while the index cannot be had, and works again afterwards', async () => {
  using folder = ownFolder();
  await writeIndex([document('Một', 'chợ cá')], folder.path);
  const files = fetchFromFolder(folder.path);
  let isCut = true;
  const fetchPart: typeof files = (path) =>
    isCut ? Promise.reject(new Error('cut')) : files(path);
  await expect(openSearch(fetchPart)).rejects.toThrow('cut');
  isCut = false;
  const search = await openSearch(fetchPart);
  isCut = true;
  await expect(search.find(parseQuery('chợ cá'), anything)).rejects.toThrow('cut');
  isCut = false;
  expect((await search.find(parseQuery('chợ cá'), anything)).hits).toHaveLength(1);
});

test('no part is asked for twice', async () => {
  using search = await smallSearch([document('Một', 'chợ cá'), document('Hai', 'bến xe')]);
  await search.titles('chợ cá');
  await search.titles('cho ca');
  expect(search.asked).toHaveLength(new Set(search.asked).size);
});

test('for nobody no texts are loaded, nor what was probably meant', async () => {
  using search = await smallSearch([document('Một', 'chợ cá'), document('Hai', 'bến xe')]);
  let isWanted = true;
  const options = { ...anything, isWanted: () => isWanted };
  const ask = (typed: string) => search.search.find(parseQuery(typed), options);
  isWanted = false;
  expect((await ask('chợ cá')).hits).toEqual([]);
  await ask('bến xee');
  await search.search.suggest('chợ', () => isWanted);
  const texts = () => search.asked.filter((path) => /records|spellings/u.test(path));
  expect(texts()).toEqual([]);
  isWanted = true;
  expect((await ask('chợ cá')).hits).toHaveLength(1);
  expect(texts()).toHaveLength(1);
});

test('of a portal without records, everything is empty', async () => {
  using search = await smallSearch([]);
  expect(search.written.records).toBe(0);
  expect(await search.titles('chợ cá')).toEqual([]);
  expect(await search.search.suggest('chợ')).toEqual([]);
});

test('the same documents make the same version, others another', async () => {
  using one = await smallSearch([document('Một', 'chợ cá')]);
  using same = await smallSearch([document('Một', 'chợ cá')]);
  using other = await smallSearch([document('Một', 'chợ cua')]);
  const version = ({ asked }: typeof one) => asked.at(-1)?.split('/')[0];
  expect(version(same)).toBe(version(one));
  expect(version(other)).not.toBe(version(one));
});
