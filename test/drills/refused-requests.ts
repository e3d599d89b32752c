import { randomUUID } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import { sessionLimits } from '../../src/newsroom/people/sessions.ts';
import { program, zipOf } from '../factories/office-files.ts';
import { heicBytes, pictureOf, smallPicture } from '../factories/pictures.ts';
import { bar } from './bars.ts';
import { doorsShut } from './doors-shut.ts';
import { type Answer, type Client, newsroomClient, saving, send } from './newsroom-client.ts';
import { newsroomDoors } from './newsroom-doors.ts';
import { type NewsroomProcess, ownPassword } from './newsroom-process.ts';
import { secondStep } from './second-step.ts';

const place = 'content/articles/goc-articles.md';
const badPaths = [
  '../accounts.json',
  'content/../accounts.json',
  'content/articles/../../../accounts.json',
  '/etc/passwd',
  'content\\articles\\a.md',
  'content/%2e%2e/accounts.json',
  'content/articles/a.md\0.jpg',
  'content/.git/config',
  'content/articles/.htaccess',
  'content/articles/․․/a.md',
  'content/uploads/../articles/a.md',
  `content/articles/${'a'.repeat(400)}.md`,
];
const sitePaths = [
  '..%2faccounts.json',
  '%2e%2e/%2e%2e/accounts.json',
  '....//accounts.json',
  '%00',
  '.lock',
];

/** Asks what a stranger, a foreign page or a broken program might ask: each is refused and writes nothing. */
export async function refusedRequests(newsroom: NewsroomProcess): Promise<void> {
  const approver = await newsroom.newPerson('thu-duyet', 'approver');
  // Until there is a site, each of its addresses says to wait.
  await newsroom.published();
  const before = newsroom.git('for-each-ref');
  const count = async (
    what: string,
    asked: readonly (readonly [string, Promise<Answer>])[],
    fine: readonly number[],
  ) => {
    const wrong: string[] = [];
    const answers = await Promise.allSettled(asked.map(([, answering]) => answering));
    for (const [at, [one]] of asked.entries()) {
      const answer = answers[at];
      const said = answer?.status === 'fulfilled' ? answer.value : undefined;
      if (said !== undefined && fine.includes(said.status)) continue;
      // A line that is cut while too much is still being sent has been refused as well.
      if (said === undefined && fine.includes(413)) continue;
      wrong.push(
        `${one}: ${said === undefined ? 'không có câu trả lời' : `${said.status} ${said.text.slice(0, 200)}`}`,
      );
    }
    bar(
      wrong.length === 0,
      `${what}: ${asked.length} lần, ${wrong.length} lần lọt ${wrong.slice(0, 8).join('\n')}`,
    );
  };

  await count(
    'đường dẫn lạ',
    badPaths.flatMap((path) => {
      const options = { commitMessage: 'Thử' };
      const asset = { path, content: '', encoding: 'base64' };
      return [
        ['đọc', approver.ask('getEntry', { path })],
        ['liệt kê', approver.ask('entriesByFolder', { folder: path, extension: 'md', depth: 1 })],
        ['đọc tệp', approver.ask('getMediaFile', { path })],
        [
          'ghi',
          approver.ask('persistEntry', saving(path, '---\n---\n', { isNew: true, direct: true })),
        ],
        ['xóa', approver.ask('deleteFile', { path, options })],
        ['tải lên', approver.ask('persistMedia', { asset, options })],
      ] as const;
    }),
    [403, 422],
  );
  await count(
    'đường dẫn lạ trên trang',
    sitePaths.map((path) => [path, approver.get(path)] as const),
    [400, 404],
  );

  const body = JSON.stringify({
    action: 'deleteFile',
    params: { path: place, options: { commitMessage: 'Giả mạo' } },
  });
  const doors = await newsroomDoors();
  const accountPosts = doors
    .filter(({ method }) => method === 'POST')
    .map(({ path }) => `nguoi${path.replace(':id', randomUUID())}`);
  const { origin } = new URL(newsroom.url);
  const usual = () => ({ origin, cookie: approver.cookie, 'content-type': 'application/json' });
  const forged: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['nguồn lạ', { origin: 'https://xau.example' }],
    ['không nguồn', { origin: 'null' }],
    ['cổng khác', { origin: 'http://127.0.0.1:1' }],
    ['trang khác gửi', { 'sec-fetch-site': 'cross-site' }],
    ['tên miền anh em gửi', { 'sec-fetch-site': 'same-site' }],
    ['mẫu đơn', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['mẫu đơn có tệp', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['chữ thường', { 'content-type': 'text/plain' }],
    ['tên máy lạ', { host: 'xau.example' }],
  ];
  await count(
    'giả mạo từ trang khác (CSRF)',
    forged.flatMap(([what, headers]) =>
      ['v1', ...accountPosts].map(
        (path) =>
          [
            `${what} ${path}`,
            send(`${newsroom.url}admin/api/${path}`, 'POST', {
              headers: { ...usual(), ...headers },
              body,
            }),
          ] as const,
      ),
    ),
    [400, 403],
  );

  await sessions(newsroom, approver, count);
  await doorsShut(newsroom, doors, count);
  await secondStep(newsroom, count);
  await uploads(approver, count);

  const large = JSON.stringify({ login: 'a'.repeat(20_000) });
  await count(
    'thân quá lớn ở các việc tài khoản',
    accountPosts.map((path) => [
      path,
      send(`${newsroom.url}admin/api/${path}`, 'POST', { headers: usual(), body: large }),
    ]),
    [413],
  );
  const send30 = (bytes: number) =>
    send(`${newsroom.url}admin/api/v1`, 'POST', {
      headers: usual(),
      body: `"${'a'.repeat(bytes)}"`,
    });
  await count(
    'thân quá lớn',
    [
      ['31 MB', send30(31 * 2 ** 20)],
      ['64 MB', send30(64 * 2 ** 20)],
    ],
    [413],
  );
  const squeezed = gzipSync(Buffer.alloc(64 * 2 ** 20, 'a'));
  await count(
    'thân nén nổ ra',
    [
      [
        'gzip',
        send(`${newsroom.url}admin/api/v1`, 'POST', {
          headers: { ...usual(), 'content-encoding': 'gzip' },
          body: squeezed,
        }),
      ],
      [
        'không kể độ dài',
        send(`${newsroom.url}admin/api/v1`, 'POST', {
          headers: { ...usual(), 'transfer-encoding': 'chunked' },
          body: 'x'.repeat(31 * 2 ** 20),
        }),
      ],
    ],
    [400, 413, 415, 422],
  );
  bar(newsroom.git('for-each-ref') === before, 'sau tất cả, kho nội dung không đổi một chữ');
}

/** Asks all of these at once, and prints how many were answered by another status than a fine one. */
export type Count = (
  what: string,
  asked: readonly (readonly [string, Promise<Answer>])[],
  fine: readonly number[],
) => Promise<void>;

/** Sessions that were planted, stolen after their end, made up or expired. */
async function sessions(newsroom: NewsroomProcess, approver: Client, count: Count): Promise<void> {
  const victim = newsroomClient(newsroom.url, await newsroom.newPerson('nan-nhan', 'editor'));
  const planted = '__Secure-hoa-dep-phien=ke-gian-dat-truoc-ke-gian-dat-truoc-ke-gian';
  const sign = { login: victim.login, password: ownPassword };
  const ask = (cookie: string) => {
    const client = newsroomClient(newsroom.url, victim);
    client.cookie = cookie;
    return client.ask('info');
  };
  victim.cookie = planted;
  await victim.people('/dang-nhap', sign);
  const first = victim.cookie;
  await victim.people('/dang-nhap', sign);
  const second = victim.cookie;
  bar(
    first !== planted && second !== first && (await ask(second)).status === 200,
    'mỗi lần đăng nhập một phiên mới',
  );
  const stolen = second;
  await victim.people('/dang-xuat-moi-noi', {});
  victim.cookie = '';
  await victim.people('/dang-nhap', sign);
  const changed = victim.cookie;
  await victim.people('/doi-mat-khau', { current: ownPassword, next: `${ownPassword} mới` });
  const own = victim.cookie;
  const { administrator } = newsroom;
  const list = await administrator.get('admin/api/nguoi/danh-sach');
  const id = /"id":"([0-9a-f-]{36})","login":"nan-nhan"/.exec(list.text)?.[1] ?? '';
  await administrator.people(`/${id}/ngung`, {});
  await count(
    'phiên đặt sẵn, đã hết, bị đánh cắp, bịa ra',
    [
      ['đặt sẵn', ask(planted)],
      ['trước khi đăng nhập lại', ask(first)],
      ['đã đăng xuất mọi nơi', ask(stolen)],
      ['trước khi đổi mật khẩu', ask(changed)],
      ['tài khoản đã ngừng', ask(own)],
      ['bịa ra', ask(`__Secure-hoa-dep-phien=${'A'.repeat(43)}`)],
      ['không có', ask('')],
      ['mã đã băm của phiên', ask(`__Secure-hoa-dep-phien=${id}`)],
    ],
    [401],
  );
  const cookie =
    (await approver.people('/dang-nhap', { login: approver.login, password: ownPassword })).headers[
      'set-cookie'
    ]?.[0] ?? '';
  const isLocked = [
    'Secure',
    'HttpOnly',
    'SameSite=Strict',
    'Path=/admin/',
    `Max-Age=${sessionLimits.whole / 1000}`,
  ].every((one) => cookie.includes(one));
  bar(isLocked, 'phiên nằm trong cookie Secure, HttpOnly, SameSite=Strict, chỉ cho /admin/');
}

/** Files that are not what they say, or would be a danger to who opens them. */
async function uploads(client: Client, count: Count): Promise<void> {
  const png = await smallPicture('png');
  const script =
    '<svg xmlns="http://www.w3.org/2000/svg" onload="__x()"><script>__x()</script></svg>';
  const files: readonly (readonly [string, Uint8Array | string])[] = [
    ['anh.png', '<script>alert(1)</script>'],
    ['anh.jpg', script],
    ['anh.png', program()],
    ['anh.png', png.subarray(0, png.length / 2)],
    ['anh.heic', heicBytes()],
    ['bom.png', await bombPicture()],
    ['bom.png', await pictureOf(12_000, 12_000)],
    ['bom.docx', Buffer.concat([deflateSync(Buffer.alloc(50 * 2 ** 20)), zipOf('a.txt')])],
    ['anh.svg', script],
    ['trang.html', script],
    ['trang.xhtml', script],
    ['ma.js', 'alert(1)'],
    ['chay.exe', program()],
    ['chay.pdf', program()],
    ['chay.docm', zipOf('word/vbaProject.bin')],
    ['.htaccess', 'x'],
    ['khong-duoi', 'x'],
    ['anh.php.png', '<?php system($_GET[0]);'],
    ['lon.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(21 * 2 ** 20)])],
  ];
  const options = { commitMessage: 'Tải lên' };
  const asked: (readonly [string, Promise<Answer>])[] = [];
  for (const [name, bytes] of files) {
    const asset = {
      path: `content/uploads/${name}`,
      content: Buffer.from(bytes).toString('base64'),
      encoding: 'base64',
    };
    asked.push([name, client.ask('persistMedia', { asset, options })]);
  }
  await count('tệp giả, tệp độc, tệp nổ ra', asked, [403, 413, 422]);
}

/** A PNG that says it is 25 gigapixels: a few hundred bytes that would fill the memory. */
async function bombPicture(): Promise<Uint8Array> {
  const bytes = Buffer.from(await smallPicture('png'));
  bytes.writeUInt32BE(160_000, 16);
  bytes.writeUInt32BE(160_000, 20);
  return bytes;
}
