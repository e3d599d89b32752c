import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import type { Release, Releases } from './releases.ts';

/** One build: where the content of a commit lies, its time, and the folder to fill. */
export type BuildJob = {
  readonly contentDir: string;
  readonly contentTime: string;
  readonly outDir: string;
  readonly signal: AbortSignal;
};

/** Builds a site; an empty list means that it is whole. */
export type Build = (job: BuildJob) => Promise<readonly Problem[]>;

/** What `GET /admin/health` tells about publishing. */
export type PublishingStatus = {
  readonly publishing: 'idle' | 'building' | 'failed';
  readonly published: string | null;
  readonly commit: string | null;
  readonly problems: readonly Problem[];
};

/** The content as commits: the newest, the time of one (ISO 8601), and one written into a folder. */
export type ContentSource = {
  head(): Promise<string>;
  time(commit: string): Promise<string>;
  writeTo(commit: string, folder: string): Promise<void>;
};

/** Where the content comes from, how it is built and where releases go. */
export type PublisherOptions = {
  readonly source: ContentSource;
  readonly siteUrl: string;
  readonly releases: Releases;
  readonly build: Build;
  /** Told of each outcome. */
  onOutcome?(status: PublishingStatus): void;
};

/** Builds and switches releases, one after another. */
export type Publisher = {
  /** Asks for a build of the newest commit; requests during a build are gathered into one more. */
  request(): void;
  status(): PublishingStatus;
  /** The folder of the site that readers see. */
  folder(): string | undefined;
  /** Shows the release of an earlier run with the same public address until a newer one is built. */
  resume(): Promise<void>;
  /** Resolves when nothing is being built and nothing waits. */
  settled(): Promise<void>;
  /** Ends a running build and starts no other. */
  stop(): Promise<void>;
};

/** Makes a publisher; a failed build leaves the site alone and its problems in the status. */
export function createPublisher(options: PublisherOptions): Publisher {
  const stopping = new AbortController();
  let current: Release | undefined;
  let problems: readonly Problem[] = [];
  let isWanted = false;
  let running: Promise<void> | undefined;

  const status = (): PublishingStatus => ({
    publishing: running !== undefined ? 'building' : problems.length > 0 ? 'failed' : 'idle',
    published: current?.published ?? null,
    commit: current?.commit ?? null,
    problems,
  });

  async function work(): Promise<void> {
    while (isWanted && !stopping.signal.aborted) {
      isWanted = false;
      const outcome = await buildRelease(options, stopping.signal).catch(asProblem);
      if (stopping.signal.aborted) break;
      if ('id' in outcome) current = outcome;
      problems = 'id' in outcome ? [] : outcome.problems;
    }
    // In the same turn as the loop's last look, so that no request falls between the two.
    running = undefined;
    if (!stopping.signal.aborted) options.onOutcome?.(status());
  }

  return {
    request: () => {
      isWanted = true;
      if (!stopping.signal.aborted) running ??= work();
    },
    status,
    folder: () => current?.folder,
    resume: async () => {
      const earlier = await options.releases.current();
      if (earlier?.siteUrl === options.siteUrl) current ??= earlier;
    },
    settled: async () => running,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function buildRelease(
  { source, siteUrl, releases, build }: PublisherOptions,
  signal: AbortSignal,
): Promise<Release | { readonly problems: readonly Problem[] }> {
  const commit = await source.head();
  const place = await releases.workshop();
  try {
    const contentDir = join(place, 'content');
    const outDir = join(place, 'site');
    await source.writeTo(commit, contentDir);
    const contentTime = await source.time(commit);
    const problems = await build({ contentDir, contentTime, outDir, signal });
    if (problems.length > 0 || signal.aborted) return { problems };
    return await releases.publish(outDir, { commit, published: new Date().toISOString(), siteUrl });
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function asProblem(error: unknown): { readonly problems: readonly Problem[] } {
  console.error(error);
  return {
    problems: [
      {
        file: 'content',
        field: '',
        label: 'Xuất bản',
        problem: 'máy chủ gặp sự cố khi dựng trang, trang cũ vẫn giữ nguyên',
        remedy: 'thử lưu lại; nếu vẫn vậy, báo người quản trị xem nhật ký máy chủ.',
      },
    ],
  };
}
