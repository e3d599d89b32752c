import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findProgram } from '../../src/launch/programs.mjs';
import { bar, figure } from './bars.ts';
import { type Answer, asObject, type Client, opened, saving, send } from './newsroom-client.ts';
import { type NewsroomProcess, newsroomProcess, signIn } from './newsroom-process.ts';
import { mayMount, readOnly, smallDisk } from './small-disk.ts';

/**
 * Puts a running newsroom into trouble: each time a person is told in a clear sentence, nothing that
 * was acknowledged is lost, and once the trouble is over the same process works on.
 */
const content = join(import.meta.dirname, '../../examples/khoi-dau');
const path = 'content/articles/bai-mot.md';
const name = { collection: 'articles', slug: 'bai-mot' };
const files = {
  'articles/bai-mot.md': `---
title: Bài một
slug: bai-mot
kind: news
summary: Bài để thử sự cố.
unit: so-tu-phap
status: published
created: 2026-01-02
---

Dòng đầu.
`,
};
const day = 24 * 60 * 60 * 1000;

const place = mkdtempSync(join(tmpdir(), 'hoa-dep-faults-'));
const [bin, clock] = [join(place, 'bin'), join(place, 'clock')];
const git = findProgram(['git']);
if (git === undefined) throw new Error('Git is not on the PATH.');
mkdirSync(bin);
symlinkSync(git, join(bin, 'git'));
const setClock = (ahead: number) => writeFileSync(clock, String(ahead));
setClock(0);

const disk = mayMount() ? smallDisk(join(place, 'disk'), 48) : undefined;
const releases = mayMount() ? smallDisk(join(place, 'releases'), 8) : undefined;
const newsroom = await newsroomProcess({
  content,
  files,
  place: join(place, 'disk'),
  program: join(import.meta.dirname, 'small-newsroom.ts'),
  env: {
    PATH: bin,
    RELEASES_DIR: join(place, 'releases'),
    RETRY_MS: '1500',
    TODAY: '',
    CLOCK_FILE: clock,
    NODE_OPTIONS: `--import=${join(import.meta.dirname, 'shifted-clock.ts')}`,
  },
});
try {
  const writer = await newsroom.newPerson('viet', 'editor');
  const approver = await newsroom.newPerson('duyet', 'approver');
  await newsroom.published();
  const pid = newsroom.pid();
  const desk = { newsroom, writer, approver };

  if (disk === undefined || releases === undefined) {
    figure('đĩa đầu, kho chỉ đọc: bỏ qua, vì chỉ root gắn được đĩa nhỏ để thử');
  } else {
    await trouble('đĩa đầy', desk, disk.fill, disk.clear, /Đĩa của máy chủ đã đầy/);
    let mend = () => {};
    const breakIt = () => {
      mend = readOnly(join(newsroom.dataFolder, 'content.git'));
    };
    await trouble('kho chỉ đọc', desk, breakIt, () => mend(), /không ghi được/);
    await fullReleases(desk, releases);
  }
  const gone = () => rmSync(join(bin, 'git'));
  const back = () => symlinkSync(git, join(bin, 'git'));
  await trouble('mất Git', desk, gone, back, /không tìm thấy chương trình Git/);
  await jump('đồng hồ nhảy tới 40 ngày', desk, 40 * day);
  await jump('đồng hồ lùi về đúng giờ', desk, 0);
  await jump('đồng hồ lùi 3 ngày', desk, -3 * day);
  setClock(0);
  bar(pid === newsroom.pid() && isRunning(pid), 'máy chủ không phải khởi động lại lần nào');
  bar(!/error|missing|broken/.test(newsroom.git('fsck', '--full')), 'git fsck sạch');
} finally {
  await newsroom.remove().catch(() => undefined);
  for (const one of [releases, disk]) one?.remove();
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
}

type Desk = { newsroom: NewsroomProcess; writer: Client; approver: Client };

async function trouble(
  what: string,
  { newsroom, writer, approver }: Desk,
  breakIt: () => void,
  mend: () => void,
  words: RegExp,
): Promise<void> {
  const before = await add(writer, `Trước khi ${what}.\n`);
  const wanted = await withLine(writer, `Trong lúc ${what}.\n`);
  const file = textFile(what);
  breakIt();
  const refusals: readonly (readonly [string, Answer])[] = [
    ['lưu bài', await writer.ask('persistEntry', wanted)],
    [
      'gửi duyệt',
      await writer.ask('updateUnpublishedEntryStatus', { ...name, newStatus: 'pending_review' }),
    ],
    ['tải tệp', await writer.ask('persistMedia', file)],
    ['đăng bài', await approver.ask('publishUnpublishedEntry', name)],
  ];
  const reading = await writer.ask('getEntry', { path });
  const page = await writer.get('');
  mend();
  const clear = refusals.filter(([, { status, json }]) => {
    const said = String(json.error);
    // What is not allowed at this moment is said as ever.
    return status >= 400 && said.includes('Cách sửa: ') && (words.test(said) || status === 409);
  });
  const unclear = refusals.filter((one) => !clear.includes(one));
  bar(
    unclear.length === 0 && clear.some(([, { json }]) => words.test(String(json.error))),
    `${what}: ${clear.length}/${refusals.length} việc được từ chối bằng câu rõ ràng ${unclear.map(([one, { status, text }]) => `${one}: ${status} ${text}`).join('\n')}`,
  );
  figure(`${what}: lúc đó đọc bài ${reading.status}, xem trang ${page.status}`);
  const again = await writer.ask('persistEntry', wanted);
  const { text } = await opened(writer, path);
  const isWhole = text.includes(before) && text.split(`Trong lúc ${what}.`).length === 2;
  bar(again.status === 200 && isWhole, `${what}: hết sự cố là lưu được ngay, không mất chữ`);
  await publish(what, { newsroom, writer, approver });
}

/** Approves what stands, and waits until readers see it. */
async function publish(what: string, { newsroom, approver }: Desk): Promise<void> {
  const newStatus = 'pending_publish';
  await approver.ask('updateUnpublishedEntryStatus', { ...name, newStatus });
  const done = await approver.ask('publishUnpublishedEntry', name);
  const isSeen = await sees(newsroom, String(done.json.commit));
  bar(done.status === 200 && isSeen, `${what}: sau đó đăng được, người đọc thấy bài`);
}

/** The disk of the releases is full when somebody approves: it goes up by itself once there is room. */
async function fullReleases(desk: Desk, disk: { fill(): void; clear(): void }): Promise<void> {
  const { newsroom, writer, approver } = desk;
  const what = 'đĩa của trang đầy';
  await add(writer, `Trong lúc ${what}.\n`);
  disk.fill();
  await approver.ask('updateUnpublishedEntryStatus', { ...name, newStatus: 'pending_publish' });
  const done = await approver.ask('publishUnpublishedEntry', name);
  const health = await until(approver, ({ publishing }) => publishing === 'failed');
  const [problem] = Array.isArray(health?.problems) ? health.problems.map(asObject) : [];
  bar(
    done.status === 200 && /Đĩa của máy chủ đã đầy/.test(String(problem?.problem)),
    `${what}: duyệt được ghi, trang tòa soạn nói: ${String(problem?.problem)}`,
  );
  bar((await writer.get('')).status === 200, `${what}: người đọc vẫn thấy bản trước`);
  disk.clear();
  const isSeen = await sees(newsroom, String(done.json.commit));
  bar(isSeen, `${what}: có chỗ trống là tự lên trang`);
}

async function jump(what: string, desk: Desk, ahead: number): Promise<void> {
  const { writer, approver } = desk;
  setClock(ahead);
  const wanted = await withLine(writer, `Sau khi ${what}.\n`).catch(() => undefined);
  const first = wanted && (await writer.ask('persistEntry', wanted));
  const isTold = first === undefined || first.status === 200 || /đăng nhập/.test(first.text);
  bar(isTold, `${what}: ${first?.status === 200 ? 'phiên còn hạn' : 'được mời đăng nhập lại'}`);
  for (const person of [writer, approver, desk.newsroom.administrator]) await signIn(person);
  await add(writer, `Vẫn viết sau khi ${what}.\n`);
  await publish(what, desk);
}

async function withLine(client: Client, line: string): Promise<object> {
  const { text, base } = await opened(client, path);
  if (base === undefined) throw new Error(`Nothing at ${path}.`);
  return saving(path, text + line, { base });
}

async function add(client: Client, line: string): Promise<string> {
  const answer = await client.ask('persistEntry', await withLine(client, line));
  if (answer.status !== 200) throw new Error(answer.text);
  return line.trim();
}

function textFile(what: string): object {
  const content = Buffer.from(`%PDF-1.7\n${what}\n%%EOF`).toString('base64');
  const asset = { path: 'content/uploads/giay.pdf', content, encoding: 'base64' };
  return { asset, options: { commitMessage: 'Tải giấy lên' } };
}

async function sees({ administrator }: NewsroomProcess, commit: string): Promise<boolean> {
  return (await until(administrator, (health) => health.commit === commit)) !== undefined;
}

async function until(
  client: Client,
  isSo: (health: Readonly<Record<string, unknown>>) => boolean,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const end = performance.now() + 20_000;
  const url = `${newsroom.url}admin/health`;
  while (performance.now() < end) {
    const { json } = await send(url, 'GET', { headers: { cookie: client.cookie } });
    if (isSo(json)) return json;
    await pause(100);
  }
  return undefined;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
