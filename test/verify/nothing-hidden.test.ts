import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { facetsOf, writeFacets } from '../../src/search/index/facets.ts';
import { nothingHidden } from '../../src/verify/nothing-hidden.ts';
import { article, document, exemplar } from '../factories/records.ts';
import { places } from './places.ts';
import { smallSite } from './small-site.ts';

/** A draft that no page may know. */
const draft = article({
  id: 'ban-nhap',
  title: 'Chuyện chưa kể ở bến đò Vàm Trảng',
  summary: 'Người lái đò xin rút tên khỏi danh sách bình xét vì việc riêng của gia đình.',
  body: 'Ông Bảy nói **thật chậm** rằng [con trai ông](/tin-bai/) vừa bị khởi tố, xin đừng viết.\n\nGọi ông qua số 0912 345 678 hoặc thư ong.bay@vi-du.example.',
  status: 'draft',
});
const { title } = draft;
const index = 'tim-kiem/muc-luc/1a';
const record = (text: string) => gzipSync(JSON.stringify({ title: 'Tin', blocks: [text] }));
const facets = () => gzipSync(writeFacets(facetsOf([{ unit: [title] }]), 1));

describe('What is hidden', () => {
  it.each([
    ['a title in a page', 'a.html', `<p>${title}</p>`, 'Tiêu đề'],
    ['in an attribute', 'a.html', `<img alt="${title}">`, 'Tiêu đề'],
    ['in a comment', 'a.html', `<!-- ${title} -->`, 'Tiêu đề'],
    ['decomposed and in capitals', 'a.html', title.toUpperCase().normalize('NFD'), 'Tiêu đề'],
    ['in other quotation marks', 'a.html', title.replace('Chuyện', '“Chuyện”'), 'Tiêu đề'],
    [
      'in data of a page',
      'a.html',
      `<script type="application/ld+json">{"n":"${title}"}</script>`,
      'Tiêu đề',
    ],
    ['in JSON', 'portal.json', JSON.stringify({ title }), 'Tiêu đề'],
    ['in a feed', 'rss.xml', `<rss><title><![CDATA[${title}]]></title></rss>`, 'Tiêu đề'],
    [
      'in HTML of a feed',
      'atom.xml',
      `<a>&lt;p&gt;Tin: &lt;i&gt;${title}&lt;/i&gt;</a>`,
      'Tiêu đề',
    ],
    ['in a calendar', 'lich.ics', `SUMMARY:${title.slice(0, 9)}\r\n ${title.slice(9)}`, 'Tiêu đề'],
    ['in a text of the search index', `${index}/records/0.bin`, record(`Tin. ${title}`), 'Tiêu đề'],
    ['in a filter of the search index', `${index}/facets.bin`, facets(), 'Tiêu đề'],
    ['a part of a summary', 'a.html', 'xin rút tên khỏi danh sách bình xét vì…', 'Tóm tắt'],
    [
      'a part of a text over bold words and a link',
      'a.html',
      'nói <b>thật chậm</b> rằng <a href="/x/">con trai ông</a> vừa',
      'Nội dung',
    ],
    ['a telephone number', 'a.html', 'ĐT 0912.345.678', 'Nội dung'],
    ['an address of mail', 'a.html', '<a href="mailto:Ong.Bay@vi-du.example">', 'Nội dung'],
    ['an address of its page', 'a.html', `<a href="/thi-dua/tin-bai/${draft.slug}/">`, 'Địa chỉ'],
    ['the name of a file', `${draft.slug}.txt`, '', 'Địa chỉ'],
  ])('is found: %s', async (_what, file, content, label) => {
    using site = await smallSite({ [file]: content, 'other.html': '<p>Chuyện khác</p>' }, [draft]);
    const problems = await nothingHidden(site);
    expect(places(problems)).toEqual([`${draft.file} › ${label}`]);
    expect(problems[0]?.problem).toContain(`tại ${file}`);
  });

  it('is told once for all files that have it, the first three by name', async () => {
    const files = ['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.html`, `<p>${title}</p>`]);
    using site = await smallSite(Object.fromEntries(files), [draft]);
    const problems = await nothingHidden(site);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.problem).toContain('tại a.html, b.html, c.html và 2 tệp khác');
  });

  it.each([
    [
      'withdrawn',
      { status: 'withdrawn', withdrawal: { reason: 'Gia đình xin.', day: '2026-01-02' } },
    ],
    ['coming', { publishFrom: '2026-02-01' }],
    ['expired', { publishUntil: '2026-01-30' }],
  ])('is what a record says that is %s', async (_what, hiding) => {
    const record = article({ id: 'an', title, ...hiding });
    using site = await smallSite({ 'a.html': title }, [record]);
    expect(places(await nothingHidden(site))).toEqual([`${record.file} › Tiêu đề`]);
  });

  it.each([
    [
      'an internal note',
      article({ internalNote: 'Đang bị kiểm điểm.' }),
      'đang bị kiểm điểm',
      'Ghi chú nội bộ',
    ],
    [
      'the words of a consent',
      exemplar({
        portrait: {
          image: '/uploads/a.jpg',
          alt: 'Ảnh',
          consent: { purpose: 'Chỉ dán bảng tin', subject: 'adult', given: '2025-01-01' },
        },
      }),
      'chỉ dán bảng tin',
      'Chân dung, ảnh tập thể › Đồng ý cho đăng ảnh › Mục đích',
    ],
    [
      'the words of a portrait without consent',
      exemplar({ portrait: { image: '/uploads/a.jpg', alt: 'Bà Tư ngồi vá lưới bên cửa' } }),
      'Bà Tư ngồi vá lưới bên cửa',
      'Chân dung, ảnh tập thể › Mô tả ảnh',
    ],
  ])('is %s of a public record', async (_what, record, shown, label) => {
    using site = await smallSite({ 'a.html': `<p>${shown}</p>` }, [record]);
    expect(places(await nothingHidden(site))).toEqual([`${record.file} › ${label}`]);
  });

  it('is a whole short text, though a longer one holds it, too', async () => {
    const short = 'Bà Tư ngồi vá lưới';
    const note = article({ internalNote: `${short} bên cửa.` });
    const long = article({
      id: 'b',
      body: `${short} bên cửa, nhìn ra con nước lớn.`,
      status: 'draft',
    });
    for (const records of [
      [note, long],
      [long, note],
    ]) {
      using site = await smallSite({ 'a.html': `<p>${short} bên cửa</p>` }, records);
      expect(places(await nothingHidden(site))).toEqual([`${note.file} › Ghi chú nội bộ`]);
    }
  });

  it('is the name of a person, however short', async () => {
    const name = 'Lâm Thị Sậy';
    const person = exemplar({ title: 'Một người', name, subject: 'person', status: 'draft' });
    using site = await smallSite({ 'a.html': `Cùng đi có chị ${name}.` }, [person]);
    expect(places(await nothingHidden(site))).toEqual([`${person.file} › Họ tên hoặc tên tập thể`]);
  });
});

describe('What counts as no secret', () => {
  it('is what stands in something public, too', async () => {
    const known = article({ title, body: `Xem thêm: **${draft.summary}** Gọi 0912-345-678.` });
    const page = `<h1>${title}</h1>${draft.summary} 0912 345 678 /${draft.slug}/`;
    using site = await smallSite({ 'a.html': page }, [known, { ...draft, slug: known.slug }]);
    expect(await nothingHidden(site)).toEqual([]);
  });

  it('is what pages say by themselves: labels, days, numbers', async () => {
    const record = document({
      title: 'Điển hình từng mặt công tác',
      summary:
        'Văn bản số 12 ngày 10 tháng 12 năm 2025, thay văn bản số 11 ngày 9 tháng 11 năm 2024.',
      status: 'draft',
    });
    const page =
      '<p>Điển hình từng mặt công tác</p>Văn bản số 12 ngày 10 tháng 12 năm 2025, thay văn bản số 11 ngày 9 tháng 11 năm 2024.';
    using site = await smallSite({ 'a.html': page }, [record]);
    expect(await nothingHidden(site)).toEqual([]);
  });

  it.each([
    ['some common words of it', 'xin rút tên khỏi danh sách'],
    ['its words joined from two parts of a page', '<p>Chuyện chưa kể</p><p>ở bến đò Vàm Trảng</p>'],
    ['its words parted by other signs', 'Chuyện chưa kể – ở bến đò Vàm Trảng'],
    ['a longer number around its own', '+84 10912345678'],
  ])('is %s', async (_what, page) => {
    using site = await smallSite({ 'a.html': page }, [draft]);
    expect(await nothingHidden(site)).toEqual([]);
  });

  it('is the notice at the old address of a withdrawn record', async () => {
    const withdrawal = { reason: 'Gia đình xin gỡ.', day: '2026-01-02' };
    const record = article({ title, status: 'withdrawn', withdrawal });
    using site = await smallSite({ [`tin-bai/${record.slug}/index.html`]: 'Bài đã gỡ' }, [record]);
    expect(await nothingHidden(site)).toEqual([]);
  });

  it('is the editor, which is made from no content', async () => {
    using site = await smallSite({ 'admin/index.html': title }, [draft]);
    expect(await nothingHidden(site)).toEqual([]);
  });
});

describe('The search for it', () => {
  it('tells a file that it cannot read', async () => {
    using site = await smallSite({ [`${index}/records/0.bin`]: 'hỏng' }, [draft]);
    expect(places(await nothingHidden(site))).toEqual([
      `https://mau.gov.vn/thi-dua/${index}/records/0.bin`,
    ]);
  });
});
