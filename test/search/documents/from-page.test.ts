import { expect, test } from 'vitest';
import { documentFromPage } from '../../../src/search/documents/from-page.ts';
import { withOtherForms } from '../../../src/search/documents/other-forms.ts';
import { sampleDocument } from '../engine/small-search.ts';

const page = (main: string, head = '') =>
  `<html><head>${head}</head><body><nav>Ngoài lề</nav>${main}<p>Chân trang</p></body></html>`;

test('a page tells its record, texts in lines, without what is not its own', () => {
  const html = page(
    `<main data-search-as="record" data-record="to" data-day="2025-06-11" data-picture="/thi-dua/anh/a.webp">
       <nav data-search-as="ignored"><a>Trang chủ</a><br><i>›</i></nav>
       <h1 data-search-as="title">Tổ <em>hòa giải</em>
         thôn Ba</h1>
       <p data-search-as="summary">Bốn bước &amp; một ấm trà.</p>
       <p>Chị <b>Hạ</b>nh kể.<br>Rồi đi.</p><dl><dt>Đơn vị</dt><dd>Phòng Tư pháp</dd></dl>
       <img alt="Ảnh" src="a.webp"><script>if (a<b) "x"</script><!-- <p> -->
       <div data-search-as="ignored"><p>Bài khác</p></div>Hết
     </main>`,
    `<meta name="kind" content="Gương điển hình" data-search-as="filter">
     <meta name="field" content="Hòa giải" data-search-as="filter">
     <meta name="field" content="Hộ tịch" data-search-as="filter">
     <meta name="unit" content="Phòng Tư pháp" data-search-as="filter">
     <meta name="unit" content="Sở Tư pháp" data-search-as="filter">
     <meta name="person" content="Vũ Đình Khoát" data-search-as="person">
     <meta name="also" content="Tập thể" data-search-as="also">
     <meta name="also" content="Tổ thôn Ba" data-search-as="other-title">
     <meta name="description" content="khác">`,
  );
  expect(documentFromPage(html, '/dien-hinh/to/')).toEqual({
    id: 'to',
    url: '/dien-hinh/to/',
    title: 'Tổ hòa giải thôn Ba',
    kind: 'Gương điển hình',
    day: '2025-06-11',
    people: ['Vũ Đình Khoát'],
    units: ['Phòng Tư pháp'],
    summary: 'Bốn bước & một ấm trà.',
    otherNames: ['Tập thể'],
    otherTitles: ['Tổ thôn Ba'],
    blocks: ['Chị Hạnh kể.', 'Rồi đi.', 'Đơn vị', 'Phòng Tư pháp', 'Hết'],
    filters: {
      kind: ['Gương điển hình'],
      field: ['Hòa giải', 'Hộ tịch'],
      unit: ['Phòng Tư pháp', 'Sở Tư pháp'],
    },
    picture: { src: '/thi-dua/anh/a.webp', width: 120, height: 90 },
  });
});

test('a page that does not ask to be found is no document, one without a title a mistake', () => {
  expect(documentFromPage(page('<main><h1>Một</h1></main>'), '/')).toBeUndefined();
  expect(() => documentFromPage(page('<main data-search-as="record"></main>'), '/')).toThrow(
    'title',
  );
});

test('abbreviations and their long forms find each other, in titles as in titles, and days in words are found by numbers', () => {
  const complete = withOtherForms([
    { short: 'PBGDPL', long: 'phổ biến, giáo dục pháp luật' },
    { short: 'UBND', long: 'ủy ban nhân dân' },
  ]);
  const forms = (title: string, text: string) => {
    const { otherNames, otherTitles } = complete(sampleDocument(title, text));
    return { otherNames, otherTitles };
  };
  expect(forms('Công tác PBGDPL', 'Chuyện.')).toEqual({
    otherNames: ['phổ biến, giáo dục pháp luật'],
    otherTitles: ['công tác phổ biến giáo dục pháp luật'],
  });
  expect(forms('Một', 'Uỷ ban nhân dân xã')).toEqual({ otherNames: ['UBND'], otherTitles: [] });
  expect(forms('UBND', 'ủy ban nhân dân xã')).toEqual({
    otherNames: [],
    otherTitles: ['ủy ban nhân dân'],
  });
  expect(forms('Một', 'Ngày 07 tháng 01 năm 2022, mùng 9 tháng 11. Ngày 7/1/2022.')).toEqual({
    otherNames: ['9/11'],
    otherTitles: [],
  });
  expect(forms('Một', 'Từ ngày 5 đến ngày 11 tháng 6 năm 1948')).toEqual({
    otherNames: ['11/6/1948'],
    otherTitles: [],
  });
  expect(forms('Một', 'UBNDX')).toEqual({ otherNames: [], otherTitles: [] });
});
