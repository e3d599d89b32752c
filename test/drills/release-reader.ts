import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A reader who looks at the served site again and again. */
export type ReleaseReader = {
  /** How often a release was read through. */
  readonly looks: () => number;
  /** How often a release that nobody is led to any more was cleared away while it was read. */
  readonly overtaken: () => number;
  readonly releases: () => number;
  /** What was not whole, with the release in which it was seen. */
  readonly faults: () => readonly string[];
  stop(): Promise<void>;
};

/**
 * Polls the home page of the folder that the web server shows, each page that it leads to, and the
 * assets of those pages: all must be there, and be of one release.
 */
export function releaseReader(releasesFolder: string, everyMs: number): ReleaseReader {
  const faults: string[] = [];
  const seen = new Set<string>();
  let looks = 0;
  let overtaken = 0;
  let isStopped = false;

  /** The web server takes files from these two; what is older may be cleared away at any moment. */
  async function isServed(release: string): Promise<boolean> {
    const served = ['current', 'previous'].map((name) => realpath(join(releasesFolder, name)));
    return (await Promise.all(served.map((one) => one.catch(() => '')))).includes(release);
  }

  async function look(): Promise<void> {
    const release = await realpath(join(releasesFolder, 'current')).catch(() => undefined);
    // Before the first publication there is nothing to read.
    if (release === undefined && seen.size === 0) return;
    if (release === undefined) {
      faults.push('không có bản nào đang hiện');
      return;
    }
    const found = await faultIn(release, !seen.has(release));
    seen.add(release);
    if (found === undefined) looks += 1;
    else if (await isServed(release)) faults.push(`${release}: ${found}`);
    else overtaken += 1;
  }

  const running = (async () => {
    while (!isStopped) {
      await look();
      await pause(everyMs);
    }
  })();

  return {
    looks: () => looks,
    overtaken: () => overtaken,
    releases: () => seen.size,
    faults: () => faults,
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}

/** The first thing that is not whole in a release. */
async function faultIn(release: string, isNew: boolean): Promise<string | undefined> {
  const home = await textOf(release, '/');
  if (home === undefined) return 'không có trang chủ';
  // A whole real release has thousands of links: the home page's own suffice once it is known.
  const pages = isNew || home.length < 10_000 ? linksIn(home) : linksIn(home).slice(0, 20);
  for (const path of pages) {
    const page = await textOf(release, path);
    if (page === undefined) return `thiếu ${path}`;
    if (markOf(page) !== markOf(home)) return `${path} của bản khác`;
    if (!path.endsWith('.html') && !path.endsWith('/')) continue;
    for (const asset of linksIn(page).filter((one) => one.startsWith('/_astro/'))) {
      if (!(await textOf(release, asset))) return `thiếu ${asset}`;
    }
  }
  return undefined;
}

function textOf(release: string, path: string): Promise<string | undefined> {
  const file = join(release, decodeURI(path), path.endsWith('/') ? 'index.html' : '');
  return readFile(file, 'utf8').catch(() => undefined);
}

function linksIn(page: string): readonly string[] {
  const links = [...page.matchAll(/(?:href|src)="(\/(?!\/)[^"#?]*)"/g)].map(
    ([, path = '']) => path,
  );
  return [...new Set(links)].filter((path) => !path.startsWith('/admin/'));
}

function markOf(page: string): string {
  return /data-release="(\w+)"/.exec(page)?.[1] ?? '';
}
