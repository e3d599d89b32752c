import { element } from './element.ts';
import { newsroomPeople } from './newsroom-people.ts';

const columns = ['Lúc', 'Ai', 'Việc', 'Với', 'Chi tiết'];
const clock = new Intl.DateTimeFormat('vi', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** Shows who did what, when, newest first. */
export async function showAudit(place: Element): Promise<void> {
  const { entries, acts } = await newsroomPeople.audit();
  const rows = entries.map(({ time, person, act, target, detail }) =>
    rowOf([
      clock.format(new Date(time)),
      person === null ? nobody(act) : `${person.name} (${person.login})`,
      acts[act] ?? act,
      target,
      Object.values(detail)
        .filter((value) => value !== '')
        .join(' · '),
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

function rowOf(cells: readonly string[]): HTMLTableRowElement {
  return element('tr', {}, ...cells.map((text) => element('td', {}, text)));
}
