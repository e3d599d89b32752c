import { availableParallelism } from 'node:os';
import type { Portal } from '../domain/portal.ts';
import { makeShareImage, pruneShareImages } from '../images/share-image.ts';
import { allDrawings } from '../outputs/share-picture/share-drawing.ts';

/** Long enough for kept releases and other departments of the same machine to use theirs again. */
const DAYS_KEPT = 7;
const DAY_MS = 86_400_000;

/** What a run has done, in pictures. */
export interface DrawnImages {
  drawn: number;
  /** Found drawn already. */
  found: number;
  pruned: number;
}

/**
 * Draws the pictures that stand for a portal's records where they are shared. Each is kept by what
 * is on it, so a run draws what is missing alone: a broken one goes on where it stopped.
 */
export async function drawShareImages(
  portal: Portal,
  contentFolder: string,
  unusedSince = new Date(Date.now() - DAYS_KEPT * DAY_MS),
): Promise<DrawnImages> {
  const drawings = allDrawings(portal);
  let [drawn, found] = [0, 0];
  const work = async () => {
    for (const drawing of drawings) {
      if (await makeShareImage(contentFolder, drawing)) drawn += 1;
      else found += 1;
    }
  };
  // The drawings are taken one by one, whoever is free.
  const workers = Array.from({ length: availableParallelism() + 1 }, work);
  // A failure takes the rest of the drawings with it; the pictures at hand are still finished.
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return { drawn, found, pruned: await pruneShareImages(unusedSince) };
}
