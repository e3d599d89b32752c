import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { bar, figure } from './bars.ts';
import { type Client, newsroomClient, opened, saving } from './newsroom-client.ts';
import { type NewsroomProcess, newsroomProcess, signIn } from './newsroom-process.ts';

/**
 * Backs up a newsroom that has history, drafts under review and accounts, while people write; restores
 * it into an empty folder, compares both, and works on there.
 */
const content = join(import.meta.dirname, '../../examples/khoi-dau');
const path = (slug: string) => `content/articles/${slug}.md`;
const article = (slug: string, line: string) => `---
title: Bài ${slug}
slug: ${slug}
kind: news
summary: Bài để thử sao lưu.
unit: so-tu-phap
status: published
created: 2026-01-02
---

${line}
`;

const place = await mkdtemp(join(tmpdir(), 'hoa-dep-restore-drill-'));
const file = join(place, 'sao-luu.tar.gz');
const first = await newsroomProcess({
  content,
  program: join(import.meta.dirname, 'small-newsroom.ts'),
});
let second: NewsroomProcess | undefined;
try {
  const [writer, approver] = [
    await first.newPerson('viet', 'contributor'),
    await first.newPerson('duyet', 'approver'),
  ];
  await writeMuch(writer, approver);
  const started = performance.now();
  figure(first.run('src/commands/backup.ts', file).split('\n')[0] ?? '');
  figure(
    `sao lưu trong ${((performance.now() - started) / 1000).toFixed(1)} giây, lúc tòa soạn đang chạy`,
  );
  const before = await stateOf(first);
  await first.end();

  const restoring = performance.now();
  second = await newsroomProcess({ backup: file });
  figure(`khôi phục và mở lại trong ${((performance.now() - restoring) / 1000).toFixed(1)} giây`);
  const after = await stateOf(second);
  for (const [what, value] of Object.entries(before)) {
    const isSame = isDeepStrictEqual(
      value,
      Object.entries(after).find(([one]) => one === what)?.[1],
    );
    bar(isSame, `${what}: ${Array.isArray(value) ? `${value.length} mục ` : ''}giống hệt`);
  }
  const isPrivate = ((await stat(second.dataFolder)).mode & 0o077) === 0;
  bar(isPrivate, 'thư mục dữ liệu chỉ chủ của nó mở được');

  const again = newsroomClient(second.url, writer);
  await signIn(again);
  const draft = await opened(again, path('nhap-1'));
  const more = saving(path('nhap-1'), `${draft.text}Viết tiếp.\n`, { base: draft.base });
  bar(
    (await again.ask('persistEntry', more)).status === 200,
    'người viết đăng nhập và viết tiếp bản nháp',
  );
  const reviewer = newsroomClient(second.url, approver);
  await signIn(reviewer);
  const name = { collection: 'articles', slug: 'nhap-2' };
  const notes = await reviewer.ask('getNotes', name);
  bar(notes.text.includes('Xem lại số liệu.'), 'ghi chú duyệt vẫn còn');
  await reviewer.ask('updateUnpublishedEntryStatus', { ...name, newStatus: 'pending_publish' });
  const done = await reviewer.ask('publishUnpublishedEntry', name);
  const seen = await second.published();
  bar(
    done.json.commit === seen,
    'duyệt và đăng được trên bản khôi phục, bằng chương trình dựng thật',
  );
} finally {
  await first.remove();
  await second?.remove();
  await rm(place, { recursive: true, force: true });
}

async function writeMuch(writer: Client, approver: Client): Promise<void> {
  for (let at = 0; at < 6; at += 1) {
    const slug = at < 3 ? `nhap-${at}` : `dang-${at}`;
    const name = { collection: 'articles', slug };
    await must(
      writer.ask('persistEntry', saving(path(slug), article(slug, 'Dòng đầu.'), { isNew: true })),
    );
    const { text, base } = await opened(writer, path(slug));
    await must(writer.ask('persistEntry', saving(path(slug), `${text}Dòng hai.\n`, { base })));
    if (at === 0) continue;
    await must(
      writer.ask('updateUnpublishedEntryStatus', { ...name, newStatus: 'pending_review' }),
    );
    await must(approver.ask('addNote', { ...name, note: { content: 'Xem lại số liệu.' } }));
    if (at < 3) continue;
    await must(
      approver.ask('updateUnpublishedEntryStatus', { ...name, newStatus: 'pending_publish' }),
    );
    await must(approver.ask('publishUnpublishedEntry', name));
  }
}

async function must(answering: ReturnType<Client['ask']>): Promise<void> {
  const { status, text } = await answering;
  if (status !== 200) throw new Error(`${status} ${text}`);
}

/** What a newsroom keeps, in a form that two can be compared by. */
async function stateOf({ git, dataFolder }: NewsroomProcess) {
  const lines = (text: string) => text.split('\n').filter(Boolean).sort();
  const kept = (name: string) => readFile(join(dataFolder, name), 'utf8');
  return {
    'nhánh và bản nháp': lines(git('for-each-ref', '--format=%(objectname) %(refname)')),
    'vật trong kho': lines(git('rev-list', '--objects', '--all', '--no-object-names')),
    'thiết đặt của kho': lines(git('config', '--local', '--list')),
    'nhánh chính': git('symbolic-ref', 'HEAD'),
    'tài khoản': (await kept('accounts.json')).split('\n').filter((one) => one.includes('"login"')),
    'mật khẩu đã băm': (await kept('accounts.json')).match(/"passwordHash": ".*"/g) ?? [],
    'nhật ký': lines(await kept('audit.jsonl')).filter((one) => !one.includes('"sign-in"')),
    'tệp riêng': (await readdir(dataFolder)).filter(
      (one) => !/^(?:cache|sessions\.json|.*\.lock)$/.test(one),
    ),
  };
}
