/**
 * Decap's source that ends a save, of a record as of its draft: what was typed while it was under way
 * is kept as typed over the version just saved, and the form says that it is not saved. `persisted` is
 * the action of Decap that tells of the save. Only then is the save told of: whoever left at its first
 * word was asked about unsaved text.
 */
export const endOfSave = (persisted: string): string =>
  `const now = () => getState().entryDraft.get('entry');
      const path = entry.get('path') || selectEntryPath(collection, newSlug);
      const isNew = entry.get('slug') !== newSlug;
      const merge = takeMerged(path);
      if (isTypedMeanwhile(entry, now())) await backend.persistLocalDraftBackup(now(), collection);
      else await backend.deleteLocalDraftBackup(collection, entry.get('slug'));
      const isHere = isSameForm(entry, now());
      const typed = isTypedMeanwhile(entry, now());
      if (typed && isNew) carryOver(now(), newSlug, path);
      dispatch({ ...${persisted}, isHere, hasChanged: typed && !isNew });
      tellSaved();`;

const telling =
  "dispatch(addNotification({\n        message: {\n          key: 'ui.toast.entrySaved'";

/** Decap tells of a save at once: the piece that does, and what keeps it for the save's end. */
export const tellAtEnd = [telling, `const tellSaved = () => ${telling}`] as const;
