import { bar, figure, scaled, spread } from './bars.ts';
import { type Client, newestBase, opened, saving } from './newsroom-client.ts';
import { newsroomProcess } from './newsroom-process.ts';

/**
 * Twenty people save thirty records at once, fifty times each, over HTTP. Each adds a line to a record
 * as they opened it; whoever is refused takes the other's text, adds the line again and saves on
 * that. At the end each line must stand in its record, and in a commit by the person who wrote it.
 */
const [writers, saves, records] = [scaled(20), scaled(50), 30];

const slugs = Array.from({ length: records }, (_one, at) => `bai-bao-${at}`);
const path = (slug: string) => `content/articles/${slug}.md`;
const article = (slug: string) => `---
title: Bài ${slug}
slug: ${slug}
kind: news
summary: Bài để nhiều người cùng viết.
unit: so-tu-phap
status: published
created: 2026-01-02
---

Dòng đầu.
`;

const newsroom = await newsroomProcess({
  files: Object.fromEntries(slugs.map((slug) => [`articles/${slug}.md`, article(slug)])),
});
try {
  const roleOf = (at: number) => (at === 0 ? 'approver' : at < 6 ? 'editor' : 'contributor');
  const people: Client[] = [];
  for (let at = 0; at < writers; at += 1) {
    people.push(await newsroom.newPerson(`viet-${at}`, roleOf(at)));
  }
  await newsroom.published();

  const durations: number[] = [];
  let conflicts = 0;
  const line = (person: Client, turn: number) => `Dòng ${turn} của ${person.name}.\n`;
  async function addLine(person: Client, turn: number): Promise<void> {
    const slug = slugs[Math.floor(Math.random() * records)] ?? '';
    let { text, base } = await opened(person, path(slug));
    for (;;) {
      const start = performance.now();
      const wanted = saving(path(slug), text + line(person, turn), { base });
      const answer = await person.ask('persistEntry', wanted);
      durations.push(performance.now() - start);
      if (answer.status === 200) return;
      const theirs = newestBase(answer);
      if (theirs === undefined) throw new Error(`${answer.status} ${answer.text}`);
      conflicts += 1;
      ({ text, base } = theirs);
    }
  }
  const started = performance.now();
  await Promise.all(
    people.map(async (person) => {
      for (let turn = 0; turn < saves; turn += 1) await addLine(person, turn);
    }),
  );
  const seconds = (performance.now() - started) / 1000;

  const [first] = people;
  if (first === undefined) throw new Error('Nobody wrote.');
  const texts = await Promise.all(slugs.map((slug) => opened(first, path(slug))));
  const whole = texts.map(({ text }) => text).join('\n');
  const byAuthor = linesByAuthor(
    newsroom.git('log', '--branches=cms/*', '-p', '--format=author %an'),
  );
  let [missing, unsigned] = [0, 0];
  for (const person of people) {
    for (let turn = 0; turn < saves; turn += 1) {
      if (!whole.includes(line(person, turn))) missing += 1;
      if (byAuthor.get(person.name)?.includes(`\n+${line(person, turn)}`) !== true) unsigned += 1;
    }
  }
  const total = writers * saves;
  figure(
    `${writers} người × ${saves} lần lưu trên ${records} bài trong ${seconds.toFixed(1)} giây`,
  );
  figure(`${(total / seconds).toFixed(1)} lần lưu mỗi giây; một lần lưu: ${spread(durations)}`);
  figure(`${conflicts} lần có người lưu trước, giải xong trên bản mới nhất`);
  bar(missing === 0, `${total} lần lưu được nhận, ${missing} lần mất chữ`);
  bar(unsigned === 0, `${unsigned} dòng không đứng dưới tên người viết trong lịch sử`);
  const fsck = newsroom.git('fsck', '--full', '--strict');
  bar(!/error|missing|broken/.test(fsck), 'git fsck sạch');
} finally {
  await newsroom.remove();
}

/** The lines that each author's commits show, in one text. */
function linesByAuthor(history: string): ReadonlyMap<string, string> {
  const byAuthor = new Map<string, string>();
  for (const part of history.split(/^author /m)) {
    const end = part.indexOf('\n');
    const name = part.slice(0, end);
    byAuthor.set(name, (byAuthor.get(name) ?? '') + part.slice(end));
  }
  return byAuthor;
}
