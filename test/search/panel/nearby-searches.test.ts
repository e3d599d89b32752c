import { expect, test } from 'vitest';
import { nearbySearches } from '../../../src/search/panel/nearby-searches.ts';
import { nothingAsked, type SearchAddress } from '../../../src/search/panel/search-address.ts';

const filtered = { chosen: { year: '1999' } };

type Case = [
  what: string,
  asked: Partial<SearchAddress>,
  near: Partial<SearchAddress>[],
  leftOut?: string[],
];

test.each<Case>([
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
  ['a word that nothing holds', { typed: 'Hòa xyz' }, [{ typed: 'hòa' }], ['xyz']],
  ['only such words', { typed: 'xyz' }, [], ['xyz']],
  [
    'such a word and filters',
    { typed: 'hòa xyz', ...filtered },
    [{ typed: 'hòa xyz' }, { typed: 'hòa', ...filtered }, { typed: 'hòa' }],
    ['xyz'],
  ],
])('near %s are those that ask for less', (_what, asked, near, leftOut = []) => {
  const all = nearbySearches({ ...nothingAsked, ...asked }, leftOut);
  const found = all.map(({ address }) => address);
  expect(found).toEqual(near.map((one) => ({ ...nothingAsked, ...one })));
});

test('a nearby search says what it leaves out, each word once', () => {
  const asked: SearchAddress = { ...nothingAsked, typed: 'xyz hòa xyz', ...filtered };
  expect(nearbySearches(asked, ['xyz', 'xyz']).map(({ words }) => words)).toEqual([
    'Tìm ở mọi mục, không lọc',
    'Bỏ “xyz”',
    'Không lọc, bỏ “xyz”',
  ]);
});

test('a nearby search keeps the order and begins with the first results', () => {
  const asked: SearchAddress = { typed: 'a', chosen: { year: '1' }, order: 'day', shown: 40 };
  expect(nearbySearches(asked, []).map(({ address }) => address)).toEqual([
    { typed: 'a', chosen: {}, order: 'day', shown: 10 },
  ]);
});
