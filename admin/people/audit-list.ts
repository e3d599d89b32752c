import { placeOf } from '../place.ts';
import { auditedRecord, detailWords } from './audit-words.ts';
import { element } from './element.ts';
import { type AuditList, newsroomPeople } from './newsroom-people.ts';

const columns = ['Lúc', 'Ai', 'Việc', 'Với', 'Chi tiết'];
const clock = new Intl.DateTimeFormat('vi', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** Shows who did what, when, newest first. */
export async function showAudit(place: Element): Promise<void> {
  const { entries, acts, roles, groups } = await newsroomPeople.audit();
  const rows = entries.map(({ time, person, act, target, detail }) =>
    rowOf([
      clock.format(new Date(time)),
      person === null ? nobody(act) : `${person.name} (${person.login})`,
      acts[act] ?? act,
      targetOf(target, groups),
      detailWords(detail, roles),
    ]),
  );
  place.replaceChildren(
    element('h1', {}, 'Nhật ký'),
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...columns.map((name) => element('th', {}, name)))),
      element('tbody', {}, ...rows),
    ),
  );
}

function nobody(act: string): string {
  return act === 'sign-in-failed' ? 'Chưa đăng nhập' : 'Tòa soạn tự làm';
}

function targetOf(target: string, groups: AuditList['groups']): Node | string {
  const record = auditedRecord(target, groups);
  if (record === undefined) return target;
  return element('a', { href: `${placeOf(document).basePath}admin/${record.href}` }, record.words);
}

function rowOf(cells: readonly (Node | string)[]): HTMLTableRowElement {
  return element('tr', {}, ...cells.map((cell) => element('td', {}, cell)));
}
