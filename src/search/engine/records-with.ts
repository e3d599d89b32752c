import { foldSyllable } from '../syllables.ts';
import type { OpenIndex } from './open-index.ts';

/** How many records have two syllables side by side, counted anew for each spelling. */
export async function recordsWith(index: OpenIndex, one: string, other: string): Promise<number> {
  const entries = await index.pairs.under(`${foldSyllable(one)} ${foldSyllable(other)}`);
  return entries.reduce((sum, { postings }) => sum + postings.documents.length, 0);
}
