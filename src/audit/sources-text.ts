import type { AuditLine } from './audit-site.ts';

/** What stands beside every source that no legal office has read. */
export const unconfirmed = 'chưa được cơ quan pháp chế xác nhận';

/** Where a duty comes from, in short: “Nguồn: Luật Tiếp cận thông tin (chưa được …)”. */
export function sourcesText({
  sources,
  confirmed,
}: Pick<AuditLine, 'sources' | 'confirmed'>): string {
  const names = sources.map(({ short }) => short).join('; ');
  return `Nguồn: ${names}${confirmed ? '' : ` (${unconfirmed})`}`;
}
