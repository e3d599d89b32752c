import { type Answer, met, unmet } from './answer.ts';
import type { AuditedPage } from './audited-page.ts';
import type { AuditedSite } from './audited-site.ts';

/** The page at an address from the site's root, `/lien-he/`. */
export function pageAt({ pages }: AuditedSite, address: string): AuditedPage | undefined {
  return pages.find(({ path }) => `/${path}` === address);
}

/** True for a page that shows a story: a record that is no unit and no standing page. */
export function isStory({ record, template }: AuditedPage): boolean {
  return record !== undefined && template !== 'unit' && template !== 'page';
}

/** What every one of some pages must have: `fault` says what one lacks. */
export interface Demand {
  pages: readonly AuditedPage[];
  fault: (page: AuditedPage) => string | undefined;
  /** What is seen where all have it. */
  found: string;
  remedy: string;
}

/** Met when all of some pages have it, shown at the home page or the first; unmet at the first that lacks it. */
export function onEvery({ pages, fault, found, remedy }: Demand): Answer {
  const faults = pages.flatMap((page) => {
    const what = fault(page);
    return what === undefined ? [] : [{ page, what }];
  });
  const [first] = faults;
  if (first !== undefined) {
    const others = faults.length > 1 ? ` (và ${faults.length - 1} trang khác)` : '';
    return unmet(`/${first.page.path}`, `${first.what}${others}`, remedy);
  }
  const shown = pages.find(({ path }) => path === '') ?? pages[0];
  if (shown === undefined) return { state: 'inapplicable', found: 'cổng chưa có trang loại này' };
  return met(`/${shown.path}`, `${found} (${pages.length} trang)`);
}
