import { expect, test } from 'vitest';
import { nearbySearches } from '../../../src/search/panel/nearby-searches.ts';
import { nothingAsked, type SearchAddress } from '../../../src/search/panel/search-address.ts';

const filtered = { chosen: { year: '1999' } };

test.each<[what: string, asked: Partial<SearchAddress>, near: Partial<SearchAddress>[]]>([
  ['words alone', { typed: 'hòa giải' }, []],
  ['filters alone', filtered, []],
  ['words and filters', { typed: 'hòa giải', ...filtered }, [{ typed: 'hòa giải' }]],
  ['a quoted phrase', { typed: '“hòa giải” xã' }, [{ typed: 'hòa giải xã' }]],
  [
    'a quoted phrase and filters',
    { typed: '"hòa giải"', ...filtered },
    [{ typed: '"hòa giải"' }, { typed: 'hòa giải', ...filtered }, { typed: 'hòa giải' }],
  ],
  ['quotation marks around nothing', { typed: '""' }, []],
])('near %s are those that ask for less', (_what, asked, near) => {
  const found = nearbySearches({ ...nothingAsked, ...asked }).map(({ address }) => address);
  expect(found).toEqual(near.map((one) => ({ ...nothingAsked, ...one })));
});

test('a nearby search keeps the order and begins with the first results', () => {
  const asked: SearchAddress = { typed: 'a', chosen: { year: '1' }, order: 'day', shown: 40 };
  expect(nearbySearches(asked).map(({ address }) => address)).toEqual([
    { typed: 'a', chosen: {}, order: 'day', shown: 10 },
  ]);
});
