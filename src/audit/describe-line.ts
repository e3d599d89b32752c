import { stateNames } from './answer.ts';
import type { AuditLine } from './audit-site.ts';
import { sourcesText } from './sources-text.ts';

/** What the terminal says of a duty: its state, where it shows, its source and, unless it is met, what to do. */
export function describeLine(line: AuditLine): string {
  const { state, duty, found, address, remedy } = line;
  const place = address === undefined ? '' : ` [${address}]`;
  const told = `${stateNames[state]}: ${duty}\n  ${found}${place}\n  ${sourcesText(line)}`;
  return state === 'met' || remedy === undefined ? told : `${told}\n  Cách làm: ${remedy}`;
}
