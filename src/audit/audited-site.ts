import { type Site, textOf } from '../verify/site.ts';
import { type AuditedPage, readPageFacts } from './audited-page.ts';

/** A built site, its pages read for the audit: those that are pages, not only signs to another. */
export interface AuditedSite extends Site {
  pages: readonly AuditedPage[];
}

/** Reads the pages of a site once more, for what the duties ask. */
export async function auditedSite(site: Site): Promise<AuditedSite> {
  const pages: AuditedPage[] = [];
  for (const page of site.pages) {
    if (page.redirects || page.template === undefined) continue;
    pages.push({ ...page, ...readPageFacts(await textOf(site, page.file)) });
  }
  return { ...site, pages };
}
