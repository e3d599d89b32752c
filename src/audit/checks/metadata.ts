import type { Answer, AuditChecks } from '../answer.ts';
import type { AuditedPage } from '../audited-page.ts';
import type { AuditedSite } from '../audited-site.ts';
import { onEvery } from '../every-page.ts';

const CORE = ['title', 'creator', 'date', 'description', 'publisher', 'identifier', 'language'];

function dublinCore({ pages, siteUrl }: AuditedSite): Answer {
  return onEvery({
    pages: pages.filter(({ record }) => record !== undefined),
    fault: ({ metas, path }) => {
      const missing = CORE.filter((name) => !metas.get(`DC.${name}`));
      if (missing.length > 0) return `trang thiếu DC.${missing.join(', DC.')}`;
      const isOwn = metas.get('DC.identifier') === new URL(path, siteUrl).href;
      return isOwn ? undefined : 'DC.identifier không phải địa chỉ của trang';
    },
    found: 'trang bài nào cũng có đủ bảy mục Dublin Core',
    remedy: 'Báo người quản trị: đầu trang bài phải có đủ siêu dữ liệu Dublin Core.',
  });
}

function unicode({ pages }: AuditedSite): Answer {
  return onEvery({
    pages,
    fault: ({ isUnicode }) =>
      isUnicode ? undefined : 'trang có chữ tổ hợp, chữ hỏng hoặc không khai báo UTF-8',
    found: 'chữ dựng sẵn, mã hóa UTF-8',
    remedy: 'Mở bài trong trình biên tập rồi lưu lại; nếu trang không có bài, báo người quản trị.',
  });
}

function language({ pages }: AuditedSite): Answer {
  return onEvery({
    pages,
    fault: (page) =>
      /^(?:vi|en)$/.test(page.language) ? undefined : 'trang không ghi ngôn ngữ của mình',
    found: 'trang nào cũng ghi ngôn ngữ',
    remedy: 'Báo người quản trị: mẫu trang phải có thuộc tính lang.',
  });
}

function fault({ title, metas }: AuditedPage): string | undefined {
  if (title === '') return 'trang không có tên';
  return metas.get('description') ? undefined : 'trang không có mô tả';
}

function titles({ pages }: AuditedSite): Answer {
  return onEvery({
    pages,
    fault,
    found: 'trang nào cũng có tên và mô tả',
    remedy: 'Điền ô Tóm tắt của bài; nếu trang không có bài, báo người quản trị.',
  });
}

/** What pages tell programs of themselves. */
export const metadata: AuditChecks = {
  'dublin-core': dublinCore,
  unicode,
  language,
  titles,
};
