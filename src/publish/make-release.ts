import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import type { ContentSource } from './content-source.ts';
import { inTurn } from './in-turn.ts';
import type { Release, ReleaseAbout, Releases } from './releases.ts';
import { takeBack } from './take-back.ts';

/** One build: where the content of a commit lies, its time, the day, and the folder to fill. */
export type BuildJob = {
  readonly contentDir: string;
  readonly contentTime: string;
  readonly today: string;
  readonly outDir: string;
  /** True when a release is made again, only to take something out of it. */
  readonly isRenewal: boolean;
  readonly signal: AbortSignal;
};

/** Makes a whole site ready to be served; an empty list means that it is. */
export type Build = (job: BuildJob) => Promise<readonly Problem[]>;

/** Where the content comes from, how it is built, for which day, and where releases go. */
export type ReleaseMaking = {
  readonly source: ContentSource;
  readonly siteUrl: string;
  readonly releases: Releases;
  readonly build: Build;
  today(): string;
};

/** Why there is no new release. */
export type NoRelease = { readonly problems: readonly Problem[] };

/** What a release of a commit is made from today, next to the content of the newest commit. */
export type Basis = Pick<ReleaseAbout, 'commit' | 'day' | 'takenBack'> & {
  readonly isRenewal: boolean;
  /** New texts of records from which something was taken back. */
  readonly changes: ReadonlyMap<string, string>;
};

/** Works out what a commit may still show: records changed since are looked at for what was taken back. */
export async function basisOf(
  making: ReleaseMaking,
  commit: string,
  isRenewal: boolean,
): Promise<Basis> {
  const newest = await making.source.head();
  const changed = commit === newest ? [] : await making.source.changedRecords(commit, newest);
  const changes = new Map(
    changed
      .map(({ path, older, newer }) => ({ path, older, text: takeBack(older, newer) }))
      .filter(({ older, text }) => text !== older)
      .map(({ path, text }) => [path, text] as const),
  );
  return { commit, day: making.today(), takenBack: digestOf(changes), changes, isRenewal };
}

/** Builds the site of a basis and hands it over for keeping; the workshop is cleared whatever happens. */
export async function makeRelease(
  making: ReleaseMaking,
  { changes, isRenewal, ...about }: Basis,
  signal: AbortSignal,
  keep: (built: string, about: ReleaseAbout) => Promise<Release | NoRelease>,
): Promise<Release | NoRelease> {
  const { source, siteUrl, releases, build } = making;
  return inTurn(releases.root, signal, async () => {
    const place = await releases.workshop();
    try {
      const contentDir = join(place, 'content');
      const outDir = join(place, 'site');
      await source.writeTo(about.commit, contentDir);
      for (const [path, text] of changes) await writeFile(join(contentDir, path), text);
      const contentTime = await source.time(about.commit);
      const job = { contentDir, contentTime, today: about.day, outDir, isRenewal, signal };
      const problems = await build(job);
      if (problems.length > 0 || signal.aborted) return { problems };
      return await keep(outDir, { ...about, siteUrl, published: new Date().toISOString() });
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });
}

function digestOf(changes: ReadonlyMap<string, string>): string {
  if (changes.size === 0) return '';
  return createHash('sha256')
    .update(JSON.stringify([...changes]))
    .digest('hex')
    .slice(0, 16);
}
