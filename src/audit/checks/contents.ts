import { addressOf, listAddress } from '../../domain/address.ts';
import { longDay } from '../../domain/dates.ts';
import { listOf } from '../../domain/portal.ts';
import { publicationDay, updateDay } from '../../domain/published.ts';
import { recordKey } from '../../domain/record-key.ts';
import { fold } from '../../domain/vietnamese.ts';
import type { AnyRecord } from '../../schema/record.ts';
import { recordOn } from '../../verify/site-problem.ts';
import { type Answer, type AuditChecks, met, unmet } from '../answer.ts';
import type { AuditedPage } from '../audited-page.ts';
import type { AuditedSite } from '../audited-site.ts';
import { isStory, onEvery, pageAt } from '../every-page.ts';

function news(site: AuditedSite): Answer {
  const address = listAddress('articles');
  const count = listOf(site.portal, 'articles').length;
  if (pageAt(site, address) !== undefined && count > 0) return met(address, `${count} tin, bài`);
  return unmet(
    address,
    'mục tin, bài chưa có bài nào',
    'Trong trình biên tập, mở Tin, bài và đăng bài đầu tiên.',
  );
}

const DOCUMENT_FACTS = ['Số, ký hiệu', 'Ngày ban hành', 'Hiệu lực'];

function documents({ pages, portal }: AuditedSite): Answer {
  const shown = pages.filter(({ template }) => template === 'document');
  if (shown.length === 0) {
    return unmet(
      listAddress('documents'),
      'mục văn bản chưa có văn bản nào',
      'Trong trình biên tập, mở Văn bản và đăng văn bản đầu tiên.',
    );
  }
  const open = listOf(portal, 'documents').filter(({ validity }) => validity === 'unknown').length;
  const note = open > 0 ? `; ${open} văn bản còn ghi hiệu lực “Chưa xác định”, nên rà soát` : '';
  return onEvery({
    pages: shown,
    fault: ({ words }) => {
      const missing = DOCUMENT_FACTS.filter((fact) => !words.includes(fact));
      return missing.length > 0 ? `văn bản không ghi: ${missing.join('; ')}` : undefined;
    },
    found: `văn bản nào cũng ghi số, ngày, hiệu lực${note}`,
    remedy: 'Báo người quản trị: mẫu trang văn bản phải hiện số, ngày ban hành và hiệu lực.',
  });
}

function dissemination({ portal }: AuditedSite): Answer {
  const terms = portal.site.fields.terms.filter(({ name }) => /pho bien/.test(fold(name)));
  const ids = new Set(terms.map(({ id }) => id));
  const about = [...portal.records.values()].filter(
    (record) => 'fields' in record && record.fields.some((id) => ids.has(id)),
  );
  const [first] = about;
  if (first !== undefined) {
    return met(addressOf(first), `${about.length} bài thuộc lĩnh vực phổ biến, giáo dục pháp luật`);
  }
  return unmet(
    '/',
    'chưa có bài nào thuộc lĩnh vực phổ biến, giáo dục pháp luật',
    'Trong trình biên tập, chọn lĩnh vực “Phổ biến, giáo dục pháp luật” cho các bài về việc ấy.',
  );
}

function dates(site: AuditedSite): Answer {
  return onEvery({
    pages: site.pages.filter(isStory),
    fault: (page) => {
      const record = shownOn(site, page);
      if (record === undefined) return undefined;
      const [published, updated] = [publicationDay(record), updateDay(record)];
      if (!page.words.includes(`Đăng ${longDay(published)}`)) return 'bài không ghi ngày đăng';
      const isUpdated =
        updated === published || page.words.includes(`Cập nhật ${longDay(updated)}`);
      return isUpdated ? undefined : 'bài đã sửa mà không ghi ngày cập nhật';
    },
    found: 'bài nào cũng ghi ngày đăng, bài đã sửa ghi cả ngày cập nhật',
    remedy: 'Báo người quản trị: đầu mỗi bài phải có ngày đăng và ngày cập nhật.',
  });
}

function authors(site: AuditedSite): Answer {
  return onEvery({
    pages: site.pages.filter(({ template }) => template === 'article'),
    fault: (page) => {
      const record = shownOn(site, page);
      if (record?.collection !== 'articles') return undefined;
      const { author, source } = record;
      if (author === undefined && source === undefined) return 'bài chưa ghi tác giả hay nguồn';
      const isShown = [author, source].every(
        (one) => one === undefined || page.words.includes(one),
      );
      return isShown ? undefined : 'trang không hiện tác giả hoặc nguồn của bài';
    },
    found: 'tin, bài nào cũng ghi tác giả hoặc nguồn',
    remedy: 'Trong trình biên tập, mở bài, điền ô Tác giả hoặc ô Nguồn.',
  });
}

/** The public record of a page, as readers may see it. */
function shownOn(site: AuditedSite, page: AuditedPage): AnyRecord | undefined {
  const record = recordOn(site, page);
  return record && site.portal.records.get(recordKey(record));
}

/** What the portal has to read, and what each story says of itself. */
export const contents: AuditChecks = { news, documents, dissemination, dates, authors };
