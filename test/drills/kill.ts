import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bar, figure, scaled } from './bars.ts';
import { childProcesses, killNow } from './child-processes.ts';
import { type Answer, type Client, newestBase, opened, saving } from './newsroom-client.ts';
import { type NewsroomProcess, newsroomProcess } from './newsroom-process.ts';
import { releaseReader } from './release-reader.ts';
import { sharing } from './sharing.ts';

/**
 * Kills the newsroom, its Git and its builds at random moments, while people write and publish and a
 * reader reads. Whoever gets no answer asks the same again, as the editor's program does.
 */
const kinds = {
  server: scaled(60),
  sharing: scaled(20),
  git: scaled(80),
  build: scaled(30),
  realBuild: scaled(10),
};
const starting = join(import.meta.dirname, '../../examples/khoi-dau');
const articles = Array.from({ length: 8 }, (_one, at) => `content/articles/bai-${at}.md`);
const files = Object.fromEntries(
  articles.map((path, at) => [path.slice('content/'.length), article(at)]),
);
const firstLine = 'Dòng đầu.';

function article(at: number): string {
  return `---
title: Bài ${at}
slug: bai-${at}
kind: news
summary: Bài để thử tắt ngang.
unit: so-tu-phap
status: published
created: 2026-01-02
---

Dòng đầu.
`;
}

/** What a crowd has written and had acknowledged. */
type Crowd = {
  readonly lines: { readonly path: string; readonly text: string }[];
  readonly published: { readonly path: string; readonly text: string }[];
  retries: number;
  repeats: number;
  readonly strange: string[];
  stop(): Promise<void>;
};

function crowd(writers: readonly Client[], approver: Client): Crowd {
  let isStopped = false;
  let count = 0;
  const made: Omit<Crowd, 'stop'> = {
    lines: [],
    published: [],
    retries: 0,
    repeats: 0,
    strange: [],
  };
  // After a lost answer nobody knows whether it was done; asking again must be harmless.
  async function insist(
    what: () => Promise<Answer>,
  ): Promise<{ answer: Answer; isAgain: boolean }> {
    for (let turn = 0; ; turn += 1) {
      const answer = await what().catch(() => undefined);
      if (answer !== undefined && answer.status < 500) return { answer, isAgain: turn > 0 };
      made.retries += 1;
      await pause(50 + Math.random() * 100);
    }
  }
  async function read(person: Client, path: string) {
    for (;;) {
      const found = await opened(person, path).catch(() => undefined);
      if (found?.text.includes(firstLine)) return found;
      await pause(100);
    }
  }
  async function addLine(person: Client, path: string): Promise<string> {
    count += 1;
    const text = `Dòng số ${count} của ${person.name}.\n`;
    let at = await read(person, path);
    for (;;) {
      const wanted = saving(path, at.text + text, { base: at.base });
      const { answer, isAgain } = await insist(() => person.ask('persistEntry', wanted));
      const theirs = newestBase(answer);
      const isThere = theirs?.text.includes(text) === true;
      if (answer.status === 200 || isThere) {
        if (isAgain) made.repeats += 1;
        made.lines.push({ path, text });
        return text;
      }
      if (theirs === undefined && !/404|409/.test(String(answer.status))) {
        made.strange.push(`${answer.status} ${answer.text.slice(0, 300)}`);
      }
      // Saved upon, or published, in between: on with what stands there now.
      at = theirs ?? (await read(person, path));
      if (at.text.includes(text)) {
        made.lines.push({ path, text });
        return text;
      }
    }
  }
  const [ownArticle = '', ...shared] = articles;
  const writing = writers.map(async (person) => {
    while (!isStopped) {
      await addLine(person, shared[Math.floor(Math.random() * shared.length)] ?? ownArticle);
      await pause(Math.random() * 200);
    }
  });
  const publishing = (async () => {
    const name = { collection: 'articles', slug: ownArticle.replace(/^.*\/|\.md$/g, '') };
    while (!isStopped) {
      const text = await addLine(approver, ownArticle);
      const newStatus = 'pending_publish';
      await insist(() => approver.ask('updateUnpublishedEntryStatus', { ...name, newStatus }));
      const { answer, isAgain } = await insist(() => approver.ask('publishUnpublishedEntry', name));
      if (answer.status === 200) made.published.push({ path: ownArticle, text });
      else made.strange.push(`${answer.status} ${answer.text.slice(0, 300)}`);
      if (isAgain) made.repeats += 1;
    }
  })();
  return Object.assign(made, {
    stop: async () => {
      isStopped = true;
      await Promise.all([...writing, publishing]);
    },
  });
}

/** Kills a child whose command matches, as soon as one is there. */
async function killChild(
  newsroom: NewsroomProcess,
  command: RegExp,
  after: number,
): Promise<boolean> {
  await pause(after);
  const giveUp = Date.now() + 20_000;
  while (Date.now() < giveUp) {
    const [child] = childProcesses(newsroom.pid()).filter((one) => command.test(one.command));
    if (child !== undefined && killNow(child.pid)) return true;
    await new Promise(setImmediate);
  }
  return false;
}

async function killServer(newsroom: NewsroomProcess, isTree: boolean): Promise<void> {
  const below = childProcesses(newsroom.pid());
  await newsroom.end('SIGKILL');
  // A power cut takes the children, too; a crash leaves them running.
  if (isTree) for (const { pid } of below) killNow(pid);
  await newsroom.start();
}

// Git leaves locks where it is killed while it moves refs or writes out files, so these get their share.
const gits = [/^(?:\S*\/)?git /, / unpack-objects /, / update-ref /, / read-tree /];
const gitAt = (count: number) => gits[count % gits.length] ?? / git /;

/** Kills the server in the midst of taking over the files that the shown release has already; false when it was quicker. */
async function killSharing(newsroom: NewsroomProcess): Promise<boolean> {
  // What an earlier kill left goes when the next release is begun.
  await until(() => sharing(newsroom.releasesFolder) === undefined);
  await until(() => sharing(newsroom.releasesFolder) !== undefined);
  await newsroom.end('SIGKILL');
  const left = sharing(newsroom.releasesFolder);
  await newsroom.start();
  return left !== undefined && left.shared < left.files;
}

async function until(isSo: () => boolean): Promise<void> {
  const giveUp = Date.now() + 20_000;
  while (!isSo() && Date.now() < giveUp) await new Promise(setImmediate);
}

/** Holds what stands against what was acknowledged. */
function compare(newsroom: NewsroomProcess, { lines, published }: Crowd) {
  const refs = newsroom.git('for-each-ref', '--format=%(refname)', 'refs/heads').trim().split('\n');
  const textIn = (ref: string, path: string) =>
    newsroom.git('show', `${ref}:${path.slice('content/'.length)}`);
  const draftOf = (path: string) =>
    refs.find((ref) => ref.endsWith(`/${path.replace(/^.*\/|\.md$/g, '')}`)) ?? 'main';
  const times = (ref: string, path: string, text: string) =>
    textIn(ref, path).split(text).length - 1;
  return {
    lost: lines.filter(({ path, text }) => times(draftOf(path), path, text) === 0).length,
    doubled: lines.filter(({ path, text }) => times(draftOf(path), path, text) > 1).length,
    unpublished: published.filter(({ path, text }) => times('main', path, text) !== 1).length,
    publications: newsroom
      .git('log', '--first-parent', '--format=%s', 'main')
      .split('\n')
      .filter((line) => line.startsWith('Đăng: ')).length,
  };
}

async function drill(
  what: string,
  program: string | undefined,
  everyMs: number,
  kill: (newsroom: NewsroomProcess) => Promise<Readonly<Record<string, number>>>,
): Promise<void> {
  const newsroom = await newsroomProcess({ content: starting, files, ...(program && { program }) });
  try {
    const writers: Client[] = [];
    for (let at = 0; at < 5; at += 1) {
      writers.push(await newsroom.newPerson(`viet-${at}`, at === 0 ? 'editor' : 'contributor'));
    }
    const approver = await newsroom.newPerson('duyet', 'approver');
    await newsroom.published();
    const reader = releaseReader(newsroom.releasesFolder, everyMs);
    const people = crowd(writers, approver);
    const started = performance.now();
    const kills = await kill(newsroom);
    await people.stop();
    const last = await newsroom.published();
    await reader.stop();
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const counts = Object.entries(kills).map(([name, count]) => `${name} ${count}`);
    figure(`${what}: ${counts.join(', ')} lần tắt ngang trong ${seconds} giây`);
    const { lost, doubled, unpublished, publications } = compare(newsroom, people);
    const { lines, published, retries, repeats, strange } = people;
    bar(lost === 0, `${lines.length} lần lưu được nhận, ${lost} lần mất`);
    bar(unpublished === 0, `${published.length} lần đăng được nhận, ${unpublished} lần không thấy`);
    bar(doubled === 0, `${retries} lần hỏi lại, ${repeats} lần là lặp lại; ${doubled} dòng bị lặp`);
    bar(
      publications <= published.length,
      `${publications} lần ghi đăng bài cho ${published.length} lần đăng`,
    );
    bar(strange.length === 0, `${strange.length} câu trả lời lạ ${strange.slice(0, 3).join('\n')}`);
    const fsck = newsroom.git('fsck', '--full', '--strict');
    bar(!/error|missing|broken/.test(fsck), 'git fsck sạch');
    bar(
      last === newsroom.git('rev-parse', 'main').trim(),
      'cuối cùng người đọc thấy lần ghi mới nhất',
    );
    const faults = reader.faults();
    bar(
      faults.length === 0 && reader.looks() > 0,
      `người đọc xem trọn ${reader.looks()} lần, ${reader.releases()} bản, ${reader.overtaken()} lần gặp bản cũ đang dọn, ${faults.length} lần thấy trang dở dang ${faults.slice(0, 3).join('\n')}`,
    );
  } finally {
    await newsroom.remove();
  }
}

await drill(
  'bản dựng nhỏ',
  join(import.meta.dirname, 'small-newsroom.ts'),
  15,
  async (newsroom) => {
    const done = { server: 0, sharing: 0, git: 0, build: 0 };
    for (;;) {
      const waiting = (['server', 'sharing', 'git', 'build'] as const).filter(
        (kind) => done[kind] < kinds[kind],
      );
      const kind = waiting[Math.floor(Math.random() * waiting.length)];
      if (kind === undefined) return done;
      const after = Math.random() * 600;
      if (kind === 'server') {
        await pause(after);
        await killServer(newsroom, Math.random() < 0.5);
      } else if (kind === 'sharing') {
        if (!(await killSharing(newsroom))) continue;
      } else {
        const command = kind === 'git' ? gitAt(done.git) : /small-site/;
        if (!(await killChild(newsroom, command, after))) throw new Error(`No ${kind} to kill.`);
      }
      done[kind] += 1;
    }
  },
);

await drill('bản dựng thật', undefined, 500, async (newsroom) => {
  const done = { server: 0, build: 0 };
  while (done.server + done.build < kinds.realBuild) {
    const isServer = done.server < kinds.realBuild / 3;
    if (isServer) {
      await pause(1000 + Math.random() * 6000);
      await killServer(newsroom, true);
      done.server += 1;
    } else {
      const found = await killChild(
        newsroom,
        /commands\/(?:build|verify)\.ts/,
        Math.random() * 6000,
      );
      if (!found) throw new Error('No build to kill.');
      done.build += 1;
    }
  }
  return done;
});
