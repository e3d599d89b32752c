import { type State, stateNames } from './answer.ts';
import type { AuditLine } from './audit-site.ts';

/** The result in one line: “44 yêu cầu đang có hiệu lực: 40 đạt, 1 chưa bật, …”. */
export function summaryOf(lines: readonly AuditLine[]): string {
  const counts = Object.entries(stateNames).flatMap(([state, name]) => {
    const count = countOf(lines, state as State);
    return count === 0 && state !== 'unmet' ? [] : [`${count} ${name.toLowerCase()}`];
  });
  return `${lines.length} yêu cầu đang có hiệu lực: ${counts.join(', ')}`;
}

function countOf(lines: readonly AuditLine[], wanted: State): number {
  return lines.filter(({ state }) => state === wanted).length;
}
