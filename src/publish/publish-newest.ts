import type { Problem } from '../domain/problem.ts';
import { basisOf, makeRelease, type NoRelease, type ReleaseMaking } from './make-release.ts';
import { isFresh } from './refresh-kept.ts';
import type { Release } from './releases.ts';

/**
 * Makes a commit the site that readers see: the newest, or an older one that somebody names, which
 * then stays until the next publication.
 */
export async function publishNewest(
  making: ReleaseMaking,
  signal: AbortSignal,
  named?: string | undefined,
): Promise<Release | NoRelease> {
  const { source, releases } = making;
  // Said before the build: who goes back during it wants neither this site nor the next.
  await releases.release();
  const newest = await source.head();
  const commit = named ?? newest;
  const basis = await basisOf(making, commit, false);
  return makeRelease(making, basis, signal, async (built, about) => {
    if (await releases.isHeld()) return { problems: [goneBack] };
    if (commit !== newest) await releases.hold();
    return releases.publish(built, about, await unchallenged(making));
  });
}

/** The release that readers leave, unless something in it was taken back or has expired. */
async function unchallenged(making: ReleaseMaking): Promise<Release | undefined> {
  const release = await making.releases.current();
  if (release === undefined || release.siteUrl !== making.siteUrl) return undefined;
  const basis = await basisOf(making, release.commit, true).catch(() => undefined);
  return basis !== undefined && isFresh(release, basis) ? release : undefined;
}

const goneBack: Problem = {
  file: 'content',
  field: '',
  label: 'Xuất bản',
  problem: 'có người vừa quay về bản trước trong lúc dựng, nên bản mới chưa lên trang',
  remedy: 'khi nội dung đã đúng, xuất bản lại (npm run publish).',
};
