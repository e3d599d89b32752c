import type { Map as ImmutableMap } from 'immutable';
import { isObject } from '../../src/schema/is-object.ts';
import { rememberSaved } from '../opened-records.ts';
import type { Values } from '../record-on-save.ts';
import { isTypedMeanwhile } from '../typed-meanwhile.ts';
import { boxesOf } from './boxes-of.ts';
import { askWhichToKeep } from './choosing.ts';
import { decided, mergeFields } from './merge-fields.ts';
import type { MergedSave } from './merged-saves.ts';
import { titlesIn } from './titles-in.ts';

/** A record in the form as Decap holds it. */
type Draft = ImmutableMap<string, unknown>;

/** A record as Decap has loaded it. */
interface Loaded {
  path: string;
  data: Values;
}

/** A save that has just ended: the form as it was sent, and what the save took in of another's work. */
export interface EndedSave {
  sent: Draft;
  merge: MergedSave | undefined;
}

/**
 * What the form is to show of a record that has been loaded: the record itself, and in it what was
 * typed while the save was under way. Undefined when the form must stay as it is.
 */
export async function shownAfterSave(
  loaded: Loaded,
  ended: EndedSave | undefined,
  form: () => Draft,
): Promise<{ entry: Loaded; hasChanged: boolean } | undefined> {
  if (ended === undefined || !isTypedMeanwhile(ended.sent, form())) {
    return { entry: loaded, hasChanged: false };
  }
  if (ended.merge === undefined) return undefined;
  const data = await withTyped(loaded, valuesOf(ended.sent), form, ended.merge);
  if (data !== undefined) return { entry: { ...loaded, data }, hasChanged: true };
  // The form shows nothing of the other's work, so the next save must meet it again.
  rememberSaved(loaded.path, ended.merge.version);
  return undefined;
}

/** Undefined when both typed into the same box, and the person would rather choose later. */
async function withTyped(
  { path, data: theirs }: Loaded,
  sent: Values,
  form: () => Draft,
  { conflict }: MergedSave,
): Promise<Values | undefined> {
  const mine = valuesOf(form());
  const together = mergeFields(sent, theirs, mine);
  const { disputed } = together;
  if (disputed.length === 0) return together.values;
  const boxes = boxesOf(path);
  const titleOf = await titlesIn(boxes, [theirs, mine]);
  const chosen = await askWhichToKeep({ conflict, boxes, disputed, theirs, mine, titleOf });
  return chosen && decided(together, chosen.choices, { theirs, ...chosen });
}

function valuesOf(form: Draft): Values {
  const { data } = form.toJS();
  return isObject(data) ? data : {};
}
