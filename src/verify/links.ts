import type { Problem } from '../domain/problem.ts';
import { followAddress } from './follow-address.ts';
import type { Page } from './page.ts';
import { isForReaders, type Site, textOf } from './site.ts';
import { andOthers, askAdministrator, fileProblem, pageProblem } from './site-problem.ts';
import { unfolded } from './unfolded.ts';
import { fullAddresses, styleAddresses } from './written-addresses.ts';

/** Texts beside the pages that name addresses of the site. */
const NAMES_ADDRESSES = /\.(?:xml|json|ics|txt|webmanifest)$/;

/** Every address of the site, in pages, style sheets, feeds, site map and data, leads to what is there. */
export async function links(site: Site): Promise<Problem[]> {
  return [...pageLinks(site), ...(await fileLinks(site))];
}

function pageLinks(site: Site): Problem[] {
  const byFile = new Map(site.pages.map((page) => [page.file, page]));
  const broken = new Map<string, { address: string; reason: string; pages: Page[] }>();
  for (const page of site.pages) {
    for (const address of page.addresses) {
      const reason = faultOf(site, byFile, page, address);
      if (reason === undefined) continue;
      const key = `${address} ${reason}`;
      const known = broken.get(key);
      if (known === undefined) broken.set(key, { address, reason, pages: [page] });
      else known.pages.push(page);
    }
  }
  // An address that all pages name stands in the menu or the footer: one problem says it.
  return [...broken.values()].flatMap(({ address, reason, pages }) => {
    const [first] = pages;
    if (first === undefined) return [];
    const others = andOthers(pages.length, 'trang');
    return pageProblem(site, first, {
      problem: `trang /${first.path}${others} có địa chỉ “${address}” không dẫn tới đâu: ${reason}`,
      remedy:
        'sửa hoặc bỏ địa chỉ đó trong bài, trong menu hay chân trang; nếu không ai viết nó, báo người quản trị.',
      written: withoutBase(site, address),
    });
  });
}

function faultOf(
  site: Site,
  byFile: ReadonlyMap<string, Page>,
  page: Page,
  address: string,
): string | undefined {
  const target = followAddress(site, page.path, address);
  if (target.kind === 'missing') return target.reason;
  if (target.kind !== 'file' || target.fragment === '') return undefined;
  const goal = byFile.get(target.file);
  if (goal === undefined || goal.anchors.has(target.fragment)) return undefined;
  return `trang ấy không có mục “${target.fragment}”`;
}

/** The address as a record or a setting writes it: from the root of the portal. */
function withoutBase({ siteUrl }: Site, address: string): string {
  const base = siteUrl.pathname;
  return address.startsWith(base) ? address.slice(base.length - 1) : address;
}

async function fileLinks(site: Site): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of site.files) {
    if (!isForReaders(file)) continue;
    for (const address of await addressesIn(site, file)) {
      const target = followAddress(site, file, address);
      if (target.kind !== 'missing') continue;
      const problem = `tệp có địa chỉ “${address}” không dẫn tới đâu: ${target.reason}`;
      problems.push(fileProblem(site, file, { problem, remedy: askAdministrator }));
    }
  }
  return problems;
}

async function addressesIn(site: Site, file: string): Promise<ReadonlySet<string>> {
  if (file.endsWith('.css')) return new Set(styleAddresses(await textOf(site, file)));
  if (!NAMES_ADDRESSES.test(file)) return new Set();
  const text = await textOf(site, file);
  const own = fullAddresses(file.endsWith('.ics') ? unfolded(text) : text);
  return new Set(own.filter((address) => address.startsWith(site.siteUrl.href)));
}
