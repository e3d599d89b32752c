import { calendarFile } from '../../src/domain/address.ts';
import { writeFeed } from '../../src/outputs/feed.ts';
import { portalSummary } from '../../src/outputs/portal-data.ts';
import type { AnyRecord } from '../../src/schema/record.ts';
import type { Site } from '../../src/verify/site.ts';
import { portal, type Surroundings } from '../factories/library.ts';
import { article, document } from '../factories/records.ts';
import { smallSite, smallSiteUrl } from '../verify/small-site.ts';

type Files = Readonly<Record<string, string>>;

/** A site to be changed before it is opened. */
export interface Written {
  files: Files;
  records: readonly AnyRecord[];
  settings: NonNullable<Surroundings['settings']>;
}

const absolute = (address: string) => new URL(address.slice(1), smallSiteUrl).href;
const story = { author: 'Nguyễn Văn Mẫu', fields: ['pho-bien'], updated: '2025-02-01' };
const records = [
  article({ ...story, title: 'Phiên chợ', id: 'a' }),
  document({ title: 'Kế hoạch', id: 'v' }),
];
const shown = portal(records, '2026-01-31', {
  settings: { fields: { terms: [{ id: 'pho-bien', name: 'Phổ biến pháp luật' }] } },
});

const settings = {
  agency: { phone: '0258 000 000', email: 'so@mau.example' },
  footer: { licence: 'Giấy phép số 1' },
  fields: { terms: [{ id: 'pho-bien', name: 'Phổ biến pháp luật' }] },
  notices: { downtimes: [{ from: '2026-02-02', to: '2026-02-03' }] },
  services: { ratingEndpoint: '/gop-y/danh-gia' },
};

interface Shown {
  template: string;
  path: string;
  record?: string;
  language?: string;
  body: string;
}

function html({ template, path, record, language = 'vi', body }: Shown): string {
  const core = Object.entries({
    title: 'Tên',
    creator: 'Sở',
    date: '2025-01-15',
    description: 'Mô tả',
    publisher: 'Sở',
    identifier: smallSiteUrl + path,
    language,
  });
  const marks = record === undefined ? '' : ` data-record="${record}"`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Tên</title>
<meta name="description" content="Mô tả">
${record === undefined ? '' : core.map(([name, value]) => `<meta name="DC.${name}" content="${value}">`).join('')}
<script type="module" src="/thi-dua/a.js"></script></head><body>
<a href="#noi-dung">Đến nội dung chính</a><reading-aids></reading-aids>
<form role="search" action="/thi-dua/tim-kiem/"></form>
<aside class="site-notices">Bảo trì: cổng tạm dừng</aside>
<main id="noi-dung" data-template="${template}"${marks}><h1>Tên</h1>${body}</main>
<page-rating></page-rating>
<footer>Ủy ban nhân dân tỉnh Mẫu; Giám đốc Sở Tư pháp; Số 1 đường Mẫu; 0258 000 000; so@mau.example;
Ghi rõ nguồn khi phát hành lại. Giấy phép số 1 <a href="/thi-dua/so-do-cong/">Sơ đồ cổng</a></footer>
</body></html>`;
}

const share =
  '<details data-share><button data-print>In</button><a href="mailto:?subject=a">Gửi</a></details>';
const calendar = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Hoa Dep//VI
BEGIN:VEVENT
UID:a@mau.gov.vn
DTSTAMP:20260101T000000Z
DTSTART;VALUE=DATE:20260201
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');

const files: Files = {
  'index.html': html({ template: 'home', path: '', body: '<h2>Mới</h2><img src="a.webp" alt="">' }),
  'gioi-thieu/index.html': html({
    template: 'page',
    path: 'gioi-thieu/',
    record: 'gioi-thieu',
    body: '<p>Chức năng</p><p>Cơ cấu</p><p>Lãnh đạo</p><p>Thành lập</p>',
  }),
  'lien-he/index.html': html({
    template: 'page',
    path: 'lien-he/',
    record: 'lien-he',
    body: '<p>0258 000 000</p><a href="mailto:so@mau.example">Thư</a>',
  }),
  'en/index.html': html({
    template: 'page',
    path: 'en/',
    record: 'en',
    language: 'en',
    body: '<p>Organisation and contact</p>',
  }),
  'tin-bai/index.html': html({ template: 'list', path: 'tin-bai/', body: '' }),
  'tin-bai/phien-cho/index.html': html({
    template: 'article',
    path: 'tin-bai/phien-cho/',
    record: 'a',
    body: `<p>Nguyễn Văn Mẫu</p><p>Đăng ngày 15 tháng 1 năm 2025</p><p>Cập nhật ngày 1 tháng 2 năm 2025</p>${share}`,
  }),
  'van-ban/ke-hoach/index.html': html({
    template: 'document',
    path: 'van-ban/ke-hoach/',
    record: 'v',
    body: `<p>Số, ký hiệu</p><p>Ngày ban hành</p><p>Hiệu lực</p><p>Đăng ngày 15 tháng 1 năm 2025</p>${share}`,
  }),
  'so-do-cong/index.html': html({ template: 'sitemap', path: 'so-do-cong/', body: '' }),
  'so-do-cong/kiem-tra/index.html': html({
    template: 'audit',
    path: 'so-do-cong/kiem-tra/',
    body: '<div data-audit></div>',
  }),
  'tim-kiem/index.html': html({ template: 'search', path: 'tim-kiem/', body: '' }),
  'a.js': '',
  'a.webp': '',
  'rss.xml': writeFeed(
    shown,
    { title: 'Cổng', description: 'Mới', address: '/', records },
    'rss',
    absolute,
  ),
  'portal.json': JSON.stringify(portalSummary(shown, '2026-01-31T00:00:00+07:00', absolute)),
  [`su-kien/${calendarFile}`]: calendar,
};

/** The least site that owes its readers nothing; `change` breaks what a test is about. */
export function dutifulSite(change: (site: Written) => Partial<Written> = (site) => site) {
  const whole: Written = { files, records, settings };
  const changed = { ...whole, ...change(whole) };
  return smallSite(changed.files, changed.records, {
    settings: changed.settings,
  }) satisfies Promise<Site>;
}
