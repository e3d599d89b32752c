import type { Site } from '../../schema/site.ts';
import { type AuditCheck, type AuditChecks, unmet } from '../answer.ts';
import { onEvery } from '../every-page.ts';

/** Every page's foot says what a setting holds; a setting left empty is the editors' to fill in. */
function inFooter(
  written: (site: Site) => string | undefined,
  what: string,
  form: string,
): AuditCheck {
  return ({ portal, pages }) => {
    const value = written(portal.site)?.replace(/\s+/g, ' ').trim();
    const remedy = `Trong trình biên tập, mở Thiết lập cổng › ${form}, điền ô này rồi đăng.`;
    if (!value) return unmet('/', `thiết lập chưa ghi ${what}`, remedy);
    return onEvery({
      pages,
      fault: ({ footer }) => (footer.includes(value) ? undefined : `chân trang không ghi ${what}`),
      found: `chân trang ghi ${what}`,
      remedy: `Báo người quản trị: chân trang phải ghi ${what}.`,
    });
  };
}

const licence = inFooter(({ footer }) => footer.licence, 'giấy phép', 'Chân trang › Giấy phép');

/** What the foot of each page says of those who answer for the portal. */
export const footer: AuditChecks = {
  governing: inFooter(
    ({ agency }) => agency.governing,
    'cơ quan chủ quản',
    'Cơ quan › Cơ quan chủ quản',
  ),
  responsible: inFooter(
    ({ agency }) => agency.responsible,
    'người chịu trách nhiệm chính',
    'Cơ quan › Người chịu trách nhiệm chính',
  ),
  address: inFooter(({ agency }) => agency.address, 'địa chỉ', 'Cơ quan › Địa chỉ'),
  phone: inFooter(({ agency }) => agency.phone, 'số điện thoại', 'Cơ quan › Điện thoại'),
  email: inFooter(({ agency }) => agency.email, 'thư điện tử', 'Cơ quan › Thư điện tử'),
  reuse: inFooter(
    (site) => site.footer.reuse,
    'quy định trích dẫn nguồn',
    'Chân trang › Quy định trích dẫn',
  ),
  licence: (site) =>
    site.portal.site.footer.licence === undefined
      ? {
          state: 'inapplicable',
          found: 'thiết lập không ghi giấy phép nào',
          remedy:
            'Hỏi cơ quan quản lý báo chí, thông tin xem cổng có thuộc diện phải có giấy phép; nếu có, ghi ở Thiết lập cổng › Chân trang › Giấy phép.',
        }
      : licence(site),
};
