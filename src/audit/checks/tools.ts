import { basename } from 'node:path';
import { calendarFault } from '../../verify/calendar-fault.ts';
import { jsonFault, xmlFault } from '../../verify/feed-fault.ts';
import { followAddress } from '../../verify/follow-address.ts';
import { isForReaders, textOf } from '../../verify/site.ts';
import { type Answer, type AuditCheck, type AuditChecks, met, unmet } from '../answer.ts';
import type { AuditedPage } from '../audited-page.ts';
import type { AuditedSite } from '../audited-site.ts';
import { isStory, onEvery } from '../every-page.ts';

/** True when a page leads to another one of the site: `so-do-cong/`. */
function leadsTo(site: AuditedSite, page: AuditedPage, path: string): boolean {
  return [...page.addresses].some((address) => {
    if (!address.includes(path)) return false;
    const target = followAddress(site, page.path, address);
    return target.kind === 'file' && target.file === `${path}index.html`;
  });
}

function sitemap(site: AuditedSite): Answer {
  return onEvery({
    pages: site.pages.filter(({ template }) => template !== 'sitemap'),
    fault: (page) =>
      leadsTo(site, page, 'so-do-cong/') ? undefined : 'trang không dẫn tới sơ đồ cổng',
    found: 'trang nào cũng dẫn tới sơ đồ cổng',
    remedy:
      'Trong trình biên tập, mở Thiết lập cổng › Chân trang, thêm liên kết “Sơ đồ cổng” tới /so-do-cong/.',
  });
}

function search(site: AuditedSite): Answer {
  return onEvery({
    pages: site.pages,
    fault: (page) =>
      page.marks.has('role=search') && leadsTo(site, page, 'tim-kiem/')
        ? undefined
        : 'trang không có ô tìm kiếm dẫn tới trang tìm kiếm',
    found: 'trang nào cũng có ô tìm kiếm',
    remedy: 'Báo người quản trị: đầu trang phải có ô tìm kiếm.',
  });
}

/** Files of one kind are there, and programs can read each. */
function readable(
  isOne: (file: string) => boolean,
  fault: (text: string) => string | undefined,
): (site: AuditedSite) => Promise<{ files: string[]; broken: { file: string; why: string }[] }> {
  return async (site) => {
    const files = [...site.files].filter((file) => isForReaders(file) && isOne(file));
    const broken: { file: string; why: string }[] = [];
    for (const file of files) {
      const why = fault(await textOf(site, file));
      if (why !== undefined) broken.push({ file, why });
    }
    return { files, broken };
  };
}

const rss = readable(
  (file) => basename(file) === 'rss.xml',
  (text) => xmlFault(text, 'rss'),
);
const calendar = readable((file) => file.endsWith('.ics'), calendarFault);
const summary = readable(
  (file) => file === 'portal.json',
  (text) => jsonFault(text, 'portal'),
);

async function feeds(site: AuditedSite): Promise<Answer> {
  const { files, broken } = await rss(site);
  const [first] = broken;
  const remedy = 'Báo người quản trị, kèm tên tệp.';
  if (first !== undefined) return unmet(`/${first.file}`, `kênh tin hỏng: ${first.why}`, remedy);
  if (!files.includes('rss.xml')) return unmet('/rss.xml', 'cổng không có kênh tin RSS', remedy);
  return met('/rss.xml', `${files.length} kênh tin, kênh nào cũng đọc được`);
}

async function calendars(site: AuditedSite): Promise<Answer> {
  const { files, broken } = await calendar(site);
  const [first] = broken;
  if (first !== undefined) {
    return unmet(
      `/${first.file}`,
      `tệp lịch hỏng: ${first.why}`,
      'Báo người quản trị, kèm tên tệp.',
    );
  }
  const [shown] = files;
  if (shown === undefined) return { state: 'inapplicable', found: 'cổng chưa có sự kiện nào' };
  return met(`/${shown}`, `${files.length} tệp lịch, tệp nào cũng đọc được`);
}

async function openData(site: AuditedSite): Promise<Answer> {
  const { files, broken } = await summary(site);
  if (files.length > 0 && broken.length === 0) {
    return met('/portal.json', 'tệp dữ liệu mở đọc được');
  }
  const found = broken[0] ? `tệp dữ liệu mở hỏng: ${broken[0].why}` : 'không có tệp dữ liệu mở';
  return unmet('/portal.json', found, 'Báo người quản trị: bản dựng phải có portal.json.');
}

/** Every story offers a tool, found by what marks it. */
function onStories(has: (page: AuditedPage) => boolean, tool: string): AuditCheck {
  return ({ pages }) =>
    onEvery({
      pages: pages.filter(isStory),
      fault: (page) => (has(page) ? undefined : `bài không có nút ${tool}`),
      found: `bài nào cũng có nút ${tool}`,
      remedy: `Báo người quản trị: cuối mỗi bài phải có nút ${tool}.`,
    });
}

/** What readers work with: finding, following, taking along. */
export const tools: AuditChecks = {
  sitemap,
  search,
  feeds,
  print: onStories(({ marks }) => marks.has('data-print'), 'in, lưu'),
  share: onStories(({ marks }) => marks.has('data-share'), 'chia sẻ'),
  mail: onStories(
    ({ addresses }) => [...addresses].some((address) => address.startsWith('mailto:?')),
    'gửi qua thư điện tử',
  ),
  calendars,
  'open-data': openData,
};
