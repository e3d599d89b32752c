import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A reader who looks at the served site again and again. */
export type ReleaseReader = {
  readonly looks: () => number;
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
  let isStopped = false;

  async function look(): Promise<void> {
    const release = await realpath(join(releasesFolder, 'current')).catch(() => undefined);
    // Before the first publication there is nothing to read.
    if (release === undefined && seen.size === 0) return;
    if (release === undefined) {
      faults.push('không có bản nào đang hiện');
      return;
    }
    looks += 1;
    const isNew = !seen.has(release);
    seen.add(release);
    const home = await pageIn(release, '/');
    if (home === undefined) return void faults.push(`${release}: không có trang chủ`);
    // A whole real release has thousands of links: the home page's own suffice once it is known.
    const pages = isNew || home.length < 10_000 ? linksIn(home) : linksIn(home).slice(0, 20);
    for (const path of pages) {
      const page = await pageIn(release, path);
      if (page === undefined) faults.push(`${release}: thiếu ${path}`);
      else if (markOf(page) !== markOf(home)) faults.push(`${release}: ${path} của bản khác`);
      else if (path.endsWith('.html') || path.endsWith('/')) {
        for (const asset of linksIn(page).filter((one) => one.startsWith('/_astro/'))) {
          if ((await pageIn(release, asset)) === undefined)
            faults.push(`${release}: thiếu ${asset}`);
        }
      }
    }
  }

  const running = (async () => {
    while (!isStopped) {
      await look();
      await pause(everyMs);
    }
  })();

  return {
    looks: () => looks,
    releases: () => seen.size,
    faults: () => faults,
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}

async function pageIn(release: string, path: string): Promise<string | undefined> {
  const file = join(release, decodeURI(path), path.endsWith('/') ? 'index.html' : '');
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? readFile(file, 'utf8') : undefined;
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
