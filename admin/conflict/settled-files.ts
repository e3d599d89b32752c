import { NewsroomError } from '../newsroom-error.ts';
import { type Settled, settle } from './settle.ts';

/**
 * Settles what a refused save or publication was in conflict with; undefined when nobody else's text
 * is in the way, or the person would rather choose later.
 */
export async function settledFiles(error: unknown): Promise<readonly Settled[] | undefined> {
  if (!(error instanceof NewsroomError)) return undefined;
  const settled: Settled[] = [];
  for (const conflict of error.conflict) {
    const one = await settle(conflict);
    if (one === undefined) return undefined;
    settled.push(one);
  }
  return settled.length === 0 ? undefined : settled;
}
