import { type Basis, basisOf, makeRelease, type ReleaseMaking } from './make-release.ts';
import type { Release } from './releases.ts';

/**
 * Takes out of the kept older releases what was taken back or has expired since they were made, so
 * that a rollback needs only a switch. One that cannot be made again is dropped: better no way back
 * than a way back to a withdrawn story.
 */
export async function refreshKept(
  making: ReleaseMaking,
  signal: AbortSignal,
  isNeeded: () => boolean = () => true,
): Promise<void> {
  const current = await making.releases.current();
  for (const release of (await making.releases.list()).toReversed()) {
    if (!isNeeded()) return;
    if (release.id !== current?.id) await refreshRelease(making, release, signal);
  }
}

/**
 * The release that readers see, made again when something was taken back from it or has expired
 * while no newer one could take its place: broken content elsewhere must not keep a story online.
 */
export async function renewStanding(
  making: ReleaseMaking,
  signal: AbortSignal,
): Promise<Release | undefined> {
  const release = await making.releases.current();
  if (release === undefined || release.siteUrl !== making.siteUrl) return undefined;
  const basis = await basisOf(making, release.commit, true);
  if (isFresh(release, basis)) return release;
  const made = await makeRelease(making, basis, signal, making.releases.publish);
  return 'id' in made ? made : release;
}

/** The release as it may be shown today, made again when it is not; undefined when that failed. */
export async function refreshRelease(
  making: ReleaseMaking,
  release: Release,
  signal: AbortSignal,
): Promise<Release | undefined> {
  const { releases, siteUrl } = making;
  // A commit may be gone from a repository that was replaced.
  const basis = await basisOf(making, release.commit, true).catch(() => undefined);
  if (basis !== undefined && release.siteUrl === siteUrl) {
    if (isFresh(release, basis)) return release;
    const made = await makeRelease(making, basis, signal, (built, about) =>
      releases.replace(release, built, { ...about, published: release.published }),
    );
    if ('id' in made) return made;
    if (signal.aborted) return undefined;
  }
  await releases.drop(release);
  return undefined;
}

/** True when a release shows nothing that it may not show today. */
export function isFresh(release: Release, basis: Basis): boolean {
  return release.day === basis.day && release.takenBack === basis.takenBack;
}
