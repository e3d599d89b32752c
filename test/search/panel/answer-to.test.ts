import { expect, test } from 'vitest';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { answerTo, longerList } from '../../../src/search/panel/answer-to.ts';
import { nothingAsked } from '../../../src/search/panel/search-address.ts';
import { searchSession } from '../../../src/search/panel/search-session.ts';
import { sampleDocument, smallSearch } from '../engine/small-search.ts';

const many = (text: string) =>
  Array.from({ length: 12 }, (_, nth) => sampleDocument(`Bài ${nth}`, text));
const asked = { ...nothingAsked, typed: 'chợ cá' };

test('a list grows, and over a publication it is the newer one', async () => {
  using small = await smallSearch(many('chợ cá'));
  const session = searchSession(() => Promise.resolve(small.search));
  const first = await answerTo(session, asked);
  expect(first.records).toHaveLength(10);
  await writeIndex([...many('chợ cá'), sampleDocument('Mới', 'chợ cá')], small.folder);
  const longer = await longerList(session, first, { ...asked, shown: 20 });
  expect(longer.records).toHaveLength(13);
  expect(longer.of.shown).toBe(20);
});
