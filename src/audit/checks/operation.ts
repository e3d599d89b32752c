import { downtimesOn } from '../../domain/site-notices.ts';
import { fromElsewhere } from '../../verify/from-elsewhere.ts';
import { isForReaders, textOf } from '../../verify/site.ts';
import { type Answer, type AuditChecks, met, unmet } from '../answer.ts';
import type { AuditedPage } from '../audited-page.ts';
import type { AuditedSite } from '../audited-site.ts';
import { onEvery } from '../every-page.ts';
import { speed } from './speed.ts';

function rating({ portal, pages }: AuditedSite): Answer {
  if (portal.site.services.ratingEndpoint === undefined) {
    return {
      state: 'off',
      found: 'cổng không hỏi ý kiến bạn đọc',
      remedy:
        'Muốn bật: trong trình biên tập, mở Thiết lập cổng › Tiện ích cho bạn đọc, ghi /gop-y/danh-gia vào ô Nơi nhận ý kiến.',
    };
  }
  return onEvery({
    pages: pages.filter(({ hidden }) => !hidden),
    fault: ({ marks }) =>
      marks.has('page-rating') ? undefined : 'trang không hỏi bạn đọc có hài lòng không',
    found: 'trang nào cũng hỏi ý kiến, không lưu gì về người gửi',
    remedy: 'Báo người quản trị: cuối mỗi trang phải có phần hỏi ý kiến.',
  });
}

async function downtime(site: AuditedSite): Promise<Answer> {
  const { notices } = site.portal.site;
  if (downtimesOn(notices, site.portal.today).length === 0) {
    return { state: 'inapplicable', found: 'hôm nay không có đợt tạm dừng nào phải báo' };
  }
  const home = site.files.has('index.html') ? await textOf(site, 'index.html') : '';
  if (home.includes('site-notices') && home.includes('cổng tạm dừng')) {
    return met('/', 'đầu mọi trang báo những ngày tạm dừng');
  }
  return unmet(
    '/',
    'thiết lập có đợt tạm dừng mà trang chủ không báo',
    'Báo người quản trị: dựng lại trang, xem dải thông báo ở đầu trang.',
  );
}

function ownHost(site: AuditedSite): Answer {
  return onEvery({
    pages: site.pages,
    fault: (page) => {
      const [first] = fromElsewhere(site, page);
      return first === undefined ? undefined : `trang tải “${first}” từ máy chủ khác`;
    },
    found: 'trang nào cũng chỉ tải từ máy chủ của cổng',
    remedy:
      'Chép tệp ấy về cổng hoặc thay bằng liên kết; nếu không ai viết nó, báo người quản trị.',
  });
}

async function cookies(site: AuditedSite): Promise<Answer> {
  const programs = [...site.files].filter((file) => isForReaders(file) && /\.m?js$/.test(file));
  for (const file of programs) {
    if (!/\bdocument\.cookie\b|\bcookieStore\b/.test(await textOf(site, file))) continue;
    const remedy = 'Báo người quản trị: bỏ chương trình đặt cookie khỏi trang của bạn đọc.';
    return unmet(`/${file}`, 'một chương trình của trang dùng cookie', remedy);
  }
  return met('/', 'không chương trình nào của trang dùng cookie');
}

/** An address written from the root of the host, past the base path. */
function outsideBase(base: string, { addresses }: AuditedPage): string | undefined {
  return [...addresses].find((address) => /^\/(?!\/)/.test(address) && !address.startsWith(base));
}

function basePath(site: AuditedSite): Answer {
  return onEvery({
    pages: site.pages,
    fault: (page) => {
      const address = outsideBase(site.siteUrl.pathname, page);
      return address && `địa chỉ “${address}” nằm ngoài ${site.siteUrl.pathname}`;
    },
    found: `địa chỉ nào của cổng cũng nằm dưới ${site.siteUrl.pathname}`,
    remedy: 'Báo người quản trị: địa chỉ ấy thiếu đường dẫn gốc của cổng.',
  });
}

/** What only the web server and the line decide. */
const outside = (found: string, remedy: string): Answer => ({ state: 'outside', found, remedy });

/** How the portal is run. */
export const operation: AuditChecks = {
  rating,
  downtime,
  'own-host': ownHost,
  cookies,
  'base-path': basePath,
  speed,
  times: () =>
    outside(
      'thời gian tùy máy chủ và đường truyền, máy dựng trang không đo được',
      'Người quản trị mở cổng trên điện thoại trong mạng của tỉnh rồi đo bằng Lighthouse.',
    ),
  https: () =>
    outside(
      'chứng thư và HTTPS do máy chủ web lo',
      'Người quản trị làm theo deploy/README.md, rồi mở thử cổng bằng https://.',
    ),
  ipv6: () =>
    outside(
      'IPv6 do máy chủ web và mạng của tỉnh lo',
      'Người quản trị xem deploy/README.md, khai bản ghi AAAA rồi thử: curl -6.',
    ),
};
