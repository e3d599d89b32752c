import { homePageBytes, recordPageBytes } from '../../verify/budgets.ts';
import { firstView } from '../../verify/first-view.ts';
import { type Answer, met, unmet } from '../answer.ts';
import type { AuditedPage } from '../audited-page.ts';
import type { AuditedSite } from '../audited-site.ts';

/** The largest page of each template: the others of its kind are lighter. */
function largest(pages: readonly AuditedPage[]): AuditedPage[] {
  const found = new Map<string, AuditedPage>();
  for (const page of pages) {
    if (page.record === undefined) continue;
    const known = found.get(page.template ?? '');
    if (known === undefined || page.bytes > known.bytes) found.set(page.template ?? '', page);
  }
  return [...found.values()];
}

/** Pages are light and wait for no program: what a phone's time is made of, as far as files can tell. */
export async function speed(site: AuditedSite): Promise<Answer> {
  const { bytesOf, homeBytesOf } = firstView(site);
  const home = site.pages.find(({ file }) => file === 'index.html');
  const heavy: { path: string; what: string }[] = [];
  for (const page of site.pages) {
    const [script] = page.blockingScripts;
    if (script !== undefined) heavy.push({ path: page.path, what: `trang phải chờ “${script}”` });
  }
  const weigh = (page: AuditedPage, bytes: number, most: number) => {
    if (bytes <= most) return;
    const what = `trang nặng ${Math.ceil(bytes / 1000)} KB khi mở, quá ${most / 1000} KB`;
    heavy.push({ path: page.path, what });
  };
  if (home !== undefined) weigh(home, await homeBytesOf(home, homePageBytes), homePageBytes);
  for (const page of largest(site.pages)) {
    weigh(page, await bytesOf(page, recordPageBytes), recordPageBytes);
  }
  const [first] = heavy;
  if (first !== undefined) {
    const remedy =
      'Rút ngắn bài hoặc bớt ảnh đầu trang; nếu nhiều trang cùng nặng, báo người quản trị.';
    return unmet(`/${first.path}`, first.what, remedy);
  }
  return met(
    '/',
    `trang chủ không quá ${homePageBytes / 1000} KB, trang bài không quá ${recordPageBytes / 1000} KB, không trang nào phải chờ chương trình`,
  );
}
