import type { Problem } from '../domain/problem.ts';
import { homePageBytes, recordPageBytes } from './budgets.ts';
import { firstView } from './first-view.ts';
import { fromElsewhere } from './from-elsewhere.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';
import { andOthers, askAdministrator, pageProblem } from './site-problem.ts';

/** Pages open quickly on a slow line: they are light, wait for no script, and ask no one else. */
export async function weights(site: Site): Promise<Problem[]> {
  return [
    ...(await heavyPages(site)),
    ...gathered(site, ({ blockingScripts }) => blockingScripts, 'phải chờ chương trình'),
    ...gathered(site, (page) => fromElsewhere(site, page), 'tải từ máy chủ khác'),
  ];
}

async function heavyPages(site: Site): Promise<Problem[]> {
  const { bytesOf, homeBytesOf } = firstView(site);
  const heavy: { page: Page; bytes: number; most: number }[] = [];
  for (const page of site.pages) {
    const isHome = page.file === 'index.html';
    if (!isHome && page.record === undefined) continue;
    const most = isHome ? homePageBytes : recordPageBytes;
    const bytes = isHome ? await homeBytesOf(page, most) : await bytesOf(page, most);
    if (bytes > most) heavy.push({ page, bytes, most });
  }
  // One heavy style sheet makes every page heavy: the heaviest page of each kind says it.
  return [homePageBytes, recordPageBytes].flatMap((budget) => {
    const some = heavy.filter(({ most }) => most === budget).sort((a, b) => b.bytes - a.bytes);
    const [worst] = some;
    if (worst === undefined) return [];
    const { page, bytes, most } = worst;
    return pageProblem(site, page, {
      problem: `trang /${page.path}${andOthers(some.length, 'trang')} nặng ${kilobytes(bytes)} KB khi mở, quá ${kilobytes(most)} KB`,
      remedy: 'rút ngắn bài hoặc bớt ảnh đầu trang; nếu nhiều trang cùng nặng, báo người quản trị.',
    });
  });
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}

/** One problem for each address, at the first page that has it. */
function gathered(
  site: Site,
  addressesOf: (page: Page) => readonly string[],
  fault: string,
): Problem[] {
  const pages = new Map<string, Page[]>();
  for (const page of site.pages) {
    for (const address of addressesOf(page)) {
      pages.set(address, [...(pages.get(address) ?? []), page]);
    }
  }
  return [...pages].flatMap(([address, some]) => {
    const [first] = some;
    if (first === undefined) return [];
    return pageProblem(site, first, {
      problem: `trang /${first.path}${andOthers(some.length, 'trang')} ${fault} “${address}”`,
      remedy: askAdministrator,
      written: address,
    });
  });
}
