import { describe, expect, test } from 'vitest';
import { matterOf } from '../../../src/search/engine/matter.ts';
import { queryWords } from '../../../src/search/engine/query-words.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { sampleDocument, smallSearch } from './small-search.ts';

function matter(typed: string): string {
  const { syllables, ...query } = parseQuery(typed);
  const places = matterOf(queryWords({ syllables, ...query }));
  return syllables.filter((_, place) => (places >>> place) & 1).join(' ');
}

test.each([
  ['làm giấy kết hôn ở đâu', 'làm giấy kết hôn'],
  ['lam giay ket hon o dau', 'lam giay ket hon'],
  ['cho hỏi mất giấy khai sinh thì phải làm sao', 'mất giấy khai sinh'],
  ['tôi muốn ly hôn cần gì?', 'ly hôn'],
  ['thừa kế là gì', 'thừa kế'],
  ['công chứng hết bao nhiêu tiền vậy ạ', 'công chứng'],
  ['hàng xóm lấn đất có kiện được không', 'hàng xóm lấn đất có kiện'],
  ['ai được trợ giúp pháp lý', 'trợ giúp pháp lý'],
  ['mất giấy tờ giờ phải làm sao', 'mất giấy tờ'],
  ['công chứng ở mô', 'công chứng'],
  ['đi lại hoài có kiện được hông', 'đi lại hoài có kiện'],
  ['chừng nào hết hạn nghen', 'hết hạn'],
  ['giấy tờ nhà', 'giấy tờ nhà'],
  ['giay to nha', 'giay to nha'],
  ['ứng dụng AI', 'ứng dụng ai'],
  ['ở dâu', 'ở dâu'],
  ['không khí trong lành', 'không khí trong lành'],
  ['bao giờ', 'bao giờ'],
  ['', ''],
])('of “%s” the matter is “%s”', (typed, told) => {
  expect(matter(typed)).toBe(told);
});

describe('A question', () => {
  const titled = 'Làm giấy kết hôn ở đâu?';
  const others = Array.from({ length: 30 }, (_, nth) =>
    sampleDocument(`Làm giấy kết hôn ${nth}`, 'Ra quầy hộ tịch. Ở xã nào cũng được, đi đâu xa.'),
  );
  const lacking = sampleDocument('Làm giấy kết hôn', 'Ra quầy hộ tịch.');
  const scattered = Array.from({ length: 12 }, (_, nth) =>
    sampleDocument(`Bài ${nth}`, 'Hôn nhân: kết bạn, làm đồ bằng giấy, ở nhà, đâu cũng vui.'),
  );

  test('finds the record that lacks its words of asking before those that hold all of them apart', async () => {
    using search = await smallSearch([lacking, ...scattered]);
    expect((await search.titles('làm giấy kết hôn ở đâu'))[0]).toBe(lacking.title);
    expect((await search.find('làm giấy kết hôn ở đâu')).onlyNear).toBe(false);
  });

  test('finds first the record whose title asks the same', async () => {
    using search = await smallSearch([sampleDocument(titled, 'Chuyện.'), ...others]);
    expect((await search.titles('làm giấy kết hôn ở đâu'))[0]).toBe(titled);
    expect((await search.titles('lam giay ket hon o dau'))[0]).toBe(titled);
  });

  test('of which no record tells the matter finds nothing', async () => {
    using search = await smallSearch([sampleDocument(titled, 'Chuyện.'), ...others]);
    expect(await search.titles('nuôi cá ở đâu')).toEqual([]);
  });
});
