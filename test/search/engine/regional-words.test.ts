import { describe, expect, test } from 'vitest';
import { standardOf } from '../../../src/search/engine/regional-words.ts';
import { sampleDocument, smallSearch } from './small-search.ts';

const others = Array.from({ length: 12 }, (_, nth) =>
  sampleDocument(`Bài ${nth}`, `Chuyện của phường ${nth} về chợ và bến đò.`),
);

async function titles(query: string, ...texts: string[]): Promise<string[]> {
  using search = await smallSearch([
    ...texts.map((text) => sampleDocument(text, 'Một.')),
    ...others,
  ]);
  return await search.titles(query);
}

describe('What the Centre and the South say finds what the state writes', () => {
  test.each([
    ['lượm được bóp', 'Nhặt được ví'],
    ['luom duoc tien', 'Nhặt được tiền'],
    ['giấy khai sanh', 'Giấy khai sinh'],
    ['khai sanh', 'Khai sinh'],
    ['nhứt', 'Hạng nhất'],
    ['xin giùm đơn', 'Xin giúp đơn'],
  ])('“%s” finds “%s”', async (typed, written) => {
    expect(await titles(typed, written)).toEqual([written]);
  });

  test('after what says it as typed', async () => {
    expect(await titles('bịnh nặng', 'Bệnh nặng', 'Bịnh nặng')).toEqual(['Bịnh nặng', 'Bệnh nặng']);
  });

  test('but not in quotes, nor without marks where that is another syllable', async () => {
    expect(await titles('“lượm được”', 'Nhặt được')).toEqual([]);
    expect(await titles('binh nang', 'Bệnh nặng', 'Bình nặng')).toEqual(['Bình nặng']);
  });
});

test.each(['lãnh', 'thiệt', 'ba', 'benh', 'coi xem'])(
  '“%s” is no regional syllable',
  (syllable) => {
    expect(standardOf(syllable)).toBeUndefined();
  },
);
