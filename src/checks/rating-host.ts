import type { Problem } from '../domain/problem.ts';
import { settings } from '../schema/site.ts';

/** Where pages may send readers' answers: the site's own origin, and the one that the web server names. */
export type RatingHosts = { readonly own: string; readonly named: string | undefined };

/** Answers about a page go to no other place than the web server allows, since browsers stop them: a warning. */
export function ratingHost(
  endpoint: string | undefined,
  { own, named }: RatingHosts,
  file: string,
): Problem[] {
  const asked = endpoint === undefined ? undefined : URL.parse(endpoint, own)?.origin;
  const allowed = named === undefined ? undefined : URL.parse(named)?.origin;
  if (asked === undefined || asked === own || asked === allowed) return [];
  const rule =
    allowed === undefined
      ? `máy chủ web chưa cho trang gửi ý kiến tới ${asked}`
      : `máy chủ web chỉ cho trang gửi ý kiến tới ${allowed}, không cho gửi tới ${asked}`;
  return [
    {
      file,
      field: 'ratingEndpoint',
      label: settings.services.fields.ratingEndpoint.label,
      problem: `${rule}, nên trình duyệt sẽ chặn mọi ý kiến của bạn đọc`,
      remedy: `nhờ người quản trị đặt RATING_ORIGIN=${asked} trong tệp thiết đặt của máy chủ rồi chạy npm run deploy, hoặc sửa lại ô này.`,
    },
  ];
}
