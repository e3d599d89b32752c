import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { sampleDocument as document, smallSearch } from './small-search.ts';

const records = [
  document('Tuyên truyền pháp luật', 'Loa của thôn, điển hình tiên tiến.'),
  document('Tổ hòa giải thôn Ba', 'Một điển hình về hòa giải, ai cũng pha trà.'),
  ...Array.from({ length: 12 }, (_, nth) =>
    document(`Bài ${nth}`, `Phường ${nth} có bến xe, pha trà, hinh như là trường.`),
  ),
];

async function offered(typed: string, isBegun = false): Promise<string | undefined> {
  using search = await smallSearch(records);
  const query = { ...parseQuery(typed), begun: isBegun };
  const found = await search.search.find(query, { filters: {}, order: 'relevance' });
  return found.instead;
}

describe('a slip of the fingers is understood', () => {
  test.each([
    ['tuyen truyne', 'tuyen truyen'],
    ['truyne', 'truyen'],
    ['hoa giaii', 'hoa giai'],
    ['hoaa giai', 'hoa giai'],
    ['dien hinnh', 'dien hinh'],
    ['phpa luat', 'phap luat'],
    ['phap luta', 'phap luat'],
    ['PHPA LUAT', 'phap luat'],
    ['tyên truyền', 'tuyên truyền'],
    ['điển hinnh tiên tiến', 'điển hình tiên tiến'],
  ])('%s', async (typed, meant) => {
    expect(await offered(typed)).toBe(meant);
  });
});

test.each([
  ['all is known', 'hoa giai'],
  ['nothing is near', 'hoa giai xyzxyz'],
  ['it is a number', 'hoa giai 2999'],
  ['no record has what is near with all the rest', 'ben xe giaii'],
  ['most of it is unknown', 'abce bcde cdef defg hoa giai'],
])('nothing is offered where %s', async (_why, typed) => {
  expect(await offered(typed)).toBeUndefined();
});

test('keys of Telex come before slips', async () => {
  expect(await offered('hoaf giair')).toBe('hòa giải');
});

test('what is still being typed is no slip before it is long', async () => {
  expect(await offered('hoa gik', true)).toBeUndefined();
  expect(await offered('hoa giaik', true)).toBe('hoa giai');
});
