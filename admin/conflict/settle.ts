import type { ConflictFile } from '../newsroom-error.ts';
import { boxesOf } from './boxes-of.ts';
import { askWhichToKeep } from './choosing.ts';
import { decided, mergeFields } from './merge-fields.ts';
import { textOf, valuesIn } from './record-text.ts';

/** A file in which both people's work is brought together. */
export interface Settled {
  path: string;
  raw: string;
  /** The object that the other has saved, which the next save names as its base. */
  theirsId: string;
}

const merged = new Set<string>();

/**
 * Brings two people's texts of one record together: what only one changed by itself, what both
 * changed as the person at the screen chooses. Undefined when that person would rather not now, or
 * when one of the two is no text.
 */
export async function settle(conflict: ConflictFile): Promise<Settled | undefined> {
  const { base, theirs, yours, theirsId } = conflict;
  // A bare repository has the collections at its top, the editor below its content folder.
  const path = conflict.path.replace(/^(?!content\/)/, 'content/');
  if (theirs === null || yours === null || theirsId === null) return undefined;
  const boxes = boxesOf(path);
  const their = valuesIn(path, theirs);
  const mine = valuesIn(path, yours);
  const together = mergeFields(valuesIn(path, base), their, mine);
  const chosen =
    together.disputed.length === 0
      ? { choices: {} }
      : await askWhichToKeep({ conflict, boxes, disputed: together.disputed, theirs: their, mine });
  if (chosen === undefined) return undefined;
  const values = decided(together, chosen.choices, { theirs: their, ...chosen });
  const order = boxes.map(({ name }) => name);
  merged.add(path);
  return { path, raw: textOf(path, values, order), theirsId };
}

/** Whether a save has brought something into a file that its form does not show yet; told once. */
export function wasMerged(path: string): boolean {
  return merged.delete(path);
}
