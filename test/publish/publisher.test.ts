import { spawnSync } from 'node:child_process';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentSource } from '../../src/newsroom/git/content-source.ts';
import { openSnapshot } from '../../src/newsroom/git/snapshot.ts';
import { buildByCommand } from '../../src/publish/build-command.ts';
import type { Build } from '../../src/publish/make-release.ts';
import { createPublisher, type Publisher } from '../../src/publish/publisher.ts';
import { openReleases } from '../../src/publish/releases.ts';
import { type TemporaryClone, temporaryClone } from '../newsroom/temporary-newsroom.ts';

let clone: TemporaryClone;
let releasesDir: string;

beforeEach(async () => {
  clone = await temporaryClone({ 'content/a.md': 'một\n', 'README.md': 'ngoài\n' });
  releasesDir = await mkdtemp(join(tmpdir(), 'hoa-dep-releases-'));
});

afterEach(async () => {
  await clone.remove();
  await rm(releasesDir, { recursive: true, force: true });
});

const head = async () => clone.git('rev-parse', 'HEAD').trim();

async function commit(path: string, text: string): Promise<void> {
  await clone.write(path, text);
  clone.git('add', path);
  clone.git('commit', '--quiet', '--message', path);
}

function publisherOf(build: Build, siteUrl = 'https://tinh.example/', kept?: number): Publisher {
  return createPublisher({
    source: contentSource(clone.folder, 'content', async () =>
      openSnapshot(clone.folder, await head()),
    ),
    siteUrl,
    releases: openReleases(releasesDir, kept),
    build,
    today: () => '2026-01-31',
  });
}

/** A build whose site is its content, and which remembers what it was given. */
function copyingBuild(): { build: Build; seen: string[] } {
  const seen: string[] = [];
  const build: Build = async ({ contentDir, outDir }) => {
    await mkdir(outDir);
    const text = await readFile(join(contentDir, 'a.md'), 'utf8');
    await pause(30);
    seen.push(text);
    await writeFile(join(outDir, 'index.html'), text);
    return [];
  };
  return { build, seen };
}

const shown = () => readFile(join(releasesDir, 'current/index.html'), 'utf8');

test('a build gets the content of one exact commit, whatever lies on the desk', async () => {
  await clone.write('content/a.md', 'sửa dở\n');
  await clone.write('content/stray.md', 'lạ\n');
  const listings: string[][] = [];
  const publisher = publisherOf(async ({ contentDir, outDir, contentTime }) => {
    listings.push(await readdir(contentDir), [await readFile(join(contentDir, 'a.md'), 'utf8')]);
    listings.push([contentTime]);
    await mkdir(outDir);
    return [];
  });
  publisher.request();
  await publisher.settled();
  const time = clone.git('show', '-s', '--format=%cI').trim();
  expect(listings).toEqual([['a.md'], ['một\n'], [time]]);
});

test('a link in the content reaches a build as text, never as a way out', async () => {
  await symlink('/etc/passwd', join(clone.folder, 'content/link.md'));
  clone.git('add', '--all');
  clone.git('commit', '--quiet', '--message', 'Liên kết');
  let text = '';
  const publisher = publisherOf(async ({ contentDir, outDir }) => {
    text = await readFile(join(contentDir, 'link.md'), 'utf8');
    await mkdir(outDir);
    return [];
  });
  publisher.request();
  await publisher.settled();
  expect(text).toBe('/etc/passwd');
});

test('requests during a build are gathered into one more, which has the newest commit', async () => {
  const { build, seen } = copyingBuild();
  const publisher = publisherOf(build);
  publisher.request();
  for (const text of ['hai\n', 'ba\n', 'bốn\n']) {
    await commit('content/a.md', text);
    publisher.request();
  }
  await publisher.settled();
  expect(seen.at(-1)).toBe('bốn\n');
  expect(seen.length).toBeLessThanOrEqual(2);
  expect(await shown()).toBe('bốn\n');
  expect(publisher.status()).toMatchObject({ publishing: 'idle', commit: await head() });
});

test('the last three releases are kept, and nothing else', async () => {
  const publisher = publisherOf(copyingBuild().build);
  for (const text of ['1\n', '2\n', '3\n', '4\n', '5\n']) {
    await commit('content/a.md', text);
    publisher.request();
    await publisher.settled();
  }
  const names = (await readdir(releasesDir)).sort();
  const ids = names.filter((name) => /^\d/.test(name) && !name.endsWith('.json'));
  expect(ids).toHaveLength(3);
  expect(names).toEqual([...ids.flatMap((id) => [id, `${id}.json`]), 'current', 'previous'].sort());
  expect(await readlink(join(releasesDir, 'current'))).toBe(ids.at(-1));
});

test('a failed build leaves the release that stands, and a later good one replaces it', async () => {
  const { build } = copyingBuild();
  const problem = {
    file: 'content/a.md',
    field: '',
    label: 'Cả tệp',
    problem: 'hỏng',
    remedy: 'sửa.',
  };
  const publisher = publisherOf(async (job) => {
    const problems = await build(job);
    return (await readFile(join(job.contentDir, 'a.md'), 'utf8')) === 'hỏng\n'
      ? [problem]
      : problems;
  });
  const publish = async (text: string) => {
    await commit('content/a.md', text);
    publisher.request();
    await publisher.settled();
    return publisher.status();
  };
  await publish('tốt\n');
  expect(await publish('hỏng\n')).toMatchObject({ publishing: 'failed', problems: [problem] });
  expect(await shown()).toBe('tốt\n');
  expect(await publish('tốt lại\n')).toMatchObject({ publishing: 'idle', problems: [] });
  expect(await shown()).toBe('tốt lại\n');
});

test('a release of an earlier run is shown again, under the same public address alone', async () => {
  const earlier = publisherOf(copyingBuild().build);
  earlier.request();
  await earlier.settled();
  const [same, other] = [
    publisherOf(copyingBuild().build),
    publisherOf(copyingBuild().build, 'https://khac.example/'),
  ];
  await Promise.all([same.resume(), other.resume()]);
  expect(same.folder()).toBe(earlier.folder());
  expect(other.folder()).toBeUndefined();
});

test('the site is there at every moment of a switch, even where no older one is kept', async () => {
  const publisher = publisherOf(copyingBuild().build, undefined, 1);
  publisher.request();
  await publisher.settled();
  await commit('content/a.md', 'hai\n');
  publisher.request();
  let isSettled = false;
  const settled = publisher.settled().then(() => {
    isSettled = true;
  });
  const read = new Set<string>();
  while (!isSettled) {
    read.add(await readFile(join(publisher.folder() ?? '', 'index.html'), 'utf8'));
  }
  await settled;
  expect([...read]).toEqual(['một\n', 'hai\n']);
});

const slowProgram = `
  import { spawn } from 'node:child_process';
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  console.log(process.pid + ' ' + child.pid);
  setInterval(() => {}, 1000);
`;

test('stopping ends a running build with its children and clears its workshop', async () => {
  const script = join(releasesDir, 'slow.mjs');
  await writeFile(script, slowProgram);
  let tellPids: (line: string) => void;
  const pids = new Promise<string>((resolve) => {
    tellPids = resolve;
  });
  const say = (line: string) => tellPids(line);
  const publisher = publisherOf(
    buildByCommand({ folder: releasesDir, script: [script], env: {}, say }),
  );
  publisher.request();
  const [parent, child] = (await pids).split(' ').map(Number);
  await publisher.stop();
  await expect.poll(() => [parent, child].map((pid) => isAlive(pid ?? 0))).toEqual([false, false]);
  expect(await readdir(releasesDir)).toEqual(['slow.mjs']);
});

test('a build that ends without a report is a problem of its own', async () => {
  const script = join(releasesDir, 'broken.mjs');
  await writeFile(script, 'process.exit(3);');
  const publisher = publisherOf(
    buildByCommand({ folder: releasesDir, script: [script], env: {}, say: () => undefined }),
  );
  publisher.request();
  await publisher.settled();
  expect(publisher.status()).toMatchObject({
    publishing: 'failed',
    problems: [{ label: 'Dựng trang', problem: expect.stringContaining('mã 3') }],
  });
});

/** False also for a process that has ended and that nobody has asked about yet. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^Z]/.test(stdout.trim());
}
