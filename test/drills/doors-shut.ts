import { randomUUID } from 'node:crypto';
import { peoplePath } from '../../src/newsroom/http/people-routes.ts';
import { actionNames } from '../../src/newsroom/protocol/answer.ts';
import { type Answer, type Client, newsroomClient } from './newsroom-client.ts';
import { type Door, isAdministrators, isOpen } from './newsroom-doors.ts';
import type { NewsroomProcess } from './newsroom-process.ts';
import type { Count } from './refused-requests.ts';

/** Tries every door and every action without a session, and with a one-time password not yet changed. */
export async function doorsShut(
  newsroom: NewsroomProcess,
  doors: readonly Door[],
  count: Count,
): Promise<void> {
  const { administrator, url } = newsroom;
  const all = (client: Client, chosen: readonly Door[]) => [
    ...actionNames.map((action) => [action, client.ask(action)] as const),
    ...chosen.map((door) => [door.path, through(door, client)] as const),
  ];
  const stranger = newsroomClient(url, { login: 'la', name: 'Lạ', role: 'approver' });
  const shut = doors.filter((door) => !isOpen(door));
  await count('chưa đăng nhập mà hỏi mọi việc', all(stranger, shut), [401]);

  const login = 'moi-vao';
  const account = { login, name: 'Mới Vào', email: `${login}@stp.example`, role: 'administrator' };
  const made = await administrator.people('/danh-sach', account);
  const password = String(made.json.password ?? '');
  const fresh = newsroomClient(url, { login, name: account.name, role: 'administrator' });
  await fresh.people('/dang-nhap', { login, password });
  await count(
    'còn mật khẩu cấp một lần mà làm việc',
    all(fresh, doors.filter(isAdministrators)),
    [403],
  );

  const back = (path: string, cookie = '') => {
    const client = newsroomClient(url, { login: 'la', name: 'Lạ', role: 'approver' });
    client.cookie = cookie;
    return client.get(`admin/dang-nhap/${path}`).then(withoutSession);
  };
  const madeUp = `__Secure-hoa-dep-loi-vao=${'A'.repeat(43)}`;
  await count(
    'đường về bịa ra của nơi đăng nhập cơ quan',
    [
      ['trống', back('ve')],
      ['có mã', back('ve?code=a&state=b')],
      ['có mã, khóa bịa', back('ve?code=a&state=b', madeUp)],
      ['lỗi do nơi khác báo', back('ve?error=access_denied&state=b', madeUp)],
    ],
    [400],
  );
  await count(
    'nơi đăng nhập cơ quan không trả lời',
    ['', '?tu=https://xau.example/', '?tu=//xau.example'].map((path) => [path, back(path)]),
    [502, 503, 504],
  );
}

function through({ method, path }: Door, client: Client): Promise<Answer> {
  const at = path.replace(':id', randomUUID());
  return method === 'GET' ? client.get(`${peoplePath}${at}`) : client.people(at, {});
}

/** An answer that begins a session, or leads away from the newsroom, is no refusal, whatever its status. */
function withoutSession(answer: Answer): Answer {
  const cookies = answer.headers['set-cookie'] ?? [];
  const isIn = cookies.some((one) => one.startsWith('__Secure-hoa-dep-phien='));
  const isAway = answer.headers.location !== undefined;
  return isIn || isAway ? { ...answer, status: 200 } : answer;
}
