import { setTimeout as pause } from 'node:timers/promises';
import { isOfMachine, machineProblem } from '../domain/machine-trouble.ts';
import type { Problem } from '../domain/problem.ts';
import type { NoRelease, ReleaseMaking } from './make-release.ts';
import { publishNewest } from './publish-newest.ts';
import { refreshKept, renewStanding } from './refresh-kept.ts';
import type { Release } from './releases.ts';

/** What `GET /admin/health` tells about publishing. */
export type PublishingStatus = {
  readonly publishing: 'idle' | 'building' | 'failed';
  readonly published: string | null;
  readonly commit: string | null;
  readonly problems: readonly Problem[];
};

/** Where the content comes from, how it is built and where releases go. */
export type PublisherOptions = ReleaseMaking & {
  /** How long to wait for further requests before a build. */
  readonly gatherMs?: number;
  /** After how long a build is tried again that failed through no fault of the content. */
  readonly retryMs?: number;
  /** Told of each outcome. */
  onOutcome?(status: PublishingStatus): void;
};

/** Builds and switches releases, one after another. */
export type Publisher = {
  /** Asks for a build of the newest commit; requests during a build are gathered into one more. */
  request(): void;
  /** Asks for what a new day brings; after a rollback, to the release that readers see. */
  newDay(): void;
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

const usualRetryMs = 60_000;

/** Makes a publisher; a failed build leaves the site alone and its problems in the status. */
export function createPublisher(options: PublisherOptions): Publisher {
  const { releases } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let current: Release | undefined;
  let problems: readonly Problem[] = [];
  let wanted: 'newest' | 'day' | undefined;
  let isBuilding = false;
  let running: Promise<void> | undefined;

  const status = (): PublishingStatus => ({
    publishing: isBuilding ? 'building' : problems.length > 0 ? 'failed' : 'idle',
    published: current?.published ?? null,
    commit: current?.commit ?? null,
    problems,
  });

  async function build(): Promise<void> {
    while (wanted !== undefined && !signal.aborted) {
      const isHeld = wanted === 'day' && (await releases.isHeld());
      wanted = undefined;
      if (isHeld) continue;
      const outcome = await publishNewest(options, signal).catch(asProblem);
      problems = 'id' in outcome ? [] : outcome.problems;
    }
    if (signal.aborted) return;
    current = (await renewStanding(options, signal)) ?? current;
    isBuilding = false;
    options.onOutcome?.(status());
  }

  async function work(): Promise<void> {
    while (wanted !== undefined && !signal.aborted) {
      isBuilding = true;
      await pause(options.gatherMs ?? 0, undefined, { signal }).catch(() => undefined);
      await build().catch((error: unknown) => {
        isBuilding = false;
        problems = asProblem(error).problems;
      });
      // What was taken back leaves the kept releases as well, unless something newer waits.
      const isNeeded = () => wanted === undefined && !signal.aborted;
      await refreshKept(options, signal, isNeeded).catch((error: unknown) => {
        if (!signal.aborted) console.error(error);
      });
    }
    if (problems.length > 0 && problems.every(isOfMachine)) {
      // What was approved must go up once the disk has room again, though nobody asks a second time.
      setTimeout(() => want('day'), options.retryMs ?? usualRetryMs).unref();
    }
    // In the same turn as the loop's last look, so that no request falls between the two.
    running = undefined;
  }

  function want(what: 'newest' | 'day'): void {
    if (wanted !== 'newest') wanted = what;
    if (!signal.aborted) running ??= work();
  }

  return {
    request: () => want('newest'),
    newDay: () => want('day'),
    status,
    // The release's own folder may be gone before this process has looked again.
    folder: () => (current === undefined ? undefined : releases.shown),
    resume: async () => {
      const earlier = await releases.current();
      if (earlier?.siteUrl === options.siteUrl) current ??= earlier;
    },
    settled: async () => running,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

function asProblem(error: unknown): NoRelease {
  console.error(error);
  const problem = machineProblem('Xuất bản', String(error), {
    problem: 'máy chủ gặp sự cố khi dựng trang, trang cũ vẫn giữ nguyên',
    remedy: 'thử lưu lại; nếu vẫn vậy, báo người quản trị xem nhật ký máy chủ.',
  });
  return { problems: [problem] };
}
