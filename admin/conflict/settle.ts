import type { ConflictFile } from '../newsroom-error.ts';
import { openedVersion } from '../opened-records.ts';
import { boxesOf } from './boxes-of.ts';
import { askWhichToKeep } from './choosing.ts';
import { decided, mergeFields } from './merge-fields.ts';
import { rememberMerged } from './merged-saves.ts';
import { textOf, valuesIn } from './record-text.ts';
import { titlesIn } from './titles-in.ts';

/** A file in which both people's work is brought together. */
export interface Settled {
  path: string;
  raw: string;
  /** The object that the other has saved, which the next save names as its base. */
  theirsId: string;
}

/**
 * Brings two people's texts of one record together: what only one changed by itself, what both
 * changed as the person at the screen chooses. Undefined when that person would rather not now, or
 * when one of the two is no text.
 */
export async function settle(conflict: ConflictFile): Promise<Settled | undefined> {
  const { path, base, theirs, yours, theirsId } = conflict;
  if (theirs === null || yours === null || theirsId === null) return undefined;
  const boxes = boxesOf(path);
  const their = valuesIn(path, theirs);
  const mine = valuesIn(path, yours);
  const together = mergeFields(valuesIn(path, base), their, mine);
  const { disputed } = together;
  const question = { conflict, boxes, disputed, theirs: their, mine };
  const chosen =
    disputed.length === 0
      ? { choices: {} }
      : await askWhichToKeep({ ...question, titleOf: await titlesIn(boxes, [their, mine]) });
  if (chosen === undefined) return undefined;
  const values = decided(together, chosen.choices, { theirs: their, ...chosen });
  const order = boxes.map(({ name }) => name);
  rememberMerged(path, { conflict, version: openedVersion(path) });
  return { path, raw: textOf(path, values, order), theirsId };
}
