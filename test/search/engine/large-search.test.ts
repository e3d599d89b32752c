import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDocument as document, smallSearch } from './small-search.ts';

const words =
  'an ba cam dao em gio hoa im ke lan may nam oi pha qua ra sen tay uom vui xa yen'.split(' ');

/** So many records that a syllable weighs more than a pair. */
const many = Array.from({ length: 2000 }, (_, nth) => {
  const text = Array.from({ length: 12 }, (_word, place) => words[(nth * 7 + place * place) % 22]);
  return document(`Bài ${nth}`, text.join(' '));
});

let search: Awaited<ReturnType<typeof smallSearch>>;

beforeAll(async () => {
  search = await smallSearch([
    ...many,
    document('Rời', 'Sáng nọ nấu cơm rồi mới phơi lúa'),
    document('Liền', 'Họ cơm lúa với nhau từ lâu'),
    document('Nhớ', 'Bà kể chuyện con mèo trèo cây cau'),
    document('Xuôi', 'Ông cụ trồng bưởi bán chợ phiên đều đặn'),
    document('Ngược', 'Thuyền đặn đều phiên chợ bán bưởi trồng cụ ông'),
  ]);
});

afterAll(() => search[Symbol.dispose]());

const parts = () => search.asked.filter((path) => /\/(?:pairs|syllables)\//.test(path));

test('syllables apart are found below the same side by side', async () => {
  expect(await search.titles('cơm lúa')).toEqual(['Liền', 'Rời']);
});

test('a remembered phrase asks for its pairs alone', async () => {
  const before = new Set(parts());
  expect(await search.titles('kể chuyện con mèo trèo cây')).toEqual(['Nhớ']);
  const since = parts().filter((path) => !before.has(path));
  expect(since.filter((path) => path.includes('/syllables/'))).toEqual([]);
});

test('a phrase with a syllable that is nowhere says which', async () => {
  const found = await search.find('kể chuyện con mèo trèo xyzt cây');
  expect(found.leftOut).toEqual(['xyzt']);
  expect(found.hits).toHaveLength(1);
});

test('that nothing has all words is only said when it is certain', async () => {
  const uncertain = await search.find('cụ trồng bưởi bán chợ phiên đều thuyền');
  expect(uncertain.onlyNear).toBe(false);
  expect((await search.find('bưởi mèo')).onlyNear).toBe(true);
});
