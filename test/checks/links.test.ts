import { describe, expect, it } from 'vitest';
import { links } from '../../src/checks/links.ts';
import { library } from '../factories/library.ts';
import { article, column, exemplar, page } from '../factories/records.ts';
import { expectProblems } from './expect-problems.ts';

const uploads = { '/uploads/kế hoạch 50%.pdf': { is: 'file' } } as const;

const good = [
  'https://moj.gov.vn/a?b=c#d',
  'mailto:hoadep@sotuphap.example',
  'tel:+842580000000',
  '#phan-hai',
  '/',
  '/dien-hinh/',
  '/dien-hinh/to-hoa-giai-thon-ba/',
  '/dien-hinh/to-hoa-giai-thon-ba',
  '/dien-hinh/ten-cu/',
  '/dien-hinh/to-hoa-giai-thon-ba/?in=1#anh',
  '/dien-hinh/rss.xml',
  '/gioi-thieu/',
  '/admin/huong-dan/',
  'https://github.com/decap/admin',
  'https://moj.gov.vn/?tu=/admin/',
  'https://localhost.vn/',
  '/uploads/k%E1%BA%BF%20ho%E1%BA%A1ch%2050%25.pdf',
];

const broken = [
  'dien-hinh/to-hoa-giai-thon-ba/',
  '/dien-hinh/khong-co/',
  '/khong-co/feed.json',
  '//tinh.gov.vn/',
  'javascript:alert(1)',
  'www.moj.gov.vn',
  '/uploads/khong-co.pdf',
  '/uploads/50%.pdf',
  'http://127.0.0.1:4700/admin/#_ftn1',
  'http://127.0.0.1/dien-hinh/',
  'http://LOCALHOST:4321',
  'http://[::1]:4700/',
  'https://hoadep.tinh.gov.vn/admin/#/collections/articles',
  'https://tinh.gov.vn/hoa-dep/admin/index.html',
  '/admin/',
  'file:///C:/Users/STP/bao-cao.docx',
];

const others = [exemplar({ aliases: ['ten-cu'] }), page()];

describe('A link in a text', () => {
  it.each(good)('may lead to %s', (address) => {
    expectProblems(
      library([...others, article({ body: `Xem [đây](${address}).` })], { uploads }),
      [],
    );
  });

  it.each(broken)('may not lead to %s', (address) => {
    expectProblems(library([...others, article({ body: `Xem [đây](${address}).` })], { uploads }), [
      ['articles/phien-cho-phap-luat', 'body', 'Nội dung'],
    ]);
  });

  it('may be defined below, where a footnote is not taken for a link', () => {
    const body = 'Xem [đây][a], nguồn[^1].\n\n[a]: /khong-co/\n[^1]: Theo báo cáo năm 2025.';
    expectProblems(library([article({ body })]), [
      ['articles/phien-cho-phap-luat', 'body', 'Nội dung'],
    ]);
  });
});

it('A link into the newsroom is told apart, with a way out', () => {
  const body = 'Theo [báo cáo](http://127.0.0.1:4700/admin/#_ftn1).';
  expect(links(library([article({ body })]))).toEqual([
    {
      file: 'content/articles/phien-cho-phap-luat.md',
      field: 'body',
      label: 'Nội dung',
      problem:
        'liên kết “http://127.0.0.1:4700/admin/#_ftn1” chỉ mở được ở tòa soạn hoặc trên một máy, bạn đọc không mở được',
      remedy: 'thay bằng địa chỉ của trang đã đăng, hoặc bỏ liên kết và giữ lại chữ.',
    },
  ]);
});

describe('A link of a block or of the menus', () => {
  it.each(['/khong-co/', 'javascript:alert(1)'])('may not lead to %s', (link) => {
    const blocks = [{ type: 'hero', heading: 'Mời đọc', link, linkLabel: 'Đọc' }];
    const items = [
      { label: 'Điển hình', path: '/dien-hinh/' },
      { label: 'Lạ', path: link },
    ];
    const settings = { navigation: { items }, footer: { reuse: 'Ghi nguồn.', links: items } };
    expectProblems(library([column({ blocks })], { settings }), [
      [
        'columns/bong-hoa-dep',
        'blocks.0.link',
        'Các khối nội dung › mục 1 (Mở đầu) › Địa chỉ của nút',
      ],
      ['site/footer.yml', 'links.1.path', 'Liên kết › mục 2 › Địa chỉ'],
      ['site/navigation.yml', 'items.1.path', 'Mục › mục 2 › Địa chỉ'],
    ]);
  });
});
