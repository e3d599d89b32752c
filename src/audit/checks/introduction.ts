import { fold } from '../../domain/vietnamese.ts';
import { type Answer, type AuditCheck, type AuditChecks, met, unmet } from '../answer.ts';
import type { AuditedSite } from '../audited-site.ts';
import { pageAt } from '../every-page.ts';

const HOME = '/gioi-thieu/';

/** A standing page in Vietnamese speaks of it, in one of these words, marks and case aside. */
function told(words: RegExp, what: string): AuditCheck {
  return ({ pages }) => {
    const standing = pages
      .filter(({ template, language }) => template === 'page' && language === 'vi')
      .sort((a, b) => Number(b.path === 'gioi-thieu/') - Number(a.path === 'gioi-thieu/'));
    const page = standing.find((one) => words.test(fold(one.words)));
    if (page !== undefined) return met(`/${page.path}`, `trang này nói về ${what}`);
    return unmet(
      HOME,
      `không trang cố định nào nói về ${what}`,
      `Trong trình biên tập, mở Trang cố định › Giới thiệu, thêm một đề mục về ${what}.`,
    );
  };
}

function contact(site: AuditedSite): Answer {
  const address = '/lien-he/';
  const page = pageAt(site, address);
  const hasMail = [...(page?.addresses ?? [])].some((one) => /^mailto:[^?]/.test(one));
  const hasPhone = /\d{3}[\s.)-]*\d{3}/.test(page?.words ?? '');
  if (hasMail && hasPhone) return met(address, 'trang liên hệ có số điện thoại và thư điện tử');
  const found =
    page === undefined
      ? 'không có trang liên hệ'
      : `trang liên hệ chưa có ${hasMail ? 'số điện thoại' : 'thư điện tử'}`;
  return unmet(
    address,
    found,
    'Trong trình biên tập, mở Trang cố định › Liên hệ (đường dẫn lien-he), ghi điện thoại và thư điện tử của từng bộ phận.',
  );
}

function english({ pages }: AuditedSite): Answer {
  const page = pages.find(
    ({ language, words }) =>
      language === 'en' && /organi[sz]ation/i.test(words) && /contact/i.test(words),
  );
  if (page !== undefined)
    return met(`/${page.path}`, 'trang tiếng Anh nói về tổ chức và cách liên hệ');
  return unmet(
    '/en/',
    'không trang tiếng Anh nào nói về tổ chức (organisation) và liên hệ (contact)',
    'Trong trình biên tập, viết một Trang cố định, đường dẫn en, ngôn ngữ Tiếng Anh, có hai đề mục Organisation và Contact.',
  );
}

/** Who the agency is and how to reach it. */
export const introduction: AuditChecks = {
  functions: told(/chuc nang|nhiem vu/, 'chức năng, nhiệm vụ'),
  structure: told(/co cau|to chuc bo may/, 'cơ cấu tổ chức'),
  leaders: told(/lanh dao|ban giam doc/, 'lãnh đạo cơ quan'),
  history: told(/lich su|thanh lap|hinh thanh|hop nhat|sap nhap/, 'quá trình hình thành'),
  contact,
  english,
};
