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

test('what was not read for a quoted phrase is read when more is asked for', async () => {
  using small = await smallSearch(many('chợ cá tươi').flatMap((one) => [one, one, one]));
  const session = searchSession(() => Promise.resolve(small.search));
  const first = await answerTo(session, { ...asked, typed: '"chợ cá tươi"' });
  expect(first.records).toHaveLength(10);
  expect(first.outcome.unread).toBe(26);
  const longer = await longerList(session, first, { ...first.of, shown: 40 });
  expect(longer.records).toHaveLength(36);
  expect(longer.outcome.unread).toBe(0);
});
