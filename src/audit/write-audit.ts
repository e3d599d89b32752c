import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Expected, openSite, textOf } from '../verify/site.ts';
import { auditList } from './audit-list.ts';
import { type AuditLine, auditSite } from './audit-site.ts';

/** The page of the audit, and the place in it that waits for the result. */
const PAGE = 'so-do-cong/kiem-tra/index.html';
const PLACE = '<div data-audit></div>';

/**
 * Audits a finished site and writes the result into its own page: the page tells of pages that
 * are made beside it, so it can only be filled in when all are there.
 */
export async function writeAudit(folder: string, expected: Expected): Promise<AuditLine[]> {
  const site = await openSite(folder, expected);
  const lines = await auditSite(site);
  const page = await textOf(site, PAGE);
  if (!page.includes(PLACE)) throw new Error(`${PAGE} has no place for the audit: ${PLACE}`);
  // A function, since a text may hold `$&`, which a replacement would read.
  await writeFile(
    join(folder, PAGE),
    page.replace(PLACE, () => auditList(lines, site)),
  );
  return lines;
}
