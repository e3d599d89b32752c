import { temporaryDrafts } from '../newsroom/drafts/temporary-drafts.ts';
import { record } from '../newsroom/temporary-newsroom.ts';

/**
 * Twenty people save thirty drafts at once, fifty times each. Each adds a line to a record as they
 * opened it; whoever is refused takes the other's text, adds the line again and saves on that. At the
 * end each line must stand in its record, and in a commit by the person who wrote it.
 */
const [writers, saves, records] = [20, 50, 30];

const slugs = Array.from({ length: records }, (_one, at) => `bai-${at}`);
const path = (slug: string) => `content/articles/${slug}.md`;
const room = await temporaryDrafts(
  Object.fromEntries(slugs.map((slug) => [path(slug), record(slug, `slug: ${slug}\n`)])),
);
const durations: number[] = [];
let conflicts = 0;

async function opened(slug: string): Promise<{ text: string; base: string }> {
  const place = await room.desk.drafts?.find({ collection: 'articles', id: slug });
  const { store } = room.desk;
  const head = place?.draft?.head;
  const snapshot = head === undefined ? await store.snapshot() : store.snapshotAt(head);
  const base = (await snapshot.find(path(slug)))?.oid ?? '';
  const [text] = await snapshot.read([base]);
  return { text: text?.toString() ?? '', base };
}

async function addLine(writer: number, turn: number): Promise<void> {
  const slug = slugs[Math.floor(Math.random() * records)] ?? '';
  const person = { name: `Người viết ${writer}`, email: `nguoi-${writer}@stp.example` };
  const line = `Dòng ${turn} của người ${writer}.\n`;
  let { text, base } = await opened(slug);
  for (;;) {
    const start = performance.now();
    const answer = await room.save(person, path(slug), text + line, { base });
    durations.push(performance.now() - start);
    if (answer.status === 200) return;
    const [theirs] = answer.conflict;
    if (theirs?.theirs == null || theirs.theirsId === null) throw new Error(answer.error);
    conflicts += 1;
    text = theirs.theirs;
    base = theirs.theirsId;
  }
}

const started = performance.now();
await Promise.all(
  Array.from({ length: writers }, async (_one, writer) => {
    for (let turn = 0; turn < saves; turn += 1) await addLine(writer, turn);
  }),
);
const seconds = (performance.now() - started) / 1000;

const texts = await Promise.all(slugs.map(opened));
const whole = texts.map(({ text }) => text).join('\n');
const history = room.git('log', '--branches=cms/*', '-p', '--format=author %an');
const byAuthor = new Map<string, string>();
for (const part of history.split(/^author /m)) {
  const end = part.indexOf('\n');
  const name = part.slice(0, end);
  byAuthor.set(name, (byAuthor.get(name) ?? '') + part.slice(end));
}
let lost = 0;
for (let writer = 0; writer < writers; writer += 1) {
  for (let turn = 0; turn < saves; turn += 1) {
    const line = `Dòng ${turn} của người ${writer}.\n`;
    const isSigned = byAuthor.get(`Người viết ${writer}`)?.includes(`\n+${line}`) === true;
    if (!isSigned || !whole.includes(line)) lost += 1;
  }
}
const fsck = room.git('fsck', '--full', '--strict');
const isBroken = /error|missing|broken/.test(fsck);
durations.sort((a, b) => a - b);
const at = (share: number) => `${durations[Math.floor(durations.length * share)]?.toFixed(0)} ms`;
console.log(`${writers} writers × ${saves} saves on ${records} records in ${seconds.toFixed(1)} s`);
console.log(`acknowledged ${writers * saves}, conflicts settled ${conflicts}, lost ${lost}`);
console.log(
  `one save: half within ${at(0.5)}, 95 % within ${at(0.95)}; fsck ${isBroken ? 'BROKEN' : 'clean'}`,
);
await room.remove();
process.exitCode = lost > 0 || isBroken ? 1 : 0;
