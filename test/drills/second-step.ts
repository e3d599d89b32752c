import { Secret, TOTP } from 'otpauth';
import { type Answer, newsroomClient } from './newsroom-client.ts';
import { type NewsroomProcess, ownPassword } from './newsroom-process.ts';
import type { Count } from './refused-requests.ts';

/** Knows a password but has no device: nothing that the first step gives may open the newsroom. */
export async function secondStep(newsroom: NewsroomProcess, count: Count): Promise<void> {
  const owner = await newsroom.newPerson('hai-buoc', 'approver');
  const { ticket, key } = (await owner.people('/hai-buoc/chuan-bi', {})).json;
  const code = new TOTP({ secret: Secret.fromBase32(String(key)) }).generate();
  const added = await owner.people('/hai-buoc/bat', { ticket, code });
  if (added.status !== 200) throw new Error(`${added.status} ${added.text}`);

  const thief = newsroomClient(newsroom.url, owner);
  const first = await thief.people('/dang-nhap', { login: owner.login, password: ownPassword });
  const pending = String(first.json.pending);
  const asCookie = async (cookie: string): Promise<Answer> => {
    const client = newsroomClient(newsroom.url, owner);
    client.cookie = cookie;
    return client.ask('info');
  };
  const next = (body: object) => newsroomClient(newsroom.url, owner).people('/buoc-hai', body);
  await count(
    'mới qua bước một của đăng nhập hai bước',
    [
      ['cookie của bước một', asCookie(thief.cookie)],
      ['vé của bước một làm phiên', asCookie(`__Secure-hoa-dep-phien=${pending}`)],
      ['mã sai', next({ pending, code: code === '000000' ? '111111' : '000000' })],
      ['mã đã dùng', next({ pending, code })],
      ['mã trống', next({ pending, code: '' })],
      ['vé bịa', next({ pending: 'A'.repeat(43), code })],
      ['khóa của người khác', newsroom.administrator.people('/hai-buoc/bat', { ticket, code })],
    ],
    [401, 409],
  );
}
