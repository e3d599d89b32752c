import type { Site } from '../verify/site.ts';
import type { Answer } from './answer.ts';
import { auditedSite } from './audited-site.ts';
import { auditChecks } from './checks.ts';
import { allDuties, type Duty, dutiesOn } from './duties.ts';

/** A duty in force and how the site stands to it. */
export interface AuditLine extends Duty, Answer {
  /** True when a legal office has read all of its sources. */
  confirmed: boolean;
}

/** Judges a built site by every duty in force on its day, in the order of the list. */
export async function auditSite(
  site: Site,
  duties: readonly Duty[] = allDuties,
): Promise<AuditLine[]> {
  const audited = await auditedSite(site);
  const lines: AuditLine[] = [];
  for (const duty of dutiesOn(duties, site.today)) {
    const check = auditChecks[duty.id];
    if (check === undefined) throw new Error(`duties.yml: no check judges “${duty.id}”`);
    const confirmed = duty.sources.every((source) => source.confirmed);
    lines.push({ ...duty, ...(await check(audited)), confirmed });
  }
  return lines;
}

/** The duties that the site does not meet. */
export function unmetLines(lines: readonly AuditLine[]): AuditLine[] {
  return lines.filter(({ state }) => state === 'unmet');
}
