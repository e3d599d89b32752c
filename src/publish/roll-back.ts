import type { ReleaseMaking } from './make-release.ts';
import { refreshRelease } from './refresh-kept.ts';
import type { Release } from './releases.ts';

/**
 * Shows the release before the one that readers see, or a named one, without what was taken back
 * since; undefined when there is none. Releases that were published after it are dropped, so that
 * the next rollback goes further back, and the newest content waits until somebody publishes.
 */
export async function rollBack(
  making: ReleaseMaking,
  id?: string | undefined,
): Promise<Release | undefined> {
  const { releases } = making;
  const current = await releases.current();
  const all = await releases.list();
  const candidates = all.filter((release) =>
    id === undefined ? current === undefined || release.id < current.id : release.id === id,
  );
  for (const candidate of candidates.toReversed()) {
    const release = await refreshRelease(making, candidate, new AbortController().signal);
    if (release === undefined) continue;
    await releases.hold();
    await releases.show(release);
    for (const later of all.filter((one) => one.id > release.id)) await releases.drop(later);
    return release;
  }
  return undefined;
}
