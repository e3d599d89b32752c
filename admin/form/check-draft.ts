import type { Map as ImmutableMap } from 'immutable';
import { askNewsroom, problemsIn } from '../ask-newsroom.ts';
import { attemptNow, type FieldErrors, tellBeside } from './refused-save.ts';

type Values = ImmutableMap<string, unknown>;

/** What makes a file's text of the values in a form, as a save would. */
interface Writer {
  invokePreSaveEvent(entry: Values): Promise<Values>;
  entryToRaw(collection: Values, entry: Values): string;
}

/** Asks what the newsroom would refuse besides what the form itself does, and shows it as well. */
export async function checkDraft(
  writer: Writer,
  collection: Values,
  entry: Values,
  errors: () => FieldErrors,
): Promise<void> {
  const attempt = attemptNow();
  try {
    const raw = writer.entryToRaw(collection, await writer.invokePreSaveEvent(entry));
    // A new record has no name yet, and its rules do not depend on it.
    const path = entry.get('path') || `${collection.get('folder')}/moi.md`;
    const problems = problemsIn(await askNewsroom('checkEntry', { path, raw }));
    if (attempt === attemptNow()) tellBeside(problems, errors());
  } catch {
    // What the form itself found is told in any case; the save that follows asks again.
  }
}
