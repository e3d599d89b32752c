import { dayWords } from '../record-state.ts';
import type { AuditList } from './newsroom-people.ts';

/** The record that a line of the audit is about; undefined where it is about something else. */
export function auditedRecord(
  target: string,
  groups: AuditList['groups'],
): { words: string; href: string } | undefined {
  const [, name = '', slug = ''] = /^(?:content\/)?([^/]+)\/(.+?)(?:\.md)?$/.exec(target) ?? [];
  const group = groups[name];
  if (group === undefined || slug.includes(', ')) return undefined;
  return { words: `${group} › ${slug}`, href: `#/collections/${name}/entries/${slug}` };
}

/** What else is known of a line: days and roles as people write them. */
export function detailWords(detail: Record<string, string>, roles: AuditList['roles']): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => {
      if (name === 'day') return `ngày ${dayWords(value)}`;
      return name === 'role' ? (roles[value] ?? value) : value;
    })
    .join(' · ');
}
