import { describe, expect, test } from 'vitest';
import { sampleDocument as document, smallSearch } from './small-search.ts';

const records = [
  document('Kế hoạch thi đua', 'Theo Kế hoạch số 23/KH-STP.'),
  document('Chỉ thị', 'Chỉ thị số 16-CT/TU của Tỉnh ủy.'),
  document('Thông tư', 'Thông tư liên tịch 1/2014/TTLT-BTP-BCA.'),
  document('Viết liền', 'Công văn 77CV-STP.'),
  ...Array.from({ length: 12 }, (_, nth) =>
    document(`Bài ${nth + 300}`, `Chuyện phường ${nth} về chợ, bến xe và tổ hòa giải.`),
  ),
];

describe('the number of a document is found however its parts are joined', () => {
  test.each([
    ['23/KH-STP', 'Kế hoạch thi đua'],
    ['23KH-STP', 'Kế hoạch thi đua'],
    ['23 KH STP', 'Kế hoạch thi đua'],
    ['23khstp', 'Kế hoạch thi đua'],
    ['23KHSTP', 'Kế hoạch thi đua'],
    ['khstp', 'Kế hoạch thi đua'],
    ['23kh', 'Kế hoạch thi đua'],
    ['kế hoạch 23khstp', 'Kế hoạch thi đua'],
    ['"23khstp"', 'Kế hoạch thi đua'],
    ['16CTTU', 'Chỉ thị'],
    ['16ct-tu', 'Chỉ thị'],
    ['CTTU', 'Chỉ thị'],
    ['chỉ thị cttu', 'Chỉ thị'],
    ['ttltbtpbca', 'Thông tư'],
    ['77/CV-STP', 'Viết liền'],
    ['77cvstp', 'Viết liền'],
  ])('%s', async (typed, title) => {
    using search = await smallSearch(records);
    const { hits, leftOut, instead } = await search.find(typed);
    expect((await hits[0]?.load())?.title).toBe(title);
    expect({ leftOut, instead }).toEqual({ leftOut: [], instead: undefined });
  });
});

test('words typed without the space between are parted, and keep their marks', async () => {
  using search = await smallSearch(records);
  const { hits, query } = await search.find('tổ hòagiải');
  expect(hits.length).toBeGreaterThan(1);
  expect(query.syllables).toEqual(['tổ', 'hòa', 'giải']);
});

describe('a number is parted where it is written so, and not by chance', () => {
  const numbers = [
    document('Sau lũ', 'Làm lại 1.186 giấy tờ trong mười hai ngày.'),
    document('Kế hoạch năm', 'Ngày 7/1/2022; họp ngày 1/12, 12/3 và 12/4/2024, số 56 78.'),
    ...records,
  ];

  test.each([
    ['1186 giấy tờ', 'Sau lũ', ['1', '186', 'giấy', 'tờ']],
    ['07012022', 'Kế hoạch năm', ['07', '01', '2022']],
  ])('%s', async (typed, title, syllables) => {
    using search = await smallSearch(numbers);
    const { hits, query } = await search.find(typed);
    expect((await hits[0]?.load())?.title).toBe(title);
    expect(query.syllables).toEqual(syllables);
  });

  test.each(['123', '124', '1012', '5678', 'họp ngày 1242024'])('%s', async (typed) => {
    using search = await smallSearch(numbers);
    const { leftOut } = await search.find(typed);
    expect(leftOut).toEqual([typed.split(' ').at(-1)]);
  });
});

test('what stands nowhere side by side is not parted', async () => {
  using search = await smallSearch(records);
  expect((await search.find('chợ giaixe')).leftOut).toEqual(['giaixe']);
});

test('a query whose words are known asks for no list of syllables', async () => {
  using search = await smallSearch(records);
  await search.find('hòa giải');
  await search.find('23/kh-stp');
  expect(search.asked.filter((path) => path.includes('spellings'))).toEqual([]);
});
