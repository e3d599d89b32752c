import { describe, expect, test } from 'vitest';
import { sampleDocument as document, smallSearch } from './small-search.ts';

const other = Array.from({ length: 12 }, (_, nth) =>
  document(`Bài số ${nth + 20}`, `Chuyện của phường ${nth} về chợ, bến xe và trường học.`),
);

async function answers(query: string, ...pages: [title: string, text: string][]) {
  using search = await smallSearch([
    ...pages.map(([title, text]) => document(title, text)),
    ...other,
  ]);
  return await search.titles(query);
}

describe('any way of typing finds', () => {
  const page: [string, string] = [
    'Điển hình tiên tiến',
    'Tổ hòa giải thôn Ba, kế hoạch 23/KH-STP. Ký sự về quy trình, lý luận.',
  ];
  test.each([
    'điển hình',
    'dien hinh',
    'ĐIEN HINH',
    'điên hinh',
    'đien hính',
    'điển hình'.normalize('NFD'),
    'hoà giải',
    'hoa giai thon ba',
    'hòa giãi',
    'kí sự',
    'qui trình',
    'LI LUAN',
    '23/KH-STP',
    'kh-stp',
    '023 kh',
    'điển hì',
  ])('%s', async (typed) => {
    expect(await answers(typed, page)).toEqual([page[0]]);
  });
});

test('the marks as typed come first, then other tones, then other letters', async () => {
  const found = await answers('kỹ sư', ['Một', 'ký sự'], ['Hai', 'kỷ sư'], ['Ba', 'kỹ sư']);
  expect(found).toEqual(['Ba', 'Hai', 'Một']);
  expect((await answers('kỹ', ['Một', 'ký'], ['Ba', 'kỹ']))[0]).toBe('Ba');
});

test('syllables side by side come before the same apart, in order before out of order', async () => {
  const found = await answers(
    'tư pháp',
    ['Apart', 'pháp luật và tư vấn'],
    ['Reversed', 'biện pháp tư vấn'],
    ['Together', 'ngành tư pháp'],
  );
  expect(found[0]).toBe('Together');
  expect(found).toHaveLength(3);
});

test('a phrase remembered from the middle puts its page first, marked or not', async () => {
  const page: [string, string] = ['Chuyện', 'Buổi sáng chị ra bến xe gặp người bán cá rồi về.'];
  const near: [string, string] = [
    'Bến xe, bến xe',
    'Người bán cá gặp chị ở bến xe. Chị ra xe. Gặp người.',
  ];
  expect((await answers('chị ra bến xe gặp người', page, near))[0]).toBe('Chuyện');
  expect((await answers('chi ra ben xe gap nguoi', page, near))[0]).toBe('Chuyện');
});

test('a title counts more than a text, a shorter title more than a longer one', async () => {
  const found = await answers(
    'góc luật',
    ['Bến xe', 'Ở đây có góc luật, góc luật, góc luật và góc luật.'],
    ['Góc luật ở bến xe Cam Ranh mở cửa', 'Chuyện.'],
    ['Góc luật', 'Chuyện.'],
  );
  expect(found).toEqual(['Góc luật', 'Góc luật ở bến xe Cam Ranh mở cửa', 'Bến xe']);
});

test('newer before older at equal relevance, and by day when asked', async () => {
  using search = await smallSearch([
    document('Cũ', 'Chuyện chợ cá', { day: '2023-01-01' }),
    document('Mới', 'Chuyện chợ cá', { day: '2025-01-01' }),
    document('Giữa', 'Chợ cá, chợ cá, chợ cá', { day: '2024-01-01' }),
  ]);
  expect(await search.titles('chuyện chợ cá')).toEqual(['Mới', 'Cũ']);
  expect(await search.titles('chợ cá', {}, 'day')).toEqual(['Mới', 'Giữa', 'Cũ']);
  expect(await search.titles('')).toEqual(['Mới', 'Giữa', 'Cũ']);
});

test('a phrase in quotation marks must stand there, with its marks where it has any', async () => {
  const pages: [string, string][] = [
    ['Một', 'Bản đăng ký ở phường'],
    ['Hai', 'Đăng bài rồi ký tên'],
    ['Ba', 'Đảng kỳ vọng'],
  ];
  expect(await answers('"đăng ký"', ...pages)).toEqual(['Một']);
  expect((await answers('"dang ky"', ...pages)).sort()).toEqual(['Ba', 'Một']);
});

test('what has a quoted phrase is found though others have more of the remaining words', async () => {
  const pages: [string, string][] = [
    ['Một', 'Tổ hòa giải thôn Ba'],
    ['Hai', 'Giải pháp hòa mình vào biển'],
  ];
  expect(await answers('"hòa giải" biển', ...pages)).toEqual(['Một']);
});

test('a phrase in quotation marks may be a day, a person or another name of a unit', async () => {
  using search = await smallSearch(
    Array.from({ length: 12 }, (_, nth) =>
      document(`Bài số ${nth}`, 'Chuyện chợ cá.', {
        day: '2022-01-07',
        people: ['Vũ Đình Khoát'],
        otherNames: ['Sở Tư pháp tỉnh Ninh Thuận'],
      }),
    ),
  );
  for (const typed of ['"07/01/2022"', '"vu dinh khoat"', '"Tư pháp tỉnh Ninh Thuận"']) {
    expect((await search.find(typed)).hits, typed).toHaveLength(12);
  }
});

test('a syllable that no record has is left out and named; too many, and nothing is found', async () => {
  using search = await smallSearch([document('Một', 'Tổ hòa giải thôn Ba'), ...other]);
  const found = await search.find('hòa giải xyzt');
  expect(found.leftOut).toEqual(['xyzt']);
  expect(found.hits).toHaveLength(1);
  expect((await search.find('abcd xyzt')).hits).toEqual([]);
});

test('what only has some of the words is told from what has all', async () => {
  using search = await smallSearch([
    document('Một', 'Tổ hòa giải thôn Ba'),
    document('Hai', 'Biển sáng sớm'),
    ...other,
  ]);
  expect((await search.find('hòa giải biển')).onlyNear).toBe(true);
  expect((await search.find('hòa giải thôn')).onlyNear).toBe(false);
  expect((await search.find('hòa giải xyzt')).onlyNear).toBe(false);
});

test('what was typed without a keyboard program is read', async () => {
  using search = await smallSearch([document('Một', 'Tổ hòa giải thôn Ba'), ...other]);
  expect((await search.find('hoaf giair')).instead).toBe('hòa giải');
  expect((await search.find('ho2a gia3i')).instead).toBe('hòa giải');
  expect(await search.find('hoa giai')).not.toHaveProperty('instead');
});

test('filters narrow, and counts say what another value of a group would leave', async () => {
  using search = await smallSearch([
    document('Một', 'chợ cá', { filters: { kind: ['Tin'], field: ['Hộ tịch', 'Chứng thực'] } }),
    document('Hai', 'chợ cá', { filters: { kind: ['Mô hình'], field: ['Hộ tịch'] } }),
    document('Ba', 'bến xe', { filters: { kind: ['Mô hình'] } }),
  ]);
  const { hits, counts } = await search.find('chợ cá', { kind: 'Tin' });
  expect(hits).toHaveLength(1);
  expect(await counts()).toEqual({
    kind: { 'Mô hình': 1, Tin: 1 },
    field: { 'Chứng thực': 1, 'Hộ tịch': 1 },
  });
  expect(await search.titles('', { kind: 'Mô hình', field: 'Hộ tịch' })).toEqual(['Hai']);
  expect(await search.titles('chợ', { kind: 'Không có' })).toEqual([]);
});

test('names are suggested by the beginning of a word, then titles', async () => {
  using search = await smallSearch([
    document('Thuận lợi cho dân', 'chợ cá', { people: ['Nguyễn Thị Thuận'] }),
    document('Hai', 'chợ cá', { filters: { unit: ['Phòng Tư pháp Ninh Thuận'] } }),
  ]);
  const texts = (await search.search.suggest('thua')).map(({ text }) => text);
  expect(texts.sort()).toEqual([
    'Nguyễn Thị Thuận',
    'Phòng Tư pháp Ninh Thuận',
    'Thuận lợi cho dân',
  ]);
});

test('what begins with the typed text is suggested first, each text once, a title with its kind', async () => {
  const unit = (name: string) => ({ filters: { unit: [name] } });
  using search = await smallSearch([
    document('Một', 'chợ cá', unit('Sở Tư pháp tỉnh Khánh Hòa')),
    document('Hai', 'chợ cá', unit('Sở Tư pháp tỉnh Khánh Hòa')),
    document('Tổ Hòa Bình', 'chợ cá', { ...unit('Hòa Bình'), people: ['Hòa Bình'] }),
    document('Luật Hòa giải', 'chợ cá', { kind: 'Văn bản' }),
  ]);
  const suggested = await search.search.suggest('hòa');
  expect(suggested.slice(0, 2).map(({ text }) => text)).toEqual([
    'Hòa Bình',
    'Sở Tư pháp tỉnh Khánh Hòa',
  ]);
  expect(new Set(suggested.map(({ text }) => text)).size).toBe(suggested.length);
  expect(suggested.find(({ text }) => text === 'Luật Hòa giải')?.kind).toBe('Văn bản');
});

test('of an abbreviation the titles are suggested that say its long form', async () => {
  using search = await smallSearch([
    document('Luật Trợ giúp pháp lý', 'chợ cá', { otherTitles: ['luật tgpl'] }),
    document('Bến xe', 'tin TGPL ở chợ'),
  ]);
  expect((await search.search.suggest('TGP')).map(({ text }) => text)).toEqual([
    'Luật Trợ giúp pháp lý',
  ]);
  expect((await search.search.suggest('giúp')).map(({ text }) => text)).toEqual([
    'Luật Trợ giúp pháp lý',
  ]);
});

test('a longer query also finds what has nearly all of it, below what has all', async () => {
  const found = await answers(
    'chợ cá bến xe sáng sớm',
    ['Nhiều', 'Sáng sớm ở chợ cá'],
    ['Đủ', 'Sáng sớm, bến xe và chợ cá'],
    ['Ít', 'Trời sáng rồi'],
  );
  expect(found.slice(0, 2)).toEqual(['Đủ', 'Nhiều']);
  expect(found).not.toContain('Ít');
});

test('a day finds first what is of that day', async () => {
  using search = await smallSearch([
    document('Nhắc lại', 'Từ 7/1/2022 đến 9/1/2022, từ 7/1/2022.', { day: '2023-05-05' }),
    document('Kế hoạch', 'Chợ cá.', { day: '2022-01-07' }),
  ]);
  expect(await search.titles('07/01/2022')).toEqual(['Kế hoạch', 'Nhắc lại']);
  expect(await search.titles('7/1')).toEqual(['Kế hoạch', 'Nhắc lại']);
});

test('a question finds what is about its matter, though long texts hold more of its words', async () => {
  const long = Array.from({ length: 12 }, (_, nth) =>
    document(
      `Chuyện ${nth}`,
      'Đất có khách. Công việc không giá nào. Ai khai thì đấu bóng, chợ, bến xe, trường học.',
    ),
  );
  using search = await smallSearch([
    document('Phòng đấu giá', 'Một buổi đấu giá đất công khai.'),
    ...long,
    ...other,
  ]);
  expect((await search.titles('đấu giá đất có công khai không'))[0]).toBe('Phòng đấu giá');
});

test('a record about a long query’s matter comes before one that holds its syllables by chance', async () => {
  const about: [string, string] = ['Băng rôn', 'Treo của chợ.'];
  const byChance: [string, string] = [
    'Một',
    'Đi băng qua chợ, cười rôn rả, treo nón ở cửa trường, của phường này hay của phường khác.',
  ];
  const found = await answers('treo băng rôn ở chợ của phường trường', about, byChance);
  expect(found[0]).toBe('Băng rôn');
});

test('the name of its unit stands in a record as whole as in its text', async () => {
  using search = await smallSearch([
    document('Của sở', 'Chuyện ở chợ cá.', { units: ['Sở Tư pháp tỉnh Khánh Hòa'] }),
    document('Của tỉnh khác', 'Khánh Hòa có chợ cá. Sở Tư pháp tỉnh bạn, sở Tư pháp, tư pháp.'),
    ...other,
  ]);
  expect((await search.titles('Sở Tư pháp tỉnh Khánh Hòa chợ cá'))[0]).toBe('Của sở');
});
