import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentSource } from '../../src/newsroom/git/content-source.ts';
import { openSnapshot } from '../../src/newsroom/git/snapshot.ts';
import type { Build, ReleaseMaking } from '../../src/publish/make-release.ts';
import { publishNewest } from '../../src/publish/publish-newest.ts';
import { createPublisher } from '../../src/publish/publisher.ts';
import { openReleases } from '../../src/publish/releases.ts';
import { rollBack } from '../../src/publish/roll-back.ts';
import { type TemporaryClone, temporaryClone } from '../newsroom/temporary-newsroom.ts';

let clone: TemporaryClone;
let releasesDir: string;
let today: string;
let builds: number;
let duringBuild: () => Promise<unknown>;

beforeEach(async () => {
  clone = await temporaryClone({ 'content/articles/a.md': story('một') });
  releasesDir = await mkdtemp(join(tmpdir(), 'hoa-dep-releases-'));
  today = '2026-01-31';
  builds = 0;
  duringBuild = async () => undefined;
});

afterEach(async () => {
  await clone.remove();
  await rm(releasesDir, { recursive: true, force: true });
});

const never = new AbortController().signal;

/** A record with a body to recognise it by. */
function story(body: string, ...lines: string[]): string {
  return `---\n${['title: Chuyện', ...lines].join('\n')}\n---\n\n${body}\n`;
}

/** A site of one page: the bodies of what may be seen on the day; the word HỎNG is a problem. */
const smallBuild: Build = async ({ contentDir, outDir, today: day }) => {
  builds += 1;
  await duringBuild();
  const texts = await Promise.all(
    ['a', 'b'].map((id) => readFile(join(contentDir, `articles/${id}.md`), 'utf8').catch(() => '')),
  );
  const problem = {
    file: 'b.md',
    field: 'body',
    label: 'Nội dung',
    problem: 'hỏng',
    remedy: 'sửa',
  };
  if (texts.some((text) => text.includes('HỎNG'))) return [problem];
  const shown = texts.filter((text) => {
    const until = /publishUntil: (\S+)/.exec(text)?.[1] ?? '9999';
    return !/status: (?:withdrawn|draft)/.test(text) && day <= until;
  });
  await mkdir(outDir);
  const bodies = shown.map((text) => text.split('---\n').at(-1)?.trim() ?? '');
  await writeFile(join(outDir, 'index.html'), bodies.filter((body) => body !== '').join(' '));
  return [];
};

function making(): ReleaseMaking {
  return {
    source: contentSource(clone.folder, 'content', async () =>
      openSnapshot(clone.folder, clone.git('rev-parse', 'HEAD').trim()),
    ),
    siteUrl: 'https://tinh.example/',
    releases: openReleases(releasesDir),
    build: smallBuild,
    today: () => today,
  };
}

async function save(files: Readonly<Record<string, string | undefined>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) clone.git('rm', '--quiet', `content/${path}`);
    else await clone.write(`content/${path}`, text);
  }
  clone.git('add', '--all');
  clone.git('commit', '--quiet', '--message', 'Sửa');
}

async function publish(files: Readonly<Record<string, string | undefined>> = {}): Promise<void> {
  if (Object.keys(files).length > 0) await save(files);
  const outcome = await publishNewest(making(), never);
  expect(outcome).toHaveProperty('id');
}

const shown = () => readFile(join(releasesDir, 'current/index.html'), 'utf8');

const previous = () => readFile(join(releasesDir, 'previous/index.html'), 'utf8').catch(() => '');

test('pages opened before a publication may go on asking for what was theirs', async () => {
  await publish();
  expect(await previous()).toBe('');
  await publish({ 'articles/a.md': story('hai') });
  expect(await previous()).toBe('một');
});

test('a rollback shows the release before, without building', async () => {
  await publish();
  await publish({ 'articles/a.md': story('hai') });
  const before = builds;
  expect(await rollBack(making())).toBeDefined();
  expect(await shown()).toBe('một');
  expect(builds).toBe(before);
});

test('a second rollback goes further back, and none is left after the first release', async () => {
  await publish();
  await publish({ 'articles/a.md': story('hai') });
  await publish({ 'articles/a.md': story('ba') });
  await rollBack(making());
  await rollBack(making());
  expect(await shown()).toBe('một');
  expect(await rollBack(making())).toBeUndefined();
  expect(await shown()).toBe('một');
});

test('a named release is shown, and an unknown name is none', async () => {
  await publish();
  await publish({ 'articles/a.md': story('hai') });
  await publish({ 'articles/a.md': story('ba') });
  const [first] = await openReleases(releasesDir).list();
  expect(await rollBack(making(), 'khong-co')).toBeUndefined();
  expect(await shown()).toBe('ba');
  await rollBack(making(), first?.id);
  expect(await shown()).toBe('một');
});

const takenBack = [
  { act: 'withdrawn', text: story('một', 'status: withdrawn') },
  { act: 'put back among the drafts', text: story('một', 'status: draft') },
  { act: 'deleted', text: undefined },
  { act: 'ended yesterday', text: story('một', 'publishUntil: 2026-01-30') },
];

test.each(takenBack)('what was $act since does not come back by a rollback', async ({ text }) => {
  await publish({ 'articles/b.md': story('bạn') });
  await publish({ 'articles/a.md': story('hai') });
  await publish({ 'articles/a.md': text });
  await rollBack(making(), (await openReleases(releasesDir).list())[0]?.id);
  expect(await shown()).toBe('bạn');
});

test.each(takenBack)('what was $act is not to be had from the release before', async ({ text }) => {
  await publish({ 'articles/b.md': story('bạn') });
  await publish({ 'articles/b.md': story('bè') });
  expect(await previous()).toBe('một bạn');
  await publish({ 'articles/a.md': text });
  expect(await previous()).toBe('');
});

test('after a publication nothing withdrawn is left in any kept release', async () => {
  const publisher = createPublisher(making());
  await save({ 'articles/b.md': story('bạn') });
  publisher.request();
  await publisher.settled();
  await save({ 'articles/a.md': story('một', 'status: withdrawn') });
  publisher.request();
  await publisher.settled();
  const releases = await openReleases(releasesDir).list();
  const pages = releases.map(({ folder }) => readFile(join(folder, 'index.html'), 'utf8'));
  expect(await Promise.all(pages)).toEqual(['bạn', 'bạn']);
  const before = builds;
  await rollBack(making());
  expect(builds).toBe(before);
});

test('a withdrawal takes effect even when other content keeps a new site from being built', async () => {
  const publisher = createPublisher(making());
  publisher.request();
  await publisher.settled();
  expect(await shown()).toBe('một');
  await save({
    'articles/a.md': story('một', 'status: withdrawn'),
    'articles/b.md': story('HỎNG'),
  });
  publisher.request();
  await publisher.settled();
  expect(publisher.status()).toMatchObject({ publishing: 'failed', problems: [{ file: 'b.md' }] });
  expect(await shown()).toBe('');
});

test('a release whose content can be built no more is dropped, never shown', async () => {
  await publish();
  await publish({ 'articles/a.md': story('hai') });
  await publish({ 'articles/a.md': story('ba', 'status: withdrawn') });
  const fails: Build = async () => [
    { file: 'a.md', field: '', label: '', problem: 'hỏng', remedy: 'sửa' },
  ];
  expect(await rollBack({ ...making(), build: fails })).toBeUndefined();
  expect(await shown()).toBe('');
  expect(await openReleases(releasesDir).list()).toHaveLength(1);
});

test('a new day does not bring back what somebody rolled back, and takes away what has expired', async () => {
  const publisher = createPublisher(making());
  await publish({ 'articles/a.md': story('một', 'publishUntil: 2026-01-31') });
  await publish({ 'articles/b.md': story('lỗi') });
  await rollBack(making());
  expect(await shown()).toBe('một');
  today = '2026-02-01';
  publisher.newDay();
  await publisher.settled();
  expect(await shown()).toBe('');
  publisher.request();
  await publisher.settled();
  expect(await shown()).toBe('lỗi');
  publisher.newDay();
  await publisher.settled();
  expect(await shown()).toBe('lỗi');
});

test('who rolls back while a site is being built does not see that site come', async () => {
  await publish();
  await publish({ 'articles/a.md': story('hai') });
  await save({ 'articles/a.md': story('ba') });
  duringBuild = async () => {
    duringBuild = async () => undefined;
    await rollBack(making());
  };
  expect(await publishNewest(making(), never)).toMatchObject({
    problems: [{ label: 'Xuất bản' }],
  });
  expect(await shown()).toBe('một');
});

test('two programs that publish at once take turns', async () => {
  await publish();
  await save({ 'articles/a.md': story('hai') });
  let busy = 0;
  let most = 0;
  duringBuild = async () => {
    busy += 1;
    most = Math.max(most, busy);
    await new Promise((resolve) => setTimeout(resolve, 50));
    busy -= 1;
  };
  await Promise.all([publishNewest(making(), never), publishNewest(making(), never)]);
  expect(most).toBe(1);
  expect(await shown()).toBe('hai');
});

test('a commit is published by its short name', async () => {
  await publish();
  const first = clone.git('rev-parse', '--short', 'HEAD').trim();
  await publish({ 'articles/a.md': story('hai') });
  const { source } = making();
  await publishNewest(making(), never, await source.resolve(first));
  expect(await shown()).toBe('một');
  expect(await openReleases(releasesDir).isHeld()).toBe(true);
  await expect(source.resolve('--help')).rejects.toThrow();
});
