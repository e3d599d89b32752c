import { addressOf } from '../domain/address.ts';
import type { Problem } from '../domain/problem.ts';
import { recordKey } from '../domain/record-key.ts';
import { collections } from '../schema/collections.ts';
import type { AnyRecord } from '../schema/record.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';
import { askAdministrator, fileProblem, pageProblem, recordOn } from './site-problem.ts';

/** What readers, programs and editors find at every portal. */
const required = [
  'index.html',
  '404.html',
  'tim-kiem/index.html',
  'admin/index.html',
  'sitemap-index.xml',
  'sitemap.xml',
  'portal.json',
];

/** Nothing is lost: the portal's own files are there, and each public record has its page, no other one has. */
export async function whole(site: Site): Promise<Problem[]> {
  const byFile = new Map(site.pages.map((page) => [page.file, page]));
  return [
    ...required
      .filter((file) => !site.files.has(file))
      .map((file) =>
        fileProblem(site, file, { problem: 'bản dựng thiếu tệp này', remedy: askAdministrator }),
      ),
    ...[...site.portal.records.values()].flatMap((record) => lostPage(record, byFile)),
    ...site.pages.flatMap((page) => strangePage(site, page)),
  ];
}

function lostPage(record: AnyRecord, byFile: ReadonlyMap<string, Page>): Problem[] {
  const address = addressOf(record);
  const page = byFile.get(`${address.slice(1)}index.html`);
  const { template } = collections[record.collection];
  if (page?.record === record.id && page.template === template) return [];
  const problem = `bài đã đăng nhưng không có trang tại ${address}`;
  return [{ file: record.file, field: '', label: '', problem, remedy: askAdministrator }];
}

function strangePage(site: Site, page: Page): Problem[] {
  if (page.record === undefined) return [];
  const record = recordOn(site, page);
  if (record !== undefined && site.portal.records.has(recordKey(record))) return [];
  const what =
    record === undefined ? 'một bài không có trong nội dung' : 'bài không được công khai';
  const problem = `trang /${page.path} đang hiện ${what}`;
  return [pageProblem(site, page, { problem, remedy: askAdministrator })];
}
