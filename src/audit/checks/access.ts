import type { Answer, AuditChecks } from '../answer.ts';
import type { AuditedPage } from '../audited-page.ts';
import type { AuditedSite } from '../audited-site.ts';
import { onEvery } from '../every-page.ts';

function headingFault({ headings }: AuditedPage): string | undefined {
  const largest = headings.filter((level) => level === 1).length;
  if (largest !== 1) return `trang có ${largest} đề mục lớn nhất`;
  const jump = headings.find((level, index) => level > (headings[index - 1] ?? 6) + 1);
  return jump === undefined
    ? undefined
    : `trang có đề mục cấp ${jump} đứng sau một đề mục cao hơn hai cấp`;
}

function keyboardFault({ firstLink = '', anchors }: AuditedPage): string | undefined {
  const isSkip = firstLink.startsWith('#') && anchors.has(firstLink.slice(1));
  return isSkip ? undefined : 'liên kết đầu tiên của trang không dẫn tới nội dung chính';
}

/** What every page owes readers who see, hear or move otherwise. */
export const access: AuditChecks = {
  'alternative-text': ({ pages }) =>
    onEvery({
      pages,
      fault: ({ unnamedPictures: [first] }) =>
        first === undefined ? undefined : `ảnh “${first}” không có lời thay thế`,
      found: 'ảnh nào cũng có lời thay thế hoặc được ghi là trang trí',
      remedy:
        'Mở bài trong trình biên tập, điền ô Mô tả ảnh; nếu trang không có bài, báo người quản trị.',
    }),
  headings: ({ pages }) =>
    onEvery({
      pages,
      fault: headingFault,
      found: 'đề mục đúng thứ bậc',
      remedy:
        'Mở bài trong trình biên tập, sửa cấp đề mục; nếu trang không có bài, báo người quản trị.',
    }),
  keyboard: ({ pages }) =>
    onEvery({
      pages,
      fault: keyboardFault,
      found: 'phím Tab đầu tiên gặp “Đến nội dung chính”',
      remedy: 'Báo người quản trị: đầu trang phải có liên kết đến nội dung chính.',
    }),
  'reading-aids': (site) => readingAids(site),
  zoom: ({ pages }) =>
    onEvery({
      pages,
      fault: ({ metas }) =>
        /user-scalable\s*=\s*(?:no|0)|maximum-scale/.test(metas.get('viewport') ?? '')
          ? 'trang cấm phóng to'
          : undefined,
      found: 'trang không cấm phóng to',
      remedy: 'Báo người quản trị: bỏ user-scalable, maximum-scale ở đầu trang.',
    }),
};

function readingAids({ pages }: AuditedSite): Answer {
  return onEvery({
    pages,
    fault: ({ marks, scripts }) =>
      marks.has('reading-aids') && scripts.length > 0
        ? undefined
        : 'trang không có nút “Tiện ích đọc”',
    found: 'trang nào cũng có nút “Tiện ích đọc”',
    remedy: 'Báo người quản trị: đầu trang phải có nút “Tiện ích đọc” và chương trình của nó.',
  });
}
